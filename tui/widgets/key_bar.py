"""The bar at the foot of a screen: its most used keys, from the table of commands, and what warraq has to say."""

from collections.abc import Iterable

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.timer import Timer

from tui.commands.keymap import keys_of
from tui.commands.keys import key_label
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored, isolated
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, snug, strip_of, text_width
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
        self._scope = scope
        self._typesetter = typesetter
        self._note = ""
        self._state = ("", "")
        self._sentence = ""
        self._held = ""
        self._pending = ""
        self._tone = "strong"
        self._clearing: Timer | None = None

    def on_mount(self) -> None:
        """Show the commands of the pane that the keys are on, where it has its own."""
        self.watch(self.screen, "focused", self._follow, init=False)

    def _follow(self) -> None:
        scope = getattr(self.screen, "scope_here", None)
        if scope is not None and scope is not self._scope:
            self._scope = scope
            self.refresh()

    @property
    def _commands(self) -> list[Command]:
        """The commands of which a key is shown."""
        commands = (*commands_of(self._scope), *commands_of(Scope.APP))
        return [command for command in commands if command.bar and keys_of(command)][:_LONGEST]

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
            self._changed()

    def pend(self, told: str) -> None:
        """Show the keys pressed so far of those that make one command, and what may follow; nothing once that is done."""
        self._pending = told
        self._changed()

    def say(self, sentence: str, seconds: float, *, warning: bool = False) -> bool:
        """Show a sentence for a while; return whether there is room for it."""
        if text_width(self._typesetter, sentence) > self.size.width - text_width(self._typesetter, self._noted) - 4:
            return False
        if self._clearing is not None:
            self._clearing.stop()
        self._sentence, self._tone = sentence, "warning" if warning else "strong"
        self._clearing = self.set_timer(seconds, self.clear)
        self._changed()
        return True

    def clear(self) -> None:
        """Show the commands again, or what is held."""
        self._sentence = ""
        self._changed()

    @property
    def _told(self) -> str:
        """What stands in place of the commands."""
        return self._pending or self._sentence or self._held

    def _changed(self) -> None:
        """Show what is told now, where the bar is hidden otherwise, too."""
        self.set_class(bool(self._told), "-telling")
        self.refresh()

    def _cells(self, room: int) -> list[tuple[Command, list[Segment]]]:
        """Return the commands for which there is room, those that help and leave before all others, as they are read."""
        cells = [(command, self._cell(command)) for command in self._commands]
        ranked = sorted(cells, key=lambda cell: cell[0].id not in _KEPT)
        kept = []
        for cell in ranked:
            if (room := room - _width(cell[1])) < 0:
                break
            kept.append(cell)
        return [cell for cell in cells if cell in kept]

    def _cell(self, command: Command) -> list[Segment]:
        """Return a key with what it does, as they stand from left to right."""
        key = snug(self._typesetter, f" {isolated(key_label(keys_of(command)[0]))}", self.ink("key"), 1)
        does = snug(self._typesetter, _(command.title), self.ink("faint"), 2)
        return [*does, *key] if is_mirrored() else [*key, *does]

    @property
    def _room(self) -> int:
        return max(0, self.size.width - text_width(self._typesetter, self._noted) - 1)

    @property
    def _noted(self) -> str:
        """What stands at the end; how things are seen makes room for what is told."""
        long, short = (f"{state}  {self._note}" if state else self._note for state in self._state)
        taken = sum(_width(self._cell(command)) for command in self._commands)
        noted = long if taken + _APART + text_width(self._typesetter, long) < self.size.width else short
        told = text_width(self._typesetter, f"  {self._told}{noted}")
        return self._note if self._told and told >= self.size.width else noted

    def render_line(self, y: int) -> Strip:
        """Return the bar."""
        setter, title, room = self._typesetter, self.ink("faint"), self._room
        parts = [segments for _command, segments in self._cells(room)]
        if sentence := self._told:
            tone = self.ink(self._tone if self._sentence else "strong")
            parts = [fitted(setter, f"  {sentence}", room, tone, "left")]
        gap = max(0, room - sum(map(_width, parts)))
        parts += [[Segment(" " * gap, title)], snug(setter, self._noted, title, 1)]
        return strip_of(parts, self.size.width, title)

    async def on_click(self, event: events.Click) -> None:
        """Carry out the command clicked; a sentence that stands before the commands only goes."""
        column = self.size.width - event.x - 1 if is_mirrored() else event.x
        if self._sentence or self._held:
            self.clear()
            return
        for command, segments in self._cells(self._room):
            if (column := column - _width(segments)) < 0:
                await self.screen.run_action(command.action)
                return


def _width(segments: Iterable[Segment]) -> int:
    return sum(segment.cell_length for segment in segments)
