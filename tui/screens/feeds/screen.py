"""The feeds that are followed."""

from collections.abc import Callable, Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english, marked
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.empty import told_of
from tui.screens.feeds.asking import Asked, Asking
from tui.screens.feeds.changing import FOLDER, TITLE, Wording, changed
from tui.screens.feeds.rows import ROW_HEIGHT, FeedPainter, FeedRow
from tui.screens.prompt import Prompt, typed_path
from tui.screens.steps import Step, Steps
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, Rows
from tui.widgets.title_bar import TitleBar

_ADDRESS = marked("Address of a feed, or of a site that has one")
_LIST = marked("File of a list of feeds (OPML)")


class FeedsCame(Message):
    """The feeds that are followed, or the sentence that says why they cannot be listed."""

    def __init__(self, rows: Sequence[FeedRow], problem: str = "") -> None:
        super().__init__()
        self.rows = rows
        self.problem = problem


class FeedsScreen(CommandedScreen):
    """Every feed with how much of it is new; nothing is asked for before the user says so."""

    scope = Scope.FEEDS
    BINDINGS = bindings_of(Scope.FEEDS)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("feeds.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        painter = FeedPainter(typesetter)

        def paint(item: FeedRow, width: int, marked: bool) -> list[Strip]:
            return painter.paint(self._rows, item, width, marked=marked)

        self._rows: Rows[FeedRow] = Rows(
            paint, row_height=ROW_HEIGHT, copied=lambda item: item.feed.address, id="found"
        )
        self._said = ArabicText("", typesetter, id="said")
        self._asking = Asking(self, services)
        self._steps = Steps(self, self.list_feeds)
        self.handlers = {
            **row_handlers(Scope.FEEDS, self._rows),
            "feeds.open": self._rows.action_choose,
            "feeds.add": lambda: self._prompt(_(_ADDRESS), "", self._asking.follow),
            "feeds.refresh": self.refresh_one,
            "feeds.refresh-all": lambda: self._asking.refresh(None),
            "feeds.rename": self.rename,
            "feeds.folder": self.put,
            "feeds.remove": self.remove_feed,
            "feeds.import": lambda: self._prompt(_(_LIST), "", self.follow_list),
            "feeds.undo": self._steps.undo,
            "feeds.redo": self._steps.redo,
            "feeds.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, what is being done, the feeds and the keys."""
        yield TitleBar(_("Feeds"), self._typesetter, beside_english("المتابعات"), id="title")
        yield self._said
        yield self._rows
        yield KeyBar(Scope.FEEDS, self._typesetter)

    def on_mount(self) -> None:
        """List the feeds."""
        self.list_feeds()

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def list_feeds(self) -> None:
        """Fetch the feeds, and count what of each is new."""
        try:
            feeds = self._services.following.feeds
            positions = self._services.more.read().positions
            begun = {each for each, position in positions.items() if position.progress > 0}
            known, counts, opened, behind = feeds.all(), feeds.counts(), feeds.counts(begun), feeds.behind()
        except CorpusError as error:
            self.post_message(FeedsCame((), spoken(error)))
            return
        if not get_current_worker().is_cancelled:
            own = ((each, counts[each.id], opened[each.id], behind[each.id]) for each in known)
            self.post_message(FeedsCame([FeedRow(each, all_, all_ - read, more) for each, all_, read, more in own]))

    def on_feeds_came(self, event: FeedsCame) -> None:
        """Show them, the bar on the feed it was on."""
        on = self._rows.item.feed.id if self._rows.item else None
        place = next((place for place, row in enumerate(event.rows) if row.feed.id == on), max(0, self._rows.marked))
        self._rows.show(event.rows, min(place, max(0, len(event.rows) - 1)))
        if event.problem or not self._asking.is_busy:
            self._tell(event.problem or ("" if event.rows else told_of(Scope.FEEDS)), failed=bool(event.problem))

    def on_asked(self, event: Asked) -> None:
        """Tell how far it is; list the feeds anew when it is over."""
        self._tell(event.sentence, failed=event.failed)
        if event.is_over:
            self.notify(event.sentence, severity="warning" if event.failed else "information", timeout=6)
            self.list_feeds()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Show the articles of the feed under the bar."""
        from tui.screens.feeds.articles import FeedScreen

        def closed(_: None) -> None:
            self.list_feeds()

        if self._rows.item:
            screen = FeedScreen(self._services, self._typesetter, self._rows.item.feed)
            self.app.push_screen(screen, closed)

    def refresh_one(self) -> None:
        """Ask the feed under the bar for what is new."""
        if self._rows.item:
            self._asking.refresh([self._rows.item.feed])

    def close(self) -> None:
        """Stop what lasts; else go back."""
        if not self._asking.stop():
            self.dismiss()

    # -- changes

    def rename(self) -> None:
        """Ask what the feed under the bar is to be called."""
        self._change_text(TITLE)

    def put(self) -> None:
        """Ask for the folder of the feed under the bar."""
        self._change_text(FOLDER)

    def remove_feed(self) -> None:
        """Follow the feed under the bar no more; undo brings it back."""
        item = self._rows.item
        if item is not None:
            feeds, number = self._services.following.feeds, item.feed.id
            step = Step(_("Removed; its articles stay"), lambda: feeds.remove(number), lambda: feeds.restore(number))
            self._steps.do(step.carried_out)

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def follow_list(self, path: str) -> None:
        """Follow the feeds of a list, without asking them for anything yet."""
        from corpus.ingest.formats.opml import outlines_at
        from tui.screens.feeds.listing import Taken, take_list

        try:
            taken = take_list(self._services.following.feeds, outlines_at(str(typed_path(path))))
        except CorpusError as error:
            taken = Taken(spoken(error), failed=True)
        self.post_message(Asked(taken.sentence, is_over=True, failed=taken.failed))

    def _change_text(self, wording: Wording) -> None:
        item = self._rows.item
        if item is None:
            return
        seen, before = item.feed, wording.told(item.feed)

        def answered(text: str | None) -> None:
            if text is not None and text != before:
                self._steps.do(lambda: changed(self._services.following.feeds, wording, seen, text))

        self.app.push_screen(Prompt(_(wording.question), before, self._typesetter, may_be_empty=True), answered)

    def _prompt(self, question: str, answer: str, answered: Callable[[str], object]) -> None:
        def given(text: str | None) -> None:
            if text:
                answered(text)

        self.app.push_screen(Prompt(question, answer, self._typesetter), given)

    def _tell(self, sentence: str, *, failed: bool = False) -> None:
        self._said.show([Paragraph(sentence, "warning" if failed else "faint")] if sentence else [])
