"""The versions and copies of an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.strip import Strip
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, marked
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.copies.deeds import set_apart, show
from tui.screens.copies.differing import paragraphs_of
from tui.screens.copies.rows import ROW_HEIGHT, CopyPainter
from tui.screens.empty import told_of
from tui.screens.messages import OpenArticle
from tui.screens.steps import Step, Steps
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, RowMarked, RowPainter, Rows
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from corpus.copies import Copies, Copy, Group
    from corpus.differences import Paragraph as Differing

_SHOWN = marked("Lists show this one. Go to another to see what differs.")
_LEGEND = marked("{added} stands only in the one that lists show  ·  {removed} only in this one")


def _legend() -> str:
    """Return what the signs of what differs say."""
    return _(_LEGEND).format(added=isolated("{+…+}"), removed=isolated("[-…-]"))


class GroupFound(Message):
    """What stands together."""

    def __init__(self, group: Group, read: str) -> None:
        super().__init__()
        self.group = group
        self.read = read
        """The id of what was read last of those that stand behind another, empty where none was."""


class DifferencesFound(Message):
    """What differs between an article of the group and the one that is shown."""

    def __init__(self, article_id: str, paragraphs: Sequence[Differing]) -> None:
        super().__init__()
        self.article_id = article_id
        self.paragraphs = paragraphs


class CopyRows(Rows["Copy"]):
    """The articles of a group, which are few: the keys that turn pages turn those of what differs."""

    def __init__(self, paint: RowPainter[Copy], turn: Callable[[int], object]) -> None:
        super().__init__(paint, row_height=ROW_HEIGHT, id="copies")
        self._turn = turn

    def action_mark_page(self, pages: int) -> None:
        """Turn the pages of what differs."""
        self._turn(pages)


class CopiesScreen(CommandedScreen):
    """The articles that are versions or copies of one another, and what differs in the one under the bar."""

    scope = Scope.COPIES
    BINDINGS = bindings_of(Scope.COPIES)
    AUTO_FOCUS = "#copies"
    CSS_PATH = Path(__file__).with_name("copies.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, article_id: str) -> None:
        super().__init__()
        self._services = services
        self._article_id = article_id
        """An article that stays in the group, whatever is set apart."""
        self._painter = CopyPainter(typesetter)
        self._title = TitleBar(_("Copies and versions"), typesetter, id="title")
        self._rows = CopyRows(self._paint, self.turn)
        self._legend = ArabicText("", typesetter, id="legend")
        self._text = ArabicText("", typesetter, id="differing")
        self._scroll = VerticalScroll(self._text, id="differences", can_focus=False)
        self._bar = KeyBar(Scope.COPIES, typesetter)
        self._differing: Sequence[Differing] = ()
        self._is_whole = False
        self._steps = Steps(self, self.fetch)
        self.handlers = {
            **row_handlers(Scope.COPIES, self._rows),
            "copies.open": self._rows.action_choose,
            "copies.apart": self.set_apart,
            "copies.show": self.show_this,
            "copies.whole": self.show_whole,
            "copies.on": lambda: self.turn(1),
            "copies.before": lambda: self.turn(-1),
            "copies.undo": self._steps.undo,
            "copies.redo": self._steps.redo,
            "copies.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the articles, what differs, and the keys."""
        yield self._title
        yield self._rows
        yield self._legend
        yield self._scroll
        yield self._bar

    def on_mount(self) -> None:
        """Fetch what stands together."""
        self.fetch()

    def _paint(self, copy: Copy, width: int, marked: bool) -> list[Strip]:
        return self._painter.paint(self._rows, copy, width, marked=marked)

    @work(thread=True, exclusive=True, group="fetch", exit_on_error=False)
    def fetch(self) -> None:
        """Fetch the group."""
        try:
            group = self._services.more.copies.group(self._article_id)
            known = self._services.positions.all()
            behind = (copy.summary.id for copy in group.others if copy.summary.id in known)
            read = max(behind, key=lambda each: known[each].changed, default="")
            self.post_message(GroupFound(group, read))
        except CorpusError as error:
            self.app.call_from_thread(self.notify, spoken(error), severity="error")

    def on_group_found(self, event: GroupFound) -> None:
        """List it, the bar on the article it was on, at first on what was read last, or the first, behind another."""
        shown, others = event.group
        every = [shown, *others]
        on = self._rows.item.summary.id if self._rows.item else event.read
        place = next((place for place, copy in enumerate(every) if copy.summary.id == on), min(1, len(others)))
        self._title.tell(right=shown.summary.title)
        self._rows.styles.height = min(ROW_HEIGHT * len(every), max(2 * ROW_HEIGHT, self.size.height // 3))
        self._rows.show(every, place, in_place=bool(self._rows.items))

    def on_row_marked(self, event: RowMarked) -> None:
        """Find out what differs in the article under the bar."""
        copy = self._rows.item
        if copy is None:
            return
        if copy.why is None:
            alone = len(self._rows.items) == 1
            self._tell(told_of(Scope.COPIES) if alone else _(_SHOWN), [])
        else:
            self.compare(copy.summary.id, self._rows.items[0].summary.id)

    @work(thread=True, exclusive=True, group="compare", exit_on_error=False)
    def compare(self, article_id: str, shown_id: str) -> None:
        """Find out what differs."""
        try:
            found = self._services.more.copies.differences(article_id, shown_id)
        except CorpusError as error:
            self.app.call_from_thread(self.notify, spoken(error), severity="error")
            return
        if not get_current_worker().is_cancelled:
            self.post_message(DifferencesFound(article_id, found))

    def on_differences_found(self, event: DifferencesFound) -> None:
        """Show it, where the bar is still on that article."""
        if self._rows.item is not None and self._rows.item.summary.id == event.article_id:
            self._differing = event.paragraphs
            self._tell(_legend(), paragraphs_of(event.paragraphs, whole=self._is_whole))

    def _tell(self, sentence: str, paragraphs: Sequence[Paragraph]) -> None:
        self._legend.show([Paragraph(sentence, "faint")])
        self._text.show(paragraphs)
        self._scroll.scroll_home(animate=False)

    def turn(self, pages: int) -> None:
        """Go on in what differs by so many pages, back where it is negative."""
        self._scroll.scroll_relative(y=pages * max(1, self._scroll.size.height - 1), animate=False)

    def show_whole(self) -> None:
        """Show what is the same too, or only what differs."""
        self._is_whole = not self._is_whole
        if self._rows.item is not None and self._rows.item.why is not None:
            self._tell(_legend(), paragraphs_of(self._differing, whole=self._is_whole))

    def on_row_chosen(self, event: RowChosen) -> None:
        """Open the article under the bar."""
        if self._rows.item is not None:
            self.post_message(OpenArticle(self._rows.item.summary.id))

    # -- decisions

    def set_apart(self) -> None:
        """Say that the article under the bar is not the same as the others."""
        item = self._rows.item
        others = [copy.summary.id for copy in self._rows.items if copy is not item]
        if item is None or not others:
            self.notify(told_of(Scope.COPIES))
            return
        if item.summary.id == self._article_id:
            self._article_id = others[0]
        self._decide(lambda copies: set_apart(copies, item.summary.id))

    def show_this(self) -> None:
        """Have lists show the article under the bar."""
        item = self._rows.item
        if item is not None and item.why is not None:
            self._decide(lambda copies: show(copies, item.summary.id))

    def _decide(self, decide: Callable[[Copies], Step]) -> None:
        self._steps.do(lambda: decide(self._services.more.copies))

    def close(self) -> None:
        """Go back."""
        self.dismiss()
