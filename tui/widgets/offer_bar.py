"""The line that offers to compare lines of Arabic, where nobody can tell what the terminal does to them."""

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip

from tui.widgets.inked import Inked

_QUESTION = "  Does the Arabic read right?  "
_KEYS = ((" F9 ", "Compare lines  "), (" Esc ", "Not now  "))


class OfferBar(Inked):
    """One line above the keys; a click on a key does as the key."""

    DEFAULT_CSS = "OfferBar { height: 1; background: $surface; }"

    def __init__(self, accept: Callable[[], object], refuse: Callable[[], object]) -> None:
        """Take what the two keys do."""
        super().__init__()
        self._answers = (accept, refuse)

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        plain = self.ink("faint")
        segments = [Segment(_QUESTION, self.ink("strong"))]
        for label, name in _KEYS:
            segments += [Segment(label, self.ink("key")), Segment(name, plain)]
        room = self.size.width - sum(segment.cell_length for segment in segments)
        return Strip([*segments, Segment(" " * max(0, room), plain)]).adjust_cell_length(self.size.width, Style())

    def on_click(self, event: events.Click) -> None:
        """Do as the key that was clicked."""
        column = len(_QUESTION)
        for answer, (label, name) in zip(self._answers, _KEYS, strict=True):
            if column <= event.x < (column := column + len(label) + len(name)):
                answer()
                return
