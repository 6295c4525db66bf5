"""The library."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from corpus.model import Summary
from glossary.errors import GlossaryError
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import listed
from tui.language.wordings import spoken
from tui.screens.adding.opening import show_adding
from tui.screens.commanded import CommandedScreen
from tui.screens.copies.opening import open_copies
from tui.screens.empty import EMPTY
from tui.screens.feeds.opening import show_feeds
from tui.screens.library.begun import MOST, Begun, Headed
from tui.screens.library.known_shares import KnownShares
from tui.screens.library.retitling import Retitling
from tui.screens.library.rows import ROW_HEIGHT, SummaryPainter
from tui.screens.library.selected import ArticleRows, Selected
from tui.screens.messages import NamesCatalogued, OpenArticle
from tui.screens.notes.opening import show_notes
from tui.screens.paging import PageCame, paged_list
from tui.screens.related.in_library import InLibrary
from tui.screens.search.opening import show_kept
from tui.screens.steps import Steps
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.coming import PAGE
from tui.widgets.coming_rows import row_to_come
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

_WORDING = Wording(
    invitation="Search titles and texts",
    opening="Opening the library …",
    one="article",
    many="articles",
    nothing_found="No article has these words. Esc clears the search.",
    empty=EMPTY[Scope.LIBRARY],
)


class Listed(Message):
    """The articles that fit the search; or the sentence that says why there are none."""

    def __init__(self, articles: Headed, query: str, problem: str = "", *, again: bool = False) -> None:
        super().__init__()
        self.articles = articles
        self.query = query
        self.problem = problem
        self.again = again
        """Whether it is the list that is shown already, as it is now."""


class LibraryScreen(CommandedScreen):
    """Every article kept: searched while one types, opened with enter."""

    scope = Scope.LIBRARY
    BINDINGS = bindings_of(Scope.LIBRARY)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("library.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, wait_for: Callable[[Worker[None]], object]) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._painter = SummaryPainter(typesetter, services.settled)
        self._title = TitleBar("warraq  ورّاق", typesetter, id="title")
        self._rows = ArticleRows(
            self._paint, row_height=ROW_HEIGHT, copied=lambda item: item.title if item else "", id="articles"
        )
        self._shown = Headed()
        self._query: str | None = None
        """What the list that is shown was searched for; None before there is any."""
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._known = KnownShares(self._rows, self._painter, services)
        self._steps = Steps(self, self.fill)
        self._selected = Selected(self._rows, self._painter.selection, services, self._steps)
        self._selected.told = lambda said: self._note(selected=said)
        self._notes = {"selected": "", "catalogued": ""}
        self._more = InLibrary(self, self._rows, services, typesetter)
        self._more.noted, self._more.relist, self._more.wait_for = self._steps.note, self.fill, wait_for
        self._more.seek, self._more.chosen = self._search.seek, lambda: self._selected.ids
        self.handlers = {
            **self._more.handlers,
            **self._selected.handlers,
            "library.open": self._rows.action_choose,
            "library.search": self._search.open,
            "library.add": lambda: show_adding(self, services, typesetter),
            "library.kept": lambda: show_kept(self, self._search, services, typesetter),
            "library.feeds": lambda: show_feeds(self, services, typesetter),
            "library.names": lambda: self.run_action("app.do('app.names')"),
            "library.memory": lambda: self.run_action("app.do('app.memory')"),
            "library.notes": partial(show_notes, self, services, typesetter),
            "library.down": lambda: self._rows.action_mark(1),
            "library.up": lambda: self._rows.action_mark(-1),
            "library.copies": lambda: open_copies(self, self._services, self._typesetter, self._rows.item),
            **Retitling(self, self._rows, typesetter, services, self._steps).handlers,
            "library.copy": self._rows.action_copy,
            "library.undo": self._steps.undo,
            "library.redo": self._steps.redo,
            "library.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the search, the articles and the keys."""
        yield self._title
        yield self._search
        yield self._rows
        yield KeyBar(Scope.LIBRARY, self._typesetter)

    def _paint(self, item: Summary | None, width: int, marked: bool) -> list[Strip]:
        if item is None:
            return row_to_come(self._rows, self._typesetter, width, marked=marked)
        self._known.want(item.id)
        return self._painter.paint(self._rows, item, width, marked=marked)

    def fill(self) -> Worker[None] | None:
        """List anew: articles may have come, and been read."""
        self._known.forget()
        words = self._search.words
        worker = self.list_articles(words, max(0, self._rows.marked) if words == self._query else None)
        return worker if self._query is None else None

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def list_articles(self, query: str, near: int | None = None) -> None:
        """Fetch the articles that fit; `near` a row of the list where it is shown already."""
        again = near is not None

        def fetch(page: int) -> Sequence[Summary]:
            return self._services.library.summaries(query, PAGE, page * PAGE)

        try:
            self._services.ensure_first_run()
            if rights := self._services.curating.told_rights():
                self.app.call_from_thread(self.notify, rights)
            count = self._services.library.count(query)
            found = paged_list(self, count, fetch, relist=self.fill)
            grown = count - len(self._shown.articles)
            # what came since stands above
            found.load(fetch, *((0,) if near is None else (0, near, near + grown)))
            read = self._services.more.read()
            self._painter.positions, self._painter.newer = read
            begun = () if query else self._services.more.begun(read, MOST)
        except (CorpusError, GlossaryError) as error:
            listed = Listed(Headed(), query, spoken(error), again=again)
        else:
            listed = Listed(Headed(begun, found), query, again=again)
        if not get_current_worker().is_cancelled:
            self.post_message(listed)

    def on_listed(self, event: Listed) -> None:
        """Show them, or say why there are none; a list that cannot be had anew stays as it is, and the bar in it."""
        if event.query != self._search.words:
            return
        if event.problem and event.again:
            self._search.tell(len(self._shown.articles), event.problem)
            return
        self._painter.headings = event.articles.headings
        is_scrolled = self._rows.line_on(0) > 0
        self._rows.show(event.articles, self._place_in(event), in_place=event.again and is_scrolled)
        self._shown, self._query = event.articles, event.query
        self._search.tell(len(event.articles.articles), event.problem)

    def on_page_came(self, event: PageCame) -> None:
        """Show a page that was waited for."""
        self._rows.take_page(event.of, event.page, event.items)

    def _place_in(self, event: Listed) -> int:
        """Return where the bar goes: to the article it was on, or to what stands there now where that is gone."""
        articles, on = event.articles, self._rows.item
        if on is None:
            return self._rows.marked if event.again and len(self._shown) else self._first_place(articles)
        place = articles.place_of(on.id, begun=isinstance(on, Begun))
        if place is None and event.again:
            return articles.place_of_row(self._shown, self._rows.marked)
        return place or 0

    def _first_place(self, articles: Headed) -> int:
        """Return where the bar is at first: on the article begun last, else on the one read last."""
        positions = self._painter.positions
        read = max(positions, key=lambda each: positions[each].changed, default="")
        return 0 if articles.head else articles.place_of(read, begun=False) or 0

    def on_names_catalogued(self, event: NamesCatalogued) -> None:
        """Tell how many articles are still to be read for their names."""
        self._note(catalogued=event.progress)

    def on_screen_resume(self) -> None:
        """Tell nothing that may be over: what another screen was told of is not known here."""
        self._note(catalogued="")

    def _note(self, **said: str) -> None:
        self._notes.update(said)
        self._search.note(listed(self._notes.values()))

    def on_sought(self, event: Sought) -> None:
        """Search while the words are typed."""
        self.list_articles(event.words)

    def on_row_chosen(self, event: RowChosen) -> None:
        """Open the article under the bar."""
        if self._rows.item:
            self.post_message(OpenArticle(self._rows.item.id))

    def close(self) -> None:
        """Select nothing, or else leave the search; where there is none, stay: the library is where going back ends."""
        if not self._selected.clear():
            self._search.leave()
