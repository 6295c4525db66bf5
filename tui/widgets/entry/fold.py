"""A heading under which rows fold away."""

from collections.abc import Callable, Iterable, Sequence

from textual import events
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip
from textual.widget import Widget

from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import snug, strip_of
from tui.widgets.inked import Inked

_OPEN, _FOLDED = "▾", "▸"


class Heading(Inked, can_focus=True):
    """One line that answers to enter and a click."""

    DEFAULT_CSS = "Heading { height: 1; } Heading:focus { background: $panel; }"
    BINDINGS = [Binding("enter", "press", show=False)]

    def __init__(self, text: str, typesetter: Typesetter, sign: str = "", note: str = "") -> None:
        super().__init__()
        self._typesetter = typesetter
        self._text = text
        self._sign = sign
        self._note = note

    def tell(self, sign: str, note: str) -> None:
        """Show another sign before the text, and another note behind it."""
        self._sign, self._note = sign, note
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        setter = self._typesetter
        parts = [
            snug(setter, self._sign, self.ink("accent"), 1),
            snug(setter, self._text, self.ink("key" if self.has_focus else "plain"), 2 if self._note else 0),
            snug(setter, self._note, self.ink("faint")),
        ]
        return strip_of(parts, self.size.width, self.ink("plain"))

    def action_press(self) -> None:
        """Do what it is there for."""
        raise NotImplementedError

    def on_click(self) -> None:
        """Do as enter."""
        self.action_press()


class Button(Heading):
    """A heading that does one thing."""

    def __init__(
        self,
        text: str,
        typesetter: Typesetter,
        pressed: Callable[[], object],
        typed: Callable[[str], object] | None = None,
    ) -> None:
        """Know what is done, and what takes a letter that is typed on it; without that, letters do nothing."""
        super().__init__(text, typesetter, "+")
        self._pressed = pressed
        self._typed = typed

    def action_press(self) -> None:
        """Do it."""
        self._pressed()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key is a letter that is taken; a blank begins nothing."""
        is_letter = character is not None and character.isprintable() and not character.isspace()
        return self._typed is not None and is_letter

    def on_key(self, event: events.Key) -> None:
        """Take a letter."""
        if self._typed is not None and self.check_consume_key(event.key, event.character):
            event.stop()
            self._typed(event.character or "")


class Unfolded(Vertical):
    """The rows below a heading."""

    DEFAULT_CSS = """
    Unfolded { height: auto; margin: 0 0 0 2; }
    Unfolded.-below-row { margin: 0 0 1 2; }
    """


class Fold(Heading):
    """A heading under which rows fold away; they are made when they are first unfolded. It answers to space too."""

    BINDINGS = [Binding("space", "press", show=False)]

    def __init__(
        self, text: str, typesetter: Typesetter, rows: Callable[[], Iterable[Widget]], note: Callable[[], str]
    ) -> None:
        """Know what makes the rows, and what is said behind the heading whenever they are folded."""
        super().__init__(text, typesetter, _FOLDED, note())
        self.below: Widget = self
        """What the rows stand below: the heading, or the row that it is in."""
        self._make = rows
        self._note_while_folded = note
        self._body: Unfolded | None = None
        self._rows_made: Sequence[Widget] = ()
        self._is_open = False

    @property
    def is_open(self) -> bool:
        """Whether the rows are shown."""
        return self._is_open

    @property
    def rows(self) -> Sequence[Widget]:
        """The rows, none where they were not made; those made just now are mounted with the next picture."""
        return self._rows_made

    def action_press(self) -> None:
        """Fold or unfold the rows."""
        self.turn(not self._is_open)

    def turn(self, is_open: bool) -> None:
        """Fold or unfold the rows."""
        self._is_open = is_open
        if self._body is None and is_open and isinstance(self.below.parent, Widget):
            self._rows_made = [*self._make()]
            self._body = Unfolded(*self._rows_made, classes="" if self.below is self else "-below-row")
            self.below.parent.mount(self._body, after=self.below)
        if self._body is not None:
            self._body.display = is_open
        self._tell()

    def make_anew(self) -> None:
        """Make the rows once more, where they were made, and ask again what is said behind the heading."""
        if self._body is not None:
            self._body.remove()
            self._body, self._rows_made = None, ()
            self.turn(self._is_open)
        self._tell()

    def _tell(self) -> None:
        self.tell(_OPEN if self._is_open else _FOLDED, "" if self._is_open else self._note_while_folded())
