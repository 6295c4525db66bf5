"""All translations that are kept, searched in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.empty import EMPTY
from tui.screens.memory.hand import MemoryHand
from tui.screens.memory.listing import AT_ONCE, Asked, page
from tui.screens.memory.rows import ROW_HEIGHT, UnitPainter, writing_in
from tui.screens.messages import GoBack, OpenArticle
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, RowMarked, Rows
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from glossary.memory.model import Concorded
    from glossary.model import Pair
    from tui.services.services import Services
    from tui.typeset.typesetter import Typesetter

_WORDING = Wording(
    invitation="Search translations, in Arabic or English; “…” for words together",
    opening="Looking …",
    one="translation",
    many="translations",
    nothing_found="No translation has these words. Esc clears the search.",
    empty=EMPTY[Scope.MEMORY],
)


_ONLY = {
    "machine": marked("only machine ones"),
    "edited": marked("only edited ones"),
    "approved": marked("only approved ones"),
}
"""What is said of a list of some translations only, by their status."""


class UnitsListed(Message):
    """Translations were fetched; or why they were not."""

    def __init__(self, asked: Asked, found: Sequence[Concorded], problem: str = "", *, has_more: bool = False) -> None:
        super().__init__()
        self.asked = asked
        self.found = found
        self.problem = problem
        self.has_more = has_more


class UnitsCounted(Message):
    """It is known how many translations there are."""

    def __init__(self, asked: Asked, total: int) -> None:
        super().__init__()
        self.asked = asked
        self.total = total


class MoreListed(Message):
    """The next translations of the same list were fetched; or why they were not."""

    def __init__(self, asked: Asked, after: str, found: Sequence[Concorded], problem: str = "") -> None:
        super().__init__()
        self.asked = asked
        self.after = after
        self.found = found
        self.problem = problem


class MemoryScreen(CommandedScreen):
    """Lists the translations, those kept last first: the words sought stand out on both sides."""

    scope = Scope.MEMORY
    BINDINGS = bindings_of(Scope.MEMORY)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("memory.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._painter = UnitPainter(typesetter)
        self._rows: Rows[Concorded] = Rows(
            self._paint,
            row_height=ROW_HEIGHT,
            copied=lambda item: f"{item.pair.source}\n{item.pair.target}",
            id="units",
        )
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._asked = Asked()
        self._has_more = False
        self._hand = MemoryHand(self, services, typesetter)
        self._hand.chosen, self._hand.changed, self._hand.place = self._pair, self.fill, self._place
        self.handlers = {
            **row_handlers(self.scope, self._rows),
            **self._hand.handlers,
            "memory.search": self._search.open,
            "memory.filter": self.next_status,
            "memory.open": self.open_article,
            "memory.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the search, the list and the keys."""
        yield TitleBar(_("Translations"), self._typesetter, id="title")
        yield self._search
        yield self._rows
        yield KeyBar(self.scope, self._typesetter)

    # -- what is listed

    def fill(self) -> None:
        """List anew, the bar on the translation it is on."""
        self.find(self._asked, max(AT_ONCE, len(self._rows.items)))

    @work(thread=True, exclusive=True, group="units", exit_on_error=False)
    def find(self, asked: Asked, limit: int = AT_ONCE) -> None:
        """Fetch the first translations, then how many there are: words that stand in very many are counted for long."""
        try:
            memory = self._services.translating.memory
            found = page(memory, asked, limit=limit)
            if get_current_worker().is_cancelled:
                return
            self.post_message(UnitsListed(asked, found, has_more=len(found) == limit))
            if len(found) == limit:
                self.post_message(UnitsCounted(asked, memory.count(asked.wanted)))
        except (CorpusError, GlossaryError) as error:
            self.post_message(UnitsListed(asked, (), spoken(error)))

    def on_units_listed(self, event: UnitsListed) -> None:
        """Show them."""
        if event.asked == self._asked:
            self._has_more = event.has_more
            self._rows.show(event.found, self._place_in(event.found), in_place=True)
            self._search.note(_(_ONLY[self._asked.status]) if self._asked.status else "")
            self._search.tell(len(event.found), event.problem, _(" or more") if event.has_more else "")

    def _place_in(self, found: Sequence[Concorded]) -> int:
        """Return where the bar goes: to the translation it was on, else where it was."""
        on = self._pair()
        was = min(max(0, self._rows.marked), max(0, len(found) - 1))
        return next((place for place, each in enumerate(found) if on is not None and each.pair.id == on.id), was)

    def on_units_counted(self, event: UnitsCounted) -> None:
        """Tell it."""
        if event.asked == self._asked:
            self._search.tell(event.total)

    def on_row_marked(self, event: RowMarked) -> None:
        """Fetch more near the end of what is there."""
        items = self._rows.items
        if self._has_more and event.index >= len(items) - 20:
            self.find_more(self._asked, items[-1].pair.id)

    @work(thread=True, exclusive=True, group="more units", exit_on_error=False)
    def find_more(self, asked: Asked, after: str) -> None:
        """Fetch the translations behind the last one that is listed."""
        try:
            found = page(self._services.translating.memory, asked, after)
        except (CorpusError, GlossaryError) as error:
            self.post_message(MoreListed(asked, after, (), spoken(error)))
            return
        self.post_message(MoreListed(asked, after, found))

    def on_more_listed(self, event: MoreListed) -> None:
        """Append them, unless the list is another by now; a memory that failed is asked again when the list is made anew."""
        items = self._rows.items
        if event.asked == self._asked and items and items[-1].pair.id == event.after:
            self._has_more = len(event.found) == AT_ONCE
            if event.problem:
                self._search.tell(len(items), event.problem)
            else:
                self._rows.show([*items, *event.found], self._rows.marked, in_place=True)

    def on_sought(self, event: Sought) -> None:
        """Search while words are typed."""
        self._ask(Asked(event.words, self._asked.status))

    def next_status(self) -> None:
        """List only what has the next status; after the last one, all."""
        self._ask(self._asked.following)

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        self._rows.show((), 0)
        self.find(asked)

    # -- what is under the bar

    def _paint(self, item: Concorded, width: int, marked: bool) -> list[Strip]:
        return self._painter.paint(self._rows, item, width, marked)

    def _pair(self) -> Pair | None:
        return self._rows.item.pair if self._rows.item else None

    def _place(self) -> Region:
        rows = self._rows.content_region
        above = self._rows.marked * ROW_HEIGHT - self._rows.line_on(0)
        return writing_in(Region(rows.x, rows.y + above, rows.width, ROW_HEIGHT))

    def on_row_chosen(self, _event: RowChosen) -> None:
        """Edit the translation under the bar."""
        self._hand.edit()

    def open_article(self) -> None:
        """Open the article that has the Arabic under the bar."""
        pair = self._pair()
        if pair is not None:
            self._open(pair.source)

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def _open(self, source: str) -> None:
        from tui.screens.memory.places import place_of

        try:
            found = place_of(self._services.library, source)
        except CorpusError as error:
            self.app.call_from_thread(partial(self.notify, spoken(error), severity="error"))
            return
        if found is None:
            self.app.call_from_thread(
                partial(self.notify, _("No article of the library has this paragraph."), timeout=4)
            )
            return
        article, block, offset = found
        self.post_message(OpenArticle(article, spot=(block, offset)))

    def close(self) -> None:
        """Leave the search; else go back."""
        if not self._search.leave():
            self.post_message(GoBack())
