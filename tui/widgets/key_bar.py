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


class KeyBar(Inked):
    """Shows at most eight commands, each of which a click carries out; for a while, a sentence in their place."""

    def __init__(self, scope: Scope, typesetter: Typesetter) -> None:
        super().__init__()
        commands = [command for command in (*commands_of(scope), *commands_of(Scope.APP)) if command.bar]
        self._commands = commands[:_LONGEST]
        self._typesetter = typesetter
        self._note = ""
        self._sentence = ""
        self._tone = "strong"
        self._clearing: Timer | None = None

    def tell(self, note: str) -> None:
        """Show a short note at the right end, such as how far one has read."""
        if note != self._note:
            self._note = note
            self.refresh()

    def say(self, sentence: str, seconds: float, *, warning: bool = False) -> bool:
        """Show a sentence for a while; return whether there is room for it."""
        if text_width(self._typesetter, sentence) > self.size.width - len(self._note) - 4:
            return False
        if self._clearing is not None:
            self._clearing.stop()
        self._sentence, self._tone = sentence, "warning" if warning else "strong"
        self._clearing = self.set_timer(seconds, self._clear)
        self.refresh()
        return True

    def _clear(self) -> None:
        self._sentence = ""
        self.refresh()

    def _cells(self) -> list[tuple[Command, str, str]]:
        return [(command, f" {key_label(command.keys[0])} ", f"{command.title}  ") for command in self._commands]

    def render_line(self, y: int) -> Strip:
        """Return the bar."""
        title = self.ink("faint")
        room = max(0, self.size.width - len(self._note) - 1)
        segments = self._keys(room)
        if self._sentence:
            segments = [*fitted(self._typesetter, f"  {self._sentence}", room, self.ink(self._tone), "left")]
        gap = max(0, room - sum(segment.cell_length for segment in segments))
        segments += [Segment(" " * gap, title), Segment(f"{self._note} ", title)]
        return Strip(segments).adjust_cell_length(self.size.width, Style())

    def _keys(self, room: int) -> list[Segment]:
        segments: list[Segment] = []
        for _, label, name in self._cells():
            if (room := room - len(label) - len(name)) < 0:
                break
            segments += [Segment(label, self.ink("key")), Segment(name, self.ink("faint"))]
        return segments

    async def on_click(self, event: events.Click) -> None:
        """Carry out the command clicked; a sentence that stands before the commands only goes."""
        column = 0
        if self._sentence:
            self._clear()
            return
        for command, label, name in self._cells():
            column += len(label) + len(name)
            if event.x < column:
                await self.screen.run_action(command.action)
                return
