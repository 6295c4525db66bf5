"""The reading desk: English, page and gloss, kept in step with the cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.worker import Worker

from corpus.model import Article
from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.screens.commanded import Handlers
from tui.screens.faults import tell_fault
from tui.screens.reading.counterparts import Counterparts
from tui.screens.reading.explaining import Explaining
from tui.screens.reading.foreign import why_not
from tui.screens.reading.looking import LookedAround, Looking
from tui.screens.reading.matches import match_beside
from tui.screens.reading.meanings import Meanings
from tui.typeset.typesetter import Typesetter
from tui.widgets.english.stacked import StackedPage
from tui.widgets.framed import seen
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.page.margin import Margin
from tui.widgets.page.motions import Motions
from tui.widgets.page.whereabouts import go_to
from tui.widgets.page.words import Spot
from tui.widgets.pane_layout import PaneLayout
from tui.widgets.split import Split

if TYPE_CHECKING:
    from glossary.model import Gloss

_GAP = 2
"""Cells between the English and the Arabic, as the style sheet has them."""
_BREATH = 0.02
"""So many seconds after a page was turned the next one is set."""


class Desk(Vertical):
    """Shows an article with its English; every pane follows the word under the cursor."""

    def __init__(
        self, meanings: Meanings, typesetter: Typesetter, spot: Spot | None, read: Callable[[float], None]
    ) -> None:
        """Know what to show, where to begin, and who is told how much is read."""
        super().__init__(id="desk")
        self.page = StackedPage(meanings.article, typesetter, spot)
        self.page.turned, self.page.picked = self._follow_page, self._follow_cursor
        self.margin = Margin(self.page)
        """The signs beside its lines."""
        self.motions = Motions(self.page)
        self.page.wheeled = self.motions.wheel
        self.typesetter = typesetter
        """What sets its texts."""
        self._meanings = meanings
        self.english = self.page.pane
        self.columns = Split(PaneLayout(self.english, self.page), _GAP, id="columns")
        """The English and the Arabic."""
        self.columns.beside = self.margin
        self._pane = GlossPane(typesetter)
        self.foot: Widget = self._pane
        """What stands below the texts."""
        self.explaining = Explaining(self.page, meanings, self._pane)
        self.followed: Callable[[], None] = lambda: None
        """Called when the keys are about another sentence, or its English is another."""
        self.turned: Callable[[], None] = lambda: None
        """Called when other rows are shown, or other lines on them."""
        self.unseen: Callable[[], str] = lambda: ""
        """Tells what cannot be seen in the word under the cursor, where that is to be told."""
        self.counterparts = Counterparts(self.page, meanings)
        """What marks the words of the other side."""
        self.english.english.picked = self.counterparts.mark_arabic
        self.looking = Looking(self, meanings)
        """What learns ahead."""
        self._read = read
        self.left: Callable[[], object] = lambda: None
        """Called when the article is left for good."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands that explain the article."""
        return {
            "reader.next-match": lambda: self.step_match(1),
            "reader.previous-match": lambda: self.step_match(-1),
            **self.explaining.handlers,
        }

    @property
    def article(self) -> Article:
        """The article on the desk."""
        return self._meanings.article

    def compose(self) -> ComposeResult:
        """Yield the English and the page side by side, the gloss below."""
        yield self.columns
        yield self._pane

    def on_mount(self) -> None:
        """Let the page show what is found out about its blocks."""
        self.page.show_layers("meanings", self._meanings.layers)

    def on_unmount(self) -> None:
        """Have nothing go on that nobody reads."""
        self.left()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed."""
        tell_fault(self, event)

    # -- following the cursor

    def _follow_cursor(self) -> None:
        """Explain the word, and show its block's English."""
        self.explaining.begin()
        self._read(self.progress)
        self.explain()
        self.english.follow()
        self.followed()

    def tell_origin(self, origin: str) -> None:
        """Show under the English who wrote that of the paragraph under the cursor, and what cannot be seen there."""
        from textual.content import Content

        told = listed((self.unseen(), origin), " · ")
        self._pane.border_title = Content(f" {seen(self.typesetter, told).plain} ") if told else ""

    def _follow_page(self) -> None:
        """Keep the English on the rows of the page, and learn what comes next when the page is painted."""
        self.english.refresh()
        self.margin.refresh()
        self._read(self.progress)
        self.looking.follow()
        self.turned()
        self.set_timer(_BREATH, self._set_ahead)

    def fill_running_with(self, fill: Callable[[], None]) -> None:
        """Call `fill` when the English begins to run by itself, and whenever something of the article came to light."""
        self.english.english.running.begun = self.looking.after_showing = fill

    def _set_ahead(self) -> None:
        """Have the next page ready before it is wanted: its lines set, its first word looked up."""
        rows = self.page.rows_further(self.motions.page_rows)
        self.call_later(lambda: [self.page.line_at(row) for row in rows])
        self.call_later(lambda: [self.english.english.line_at(row) for row in rows])
        first = next((word for row in rows for word in self.motions.words_of(row)), None)
        if first is not None:
            self.looking.learn_ahead(first)

    def explain(self) -> None:
        """Show what is known of the word under the cursor; find it out in a worker where that is not at hand."""
        spot = self.page.spot
        if spot is None:
            self.explaining.say(self.why_not)
            return
        annotated = self._meanings.known(spot.block)
        if annotated is None or not annotated.is_glossed_near(spot.offset):
            self.looking.learn_here(spot)
            return
        if spot.block in self._meanings.beside:
            self.english.clear_glosses()
        else:
            self.english.show_glosses(spot.block, annotated.glosses_near(spot.offset), spot.offset)
        self.explaining.show(annotated)
        self.counterparts.follow()

    @property
    def gloss(self) -> Gloss | None:
        """The gloss of the word under the cursor, where it is known."""
        return self.explaining.gloss

    @property
    def why_not(self) -> str:
        """Why the word under the cursor is not explained, or that there is none."""
        return why_not(self._meanings, self.page.spot)

    def on_looked_around(self, event: LookedAround) -> None:
        """Show what was found out."""
        self.looking.show(event.findings)

    @property
    def progress(self) -> float:
        """How much of the article is behind the reader, from 0 to 1: what was left above the page, or before the cursor.

        All of it is where one turned to the last page or came to the last word.
        """
        page, spot = self.page, self.page.spot
        begun = page.top > (0, 0)
        if begun and page.rows and page.flow.step(page.rows[-1], 1) == page.rows[-1]:
            return 1.0
        if spot is not None and spot.offset and page.words.step(spot, 1) == spot:
            return 1.0
        last = page.flow.step(page.top, -1)
        above = page.flow.share_before(last.block, page.flow.line_near(last).end) if begun else 0.0
        before = page.flow.share_before(spot.block, spot.offset) if spot else 0.0
        return max(above, before)

    # -- commands

    def step_match(self, step: int) -> None:
        """Go to the next word that the glossary knows, or the one before where the step is negative."""
        if self.page.spot is None:
            self.notify(self.why_not, timeout=3)
            return
        if not self._meanings.ready:
            self.notify(_("The glossary is still being loaded: try again in a moment."), timeout=3)
            return
        found = match_beside(self._meanings, self.page.words, self.page.spot, step)
        if found is None:
            self.notify(
                _("No term of the glossary further on.") if step > 0 else _("No term before this one."), timeout=3
            )
            return
        self.page.move_to(found, centre=True)

    def go_to(self, block: int, offset: int) -> None:
        """Go to the word at an offset of a block, in code points; in an article without words to its line."""
        go_to(self.page, block, offset)
