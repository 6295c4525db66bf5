"""The English of an article as a text of its own, which does not follow the Arabic."""

from collections.abc import Callable, Mapping

from tui.typeset.typesetter import Typesetter
from tui.widgets.page.flow import Flow, Place
from tui.widgets.page.page import Page


class Running:
    """The rows of the English that are shown, and where its own cursor stands."""

    def __init__(self, page: Page, typesetter: Typesetter) -> None:
        """Take the page, whose column of English it shows."""
        self.top = Place(0, 0)
        self.block, self.offset = 0, 0
        """The paragraph that the keys are about, and a code point of its English."""
        self.height = 1
        """The rows of the screen."""
        self.begun: Callable[[], None] = lambda: None
        """Called when the English begins to run by itself: all of it is wanted then, wherever the page is."""
        self._page = page
        self._flow = Flow(page.article, typesetter)
        self._flow.text = page.flow.translations
        self._known: Mapping[int, str] = {}

    def begin(self, block: int, offset: int, row: int) -> None:
        """Begin with a code point of a block's English on a row of the screen."""
        self.block, self.offset = block, offset
        flow = self._told()
        self.turn_to(flow.step(flow.place_of(block, offset), -row))
        self.begun()

    @property
    def rows(self) -> list[Place]:
        """The places shown, from the first row down."""
        return self._told().rows(self.top, self.height) if self._page.flow.english else []

    def turn(self, rows: int) -> None:
        """Show what is some rows below, or above where negative; a cursor left behind goes to the nearest row."""
        self.turn_to(self._flow.step(self.top, rows))
        shown = self.rows
        here = self._flow.place_of(self.block, self.offset)
        if shown and not shown[0] <= here <= shown[-1]:
            place = shown[0] if here < shown[0] else shown[-1]
            self.block, self.offset = place.block, self._flow.line_near(place).start

    def turn_to(self, top: Place) -> None:
        """Show the English from a place on, not further than its last page."""
        self.top = self._told().page_top(top, self.height)

    def move_to(self, block: int, offset: int) -> None:
        """Put the cursor on a code point of a block's English, and bring its row into view."""
        self.block, self.offset = block, offset
        flow = self._told()
        place = flow.place_of(block, offset)
        under = flow.distance(self.top, place, 2 * self.height)
        if not 0 <= under < self.height:
            self.turn_to(flow.step(place, -self.height // 3))

    def block_beside(self, block: int, step: int) -> int | None:
        """Return the next block that has English, or the one before where the step is negative."""
        known = sorted(self._page.flow.english)
        beside = [each for each in known if (each > block if step > 0 else each < block)]
        return (beside[0] if step > 0 else beside[-1]) if beside else None

    def _told(self) -> Flow:
        """Return the rows, of the blocks that have English now."""
        english = self._page.flow.english
        if english is not self._known:
            self._known = english
            count = len(self._page.article.blocks)
            self._flow.seen.hide(frozenset(block for block in range(count) if block not in english))
        return self._flow
