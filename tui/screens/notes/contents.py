"""The contents of the open article, with all that is marked and noted in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.events import Key
from textual.message import Message
from textual.strip import Strip

from corpus.annotation import Annotation, Placed
from corpus.contents import contents
from corpus.errors import CorpusError
from corpus.model import Article
from tui.commands.bindings import bindings_of
from tui.commands.keyed import with_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.empty import EMPTY
from tui.screens.notes.hand import NotesHand
from tui.screens.notes.rows import Line, lines_of, painted_line
from tui.screens.reading.travel.letters import letter_of
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, Rows
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

_WORDING = Wording(
    invitation="Filter headings, quotes and notes",
    opening="Looking …",
    one="row",
    many="rows",
    nothing_found="Nothing here has these words. Esc clears the line.",
    empty=EMPTY[Scope.CONTENTS],
)


class NotesRead(Message):
    """What is noted in the article is known; or why not."""

    def __init__(self, placed: Sequence[Placed], letters: Mapping[str, Annotation], problem: str = "") -> None:
        super().__init__()
        self.placed = placed
        self.letters = letters
        self.problem = problem


class ContentsScreen(CommandedScreen):
    """Lists where things are in an article; leaves with the place chosen."""

    scope = Scope.CONTENTS
    BINDINGS = bindings_of(Scope.CONTENTS)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("notes.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, article: Article, here: tuple[int, int]) -> None:
        """Take the article, and the block and the offset at which its reader is."""
        super().__init__()
        self.go: Callable[[int, int], object] = lambda _block, _offset: None
        """Called with the block and the offset that were chosen."""
        self.mark: Callable[[], object] = lambda: None
        """Marks the place where the reader is."""
        self.letters: Mapping[str, Annotation] = {}
        """The marks that letters lead to, when these are the first key that is pressed here."""
        self.go_by_letter: Callable[[str], object] = lambda _letter: None
        """Called with the letter of a mark."""
        self._is_fresh = True
        self._services = services
        self._typesetter = typesetter
        self._article = article
        self._here = here
        self._entries = contents(article)
        self._placed: Sequence[Placed] = ()
        self._lettered: Mapping[str, Annotation] = {}
        self._rows: Rows[Line] = Rows(
            self._paint, can_mark=lambda line: not line.is_told, copied=lambda line: line.text, id="notes"
        )
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._hand = NotesHand(self, services, typesetter, lambda kept: kept.about(article.id))
        self._hand.chosen, self._hand.changed, self._hand.article = self._annotation, self.fill, article
        self.handlers = {
            **row_handlers(self.scope, self._rows),
            **self._hand.handlers,
            "contents.open": self._rows.action_choose,
            "contents.search": self._search.open,
            "contents.section": self.next_section,
            "contents.mark": self.mark_place,
            "contents.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the line, the list and the keys."""
        yield TitleBar(_("Marks and contents"), self._typesetter, self._article.title, id="title")
        yield self._search
        yield self._rows
        yield KeyBar(self.scope, self._typesetter)

    def on_mount(self) -> None:
        """List the contents at once, what is noted as soon as it is known."""
        self._tell_letters()
        self._show()
        self.fill()

    def _tell_letters(self) -> None:
        """Say which letters lead somewhere, as long as they do."""
        told = _("A letter goes to its mark: {letters}").format(letters=" ".join(sorted(self.letters)))
        self._search.note(told if self.letters and self._is_fresh else "")

    def awaits(self, event: Key) -> bool:
        """Return whether a key is the letter of a mark, where it is the first key."""
        return self._is_fresh and letter_of(event) in self.letters

    def on_key(self, event: Key) -> None:
        """Go to the mark of a letter, where that is the first key; later on letters are commands."""
        letter = letter_of(event) if self._is_fresh else ""
        self._is_fresh = False
        self._tell_letters()
        if letter in self.letters:
            event.stop()
            self.dismiss()
            self.go_by_letter(letter)

    @work(thread=True, exclusive=True, group="notes", exit_on_error=False)
    def fill(self) -> None:
        """Learn what is noted."""
        try:
            noting = self._services.noting
            self.post_message(NotesRead(noting.of(self._article), noting.letters(self._article.id)))
        except CorpusError as error:
            self.post_message(NotesRead(self._placed, self._lettered, spoken(error)))

    def on_notes_read(self, event: NotesRead) -> None:
        """List it, the bar on what it was on."""
        self._placed, self._lettered, self.letters = event.placed, event.letters, event.letters
        self._tell_letters()
        self._show(event.problem)

    def _paint(self, line: Line, width: int, marked: bool) -> list[Strip]:
        return [painted_line(self._rows, self._typesetter, line, width, marked=marked)]

    def _show(self, problem: str = "") -> None:
        on = self._rows.item
        lines = lines_of(self._article, self._entries, self._placed, self._search.words, self._lettered)
        self._rows.show(lines, self._place_in(lines, on))
        self._search.tell(sum(not line.is_told for line in lines), problem)

    def _place_in(self, lines: Sequence[Line], on: Line | None) -> int:
        """Return where the bar goes: to what it was on, else to the last heading before the reader's place."""
        if on is not None:
            key = on.annotation.id if on.annotation else on.spot
            same = (place for place, line in enumerate(lines) if _key(line) == key)
            return next(same, min(self._rows.marked, max(0, len(lines) - 1)))
        passed = [place for place, line in enumerate(lines) if _is_heading(line) and (line.spot or ()) <= self._here]
        return passed[-1] if passed else 0

    def on_sought(self, _event: Sought) -> None:
        """Filter while words are typed."""
        self._show()

    def on_row_chosen(self, _event: RowChosen) -> None:
        """Go to the place under the bar."""
        line = self._rows.item
        if line is None:
            return
        if line.leads_by:
            self.dismiss()
            self.go_by_letter(line.leads_by)
            return
        if line.spot is None:
            self.notify(_("These words are no longer in this version of the article."), timeout=4)
            return
        self.dismiss()
        self.go(*line.spot)

    def next_section(self) -> None:
        """Go to the first mark or note; from there to the contents."""
        lines, on = self._rows.items, self._rows.item
        wants_notes = on is None or on.annotation is None
        found = (place for place, line in enumerate(lines) if not line.is_told and bool(line.annotation) is wants_notes)
        self._rows.marked = next(found, self._rows.marked)

    def mark_place(self) -> None:
        """Mark the place where the reader is."""
        self.mark()

    def _annotation(self) -> Annotation | None:
        line = self._rows.item
        if line is None or line.annotation is None:
            said = _("This is a heading: go to a mark or a note first, {contents.section} goes there.")
            self.notify(with_keys(said), timeout=4)
            return None
        return line.annotation

    def close(self) -> None:
        """Leave the line; else go back."""
        if not self._search.leave():
            self.dismiss()


def _key(line: Line) -> object:
    return line.annotation.id if line.annotation else line.spot


def _is_heading(line: Line) -> bool:
    return line.annotation is None and not line.is_told
