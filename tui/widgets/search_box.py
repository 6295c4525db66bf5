"""The line in which a list is searched, with a sentence below it that says what was found."""

from dataclasses import dataclass
from typing import Protocol

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from tui.commands.bindings import with_arabic_keys
from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.telling.counted import counted
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.arabic_text import ArabicText, Paragraph


@dataclass(frozen=True, slots=True)
class Wording:
    """What a search box says of its list."""

    invitation: str
    """Before anything is typed."""
    opening: str
    one: str
    many: str
    nothing_found: str
    empty: str
    """Where there is nothing to search."""


class Sought(Message):
    """The words to search for changed."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class _Line(ArabicInput):
    """The line itself, from which the search everywhere is as near as from its list."""

    BINDINGS = with_arabic_keys([Binding("ctrl+f", "app.do('app.search')", show=False, id="app.search")])


class Listing(Protocol):
    """What is searched, to which the keys go back."""

    def focus(self) -> object:
        """Take the keys."""


class SearchBox(Vertical):
    """Asks for words and tells what they found; it hands the keys back to its list."""

    def __init__(self, wording: Wording, listing: Listing, typesetter: Typesetter) -> None:
        super().__init__()
        self._wording = wording
        self._listing = listing
        self._input = _Line(typesetter, placeholder=_(wording.invitation))
        self._said = ArabicText(with_keys(_(wording.opening)), typesetter)
        self._told: tuple[int, str, str] | None = None
        self._note = ""

    def compose(self) -> ComposeResult:
        """Yield the line and the sentence."""
        yield self._input
        yield self._said

    @property
    def words(self) -> str:
        """The words typed."""
        return self._input.value

    def seek(self, words: str) -> None:
        """Search for words as though they were typed, the keys staying where they are."""
        self._input.value = words

    def open(self) -> None:
        """Bring the keys to the line."""
        self._input.focus()

    def leave(self) -> bool:
        """Clear the line, or else hand the keys back; return whether there was anything to leave."""
        left = bool(self._input.value) or self._input.has_focus
        self._input.value = ""
        self._listing.focus()
        return left

    def tell(self, count: int, problem: str = "", more: str = "") -> None:
        """Say how many were found and what else there is to say of them, or why there are none."""
        self._told = count, problem, more
        found, wording = bool(self.words.strip()), self._wording
        if count:
            some = counted(count, wording.one, wording.many)
            said = (_("{some} found").format(some=some) if found else some) + more
        else:
            said = with_keys(_(wording.nothing_found if found else wording.empty))
        told = listed((problem or said, self._note)) if self._note else problem or said
        self._said.show([Paragraph(told, "warning" if problem else "faint")])

    def say(self, sentence: str, *, warning: bool = False) -> None:
        """Say something else than how many were found."""
        self._said.show([Paragraph(sentence, "warning" if warning else "faint")])

    def note(self, note: str) -> None:
        """Say something else behind what was found, such as what is still being done; empty for nothing."""
        if note != self._note:
            self._note = note
            if self._told is not None:
                self.tell(*self._told)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while the words are typed."""
        event.stop()
        self.post_message(Sought(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        event.stop()
        self._listing.focus()
