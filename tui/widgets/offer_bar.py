"""The line that offers to compare lines of Arabic, where nobody can tell what the terminal does to them."""

from collections.abc import Callable

from textual import events
from textual.strip import Strip

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored, isolated, marked
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, snug, strip_of
from tui.widgets.inked import Inked

_QUESTION = marked("Does the Arabic read right?")
_KEYS = (("{app.calibrate}", marked("Compare lines")), ("Esc", marked("Not now")))


class OfferBar(Inked):
    """One line above the keys; a click on a key does as the key."""

    DEFAULT_CSS = "OfferBar { height: 1; background: $surface; }"

    def __init__(self, accept: Callable[[], object], refuse: Callable[[], object], typesetter: Typesetter) -> None:
        """Take what the two keys do."""
        super().__init__()
        self._typesetter = typesetter
        self._answers = (accept, refuse)

    def _parts(self) -> list[list[Fitted]]:
        """Return the question and the keys with what they do, as they are read."""
        setter, plain, key = self._typesetter, self.ink("faint"), self.ink("key")
        parts = [[snug(setter, f"  {_(_QUESTION)}", self.ink("strong"), 2)]]
        return parts + [
            [snug(setter, isolated(f" {with_keys(name)}"), key, 1), snug(setter, _(does), plain, 2)]
            for name, does in _KEYS
        ]

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        return strip_of([part for parts in self._parts() for part in parts], self.size.width, self.ink("faint"))

    def on_click(self, event: events.Click) -> None:
        """Do as the key that was clicked."""
        column = self.size.width - event.x - 1 if is_mirrored() else event.x
        for number, parts in enumerate(self._parts()):
            column -= sum(segment.cell_length for part in parts for segment in part)
            if column < 0:
                if number:
                    self._answers[number - 1]()
                return
