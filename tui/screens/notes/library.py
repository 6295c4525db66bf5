"""All marks and notes of the library."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip
from textual.worker import get_current_worker

from corpus.annotation import Annotation, Listed
from corpus.errors import CorpusError
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.empty import EMPTY
from tui.screens.notes.hand import NotesHand
from tui.screens.notes.rows import NOTES_ROW_HEIGHT, painted_note
from tui.screens.notes.way import way_to
from tui.screens.paging import PageCame, paged_list
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.coming import PAGE
from tui.widgets.coming_rows import ComingRows, row_to_come
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

_WORDING = Wording(
    invitation="Search quotes, notes and titles",
    opening="Looking …",
    one="mark or note",
    many="marks and notes",
    nothing_found="Nothing noted has these words. Esc clears the search.",
    empty=EMPTY[Scope.NOTES],
)


class NotesListed(Message):
    """What is noted and has the words; or why it cannot be told."""

    def __init__(self, items: Sequence[Listed | None], query: str, problem: str = "") -> None:
        super().__init__()
        self.items = items
        self.query = query
        self.problem = problem


class NotesScreen(CommandedScreen):
    """Lists everything noted, the newest first: searched while one types, opened with enter."""

    scope = Scope.NOTES
    BINDINGS = bindings_of(Scope.NOTES)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("notes.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._rows: ComingRows[Listed] = ComingRows(
            self._paint,
            row_height=NOTES_ROW_HEIGHT,
            copied=lambda item: item.annotation.quote.exact if item else "",
            id="notes",
        )
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._hand = NotesHand(self, services, typesetter, lambda kept: kept.all(self._search.words))
        self._hand.chosen, self._hand.changed = self._annotation, self.fill
        self.handlers = {
            **row_handlers(self.scope, self._rows),
            **self._hand.handlers,
            "notes.open": self._rows.action_choose,
            "notes.search": self._search.open,
            "notes.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the search, the list and the keys."""
        yield TitleBar(_("Marks and notes"), self._typesetter, id="title")
        yield self._search
        yield self._rows
        yield KeyBar(self.scope, self._typesetter)

    def on_mount(self) -> None:
        """List what is noted."""
        self.fill()

    def fill(self) -> None:
        """List anew."""
        self.find(self._search.words, max(0, self._rows.marked))

    @work(thread=True, exclusive=True, group="notes", exit_on_error=False)
    def find(self, query: str, near: int = 0) -> None:
        """Fetch what has the words, those around a row at once."""

        def fetch(page: int) -> Sequence[Listed]:
            return self._services.noting.annotations.all(query, PAGE, page * PAGE)

        try:
            count = self._services.noting.annotations.count(query)
            found = paged_list(self, count, fetch, relist=self.fill)
            found.load(fetch, near)
        except CorpusError as error:
            self.post_message(NotesListed((), query, spoken(error)))
            return
        if not get_current_worker().is_cancelled:
            self.post_message(NotesListed(found, query))

    def on_notes_listed(self, event: NotesListed) -> None:
        """Show it."""
        if event.query == self._search.words:
            self._rows.show(event.items, min(max(0, self._rows.marked), max(0, len(event.items) - 1)))
            self._search.tell(len(event.items), event.problem)

    def on_page_came(self, event: PageCame) -> None:
        """Show a page that was waited for."""
        self._rows.take_page(event.of, event.page, event.items)

    def _paint(self, item: Listed | None, width: int, marked: bool) -> list[Strip]:
        if item is None:
            return row_to_come(self._rows, self._typesetter, width, marked=marked)
        return painted_note(self._rows, self._typesetter, item, width, marked=marked)

    def on_sought(self, event: Sought) -> None:
        """Search while words are typed."""
        self.find(event.words)

    def on_row_chosen(self, _event: RowChosen) -> None:
        """Open the article at the words under the bar."""
        if self._rows.item is not None:
            self._open(self._rows.item)

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def _open(self, item: Listed) -> None:
        """Find where the words stand in the version that is shown, and ask for it."""
        try:
            self.post_message(way_to(item, self._services))
        except CorpusError as error:
            self.app.call_from_thread(partial(self.notify, spoken(error), severity="error"))

    def _annotation(self) -> Annotation | None:
        return self._rows.item.annotation if self._rows.item else None

    def close(self) -> None:
        """Leave the search; else go back."""
        if not self._search.leave():
            self.dismiss()
