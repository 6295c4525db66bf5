"""The articles of one feed."""

from collections.abc import Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip

from corpus.errors import CorpusError
from corpus.following.model import FollowedFeed
from corpus.model import Summary
from tui.commands.bindings import bindings_of
from tui.commands.keymap import key_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import ngettext
from tui.language.stored import Stored
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.empty import told_of
from tui.screens.library.rows import ROW_HEIGHT, SummaryPainter
from tui.screens.messages import OpenArticle
from tui.screens.paging import PageCame, paged_list
from tui.services.services import Services
from tui.telling.counted import counted
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.coming import PAGE
from tui.widgets.coming_rows import ComingRows, row_to_come
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen
from tui.widgets.title_bar import TitleBar


class ArticlesCame(Message):
    """The articles of the feed, or the sentence that says why they cannot be listed."""

    def __init__(self, articles: Sequence[Summary | None], behind: int = 0, problem: str = "") -> None:
        super().__init__()
        self.articles = articles
        self.behind = behind
        self.problem = problem


class FeedScreen(CommandedScreen):
    """What came of a feed, the newest first; opened with enter."""

    scope = Scope.FEED
    BINDINGS = bindings_of(Scope.FEED)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("feeds.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, feed: FollowedFeed) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._feed = feed
        painter = self._painter = SummaryPainter(typesetter, services.settled)

        def paint(item: Summary | None, width: int, marked: bool) -> list[Strip]:
            if item is None:
                return row_to_come(self._rows, typesetter, width, marked=marked)
            return painter.paint(self._rows, item, width, marked=marked)

        self._rows: ComingRows[Summary] = ComingRows(
            paint, row_height=ROW_HEIGHT, copied=lambda item: item.title if item else "", id="found"
        )
        self._said = ArabicText("", typesetter, id="said")
        self.handlers = {
            **row_handlers(Scope.FEED, self._rows),
            "feed.open": self._rows.action_choose,
            "feed.close": self.dismiss,
        }

    def compose(self) -> ComposeResult:
        """Yield the feed's name, the articles and the keys."""
        yield TitleBar(_("Feed"), self._typesetter, self._feed.name, id="title")
        yield self._said
        yield self._rows
        yield KeyBar(Scope.FEED, self._typesetter)

    def on_mount(self) -> None:
        """List the articles."""
        self.fill()

    def fill(self) -> None:
        """List them, the bar staying on its row."""
        self.list_articles(max(0, self._rows.marked))

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def list_articles(self, near: int) -> None:
        """Fetch the articles of the feed, those around a row at once."""

        def fetch(page: int) -> Sequence[Summary]:
            return self._services.following.feeds.summaries(self._feed.id, PAGE, page * PAGE)

        try:
            self._painter.positions, self._painter.newer = self._services.more.read()
            feeds, own = self._services.following.feeds, self._feed.id
            found = paged_list(self, feeds.counts()[own], fetch, relist=self.fill)
            found.load(fetch, near)
            self.post_message(ArticlesCame(found, feeds.behind()[own]))
        except CorpusError as error:
            self.post_message(ArticlesCame((), problem=spoken(error)))

    def on_articles_came(self, event: ArticlesCame) -> None:
        """Show them, or say why there are none."""
        self._rows.show(event.articles, max(0, self._rows.marked), in_place=True)
        problem = event.problem or Stored().told(self._feed.problem)
        told = problem or _counted(len(event.articles), event.behind)
        self._said.show([Paragraph(told, "warning" if problem else "faint")])

    def on_page_came(self, event: PageCame) -> None:
        """Show a page that was waited for."""
        self._rows.take_page(event.of, event.page, event.items)

    def on_row_chosen(self, event: RowChosen) -> None:
        """Open the article under the bar."""
        if self._rows.item:
            self.post_message(OpenArticle(self._rows.item.id))


def _counted(listed: int, behind: int) -> str:
    """Return how many articles are listed, and how many stand behind others, where copies and versions are."""
    if not listed and not behind:
        return told_of(Scope.FEED)
    articles = counted(listed, "article")
    if not behind:
        return articles
    more = ngettext(
        "{articles}; {n} more stand behind others as versions or copies: {key} in the library shows them",
        "{articles}; {n} more stand behind others as versions or copies: {key} in the library shows them",
        behind,
    )
    return more.format(articles=articles, n=f"{behind:,}", key=key_of("library.copies"))
