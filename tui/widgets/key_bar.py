"""The bar at the foot of a screen: its most used keys, from the table of commands, and what warraq has to say."""

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.timer import Timer

from tui.commands.keys import key_label
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, text_width
from tui.widgets.inked import Inked

_LONGEST = 8
_APART = 4
"""Cells by which what is said of a state stands apart from the commands."""
_KEPT = ("app.help", "app.quit")
"""The last commands to go where there is little room."""


class KeyBar(Inked):
    """Shows at most eight commands, each of which a click carries out; for a while, a sentence in their place."""

    def __init__(self, scope: Scope, typesetter: Typesetter) -> None:
        super().__init__()
        self._commands = _barred(scope)
        self._typesetter = typesetter
        self._note = ""
        self._state = ("", "")
        self._sentence = ""
        self._held = ""
        self._tone = "strong"
        self._clearing: Timer | None = None

    def on_mount(self) -> None:
        """Show the commands of the pane that the keys are on, where it has its own."""
        self.watch(self.screen, "focused", self._follow, init=False)

    def _follow(self) -> None:
        scope = getattr(self.screen, "scope_here", None)
        if scope is not None and (commands := _barred(scope)) != self._commands:
            self._commands = commands
            self.refresh()

    def tell(self, note: str) -> None:
        """Show a short note at the right end, such as how far one has read."""
        if note != self._note:
            self._note = note
            self.refresh()

    def tell_state(self, long: str, short: str) -> None:
        """Show how things are seen before the note: in full where all commands leave room for it, else in short."""
        if (long, short) != self._state:
            self._state = (long, short)
            self.refresh()

    def hold(self, sentence: str) -> None:
        """Show a sentence in place of the commands until another one, or none, is held; what is said goes before it."""
        if sentence != self._held:
            self._held = sentence
            self.refresh()

    def say(self, sentence: str, seconds: float, *, warning: bool = False) -> bool:
        """Show a sentence for a while; return whether there is room for it."""
        if text_width(self._typesetter, sentence) > self.size.width - len(self._noted) - 4:
            return False
        if self._clearing is not None:
            self._clearing.stop()
        self._sentence, self._tone = sentence, "warning" if warning else "strong"
        self._clearing = self.set_timer(seconds, self.clear)
        self.refresh()
        return True

    def clear(self) -> None:
        """Show the commands again, or what is held."""
        self._sentence = ""
        self.refresh()

    def _cells(self, room: int) -> list[tuple[Command, str, str]]:
        """Return the commands for which there is room, those that help and leave before all others, as they are read."""
        cells = [(command, f" {key_label(command.keys[0])} ", f"{command.title}  ") for command in self._commands]
        ranked = sorted(cells, key=lambda cell: cell[0].id not in _KEPT)
        kept = []
        for cell in ranked:
            if (room := room - len(cell[1]) - len(cell[2])) < 0:
                break
            kept.append(cell)
        return [cell for cell in cells if cell in kept]

    @property
    def _room(self) -> int:
        return max(0, self.size.width - len(self._noted) - 1)

    @property
    def _noted(self) -> str:
        """What stands at the right end."""
        long, short = (f"{state}  {self._note}" if state else self._note for state in self._state)
        taken = sum(len(f" {key_label(command.keys[0])} {command.title}  ") for command in self._commands)
        return long if taken + _APART + len(long) < self.size.width else short

    def render_line(self, y: int) -> Strip:
        """Return the bar."""
        title = self.ink("faint")
        room = self._room
        segments = self._keys(room)
        if sentence := self._sentence or self._held:
            tone = self.ink(self._tone if self._sentence else "strong")
            segments = [*fitted(self._typesetter, f"  {sentence}", room, tone, "left")]
        gap = max(0, room - sum(segment.cell_length for segment in segments))
        segments += [Segment(" " * gap, title), Segment(f"{self._noted} ", title)]
        return Strip(segments).adjust_cell_length(self.size.width, Style())

    def _keys(self, room: int) -> list[Segment]:
        segments: list[Segment] = []
        for _, label, name in self._cells(room):
            segments += [Segment(label, self.ink("key")), Segment(name, self.ink("faint"))]
        return segments

    async def on_click(self, event: events.Click) -> None:
        """Carry out the command clicked; a sentence that stands before the commands only goes."""
        column = 0
        if self._sentence or self._held:
            self.clear()
            return
        for command, label, name in self._cells(self._room):
            column += len(label) + len(name)
            if event.x < column:
                await self.screen.run_action(command.action)
                return


def _barred(scope: Scope) -> list[Command]:
    return [command for command in (*commands_of(scope), *commands_of(Scope.APP)) if command.bar][:_LONGEST]
