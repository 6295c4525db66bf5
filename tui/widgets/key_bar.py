"""The bar at the foot of a screen: its most used keys, from the table of commands."""

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip

from tui.commands.keys import key_label
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of
from tui.widgets.inked import Inked

_LONGEST = 8


class KeyBar(Inked):
    """Shows at most eight commands; a click carries one out."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        commands = [command for command in (*commands_of(scope), *commands_of(Scope.APP)) if command.bar]
        self._commands = commands[:_LONGEST]
        self._note = ""

    def tell(self, note: str) -> None:
        """Show a short note at the right end, such as how far one has read."""
        if note != self._note:
            self._note = note
            self.refresh()

    def _cells(self) -> list[tuple[Command, str, str]]:
        return [(command, f" {key_label(command.keys[0])} ", f"{command.title}  ") for command in self._commands]

    def render_line(self, y: int) -> Strip:
        """Return the bar."""
        key, title = self.ink("key"), self.ink("faint")
        segments: list[Segment] = []
        room = self.size.width - len(self._note) - 1
        for _, label, name in self._cells():
            if (room := room - len(label) - len(name)) < 0:
                break
            segments += [Segment(label, key), Segment(name, title)]
        used = sum(segment.cell_length for segment in segments)
        gap = max(0, self.size.width - used - len(self._note) - 1)
        segments += [Segment(" " * gap, title), Segment(f"{self._note} ", title)]
        return Strip(segments).adjust_cell_length(self.size.width, Style())

    async def on_click(self, event: events.Click) -> None:
        """Carry out the command clicked."""
        column = 0
        for command, label, name in self._cells():
            column += len(label) + len(name)
            if event.x < column:
                await self.screen.run_action(command.action)
                return
