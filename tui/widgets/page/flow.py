"""An article laid out downwards: which block and row stands where, for the Arabic and the English beside it."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from corpus.model import Article, BlockKind
from tui.typeset.line import LineSpan
from tui.typeset.prepared import Prepared
from tui.typeset.typesetter import Typesetter

_CLOSE = {BlockKind.SECTION, BlockKind.KICKER, BlockKind.DATELINE, BlockKind.HEADING}
"""Kinds that stand close to the block below them."""
_PAIRS = {
    (BlockKind.CAPTION, BlockKind.CREDIT),
    (BlockKind.CREDIT, BlockKind.DATE),
    (BlockKind.CAPTION, BlockKind.DATE),
    (BlockKind.DATE, BlockKind.CREDIT),
    (BlockKind.RELATED, BlockKind.RELATED),
}
"""Kinds that stand close when one follows the other."""


class Place(NamedTuple):
    """A row of the page: the row inside a block, the gap below its text included."""

    block: int
    row: int


class Flow:
    """The rows of an article at a width; blocks are measured when they are first looked at."""

    def __init__(self, article: Article, typesetter: Typesetter) -> None:
        self.article = article
        self.english: Mapping[int, str] = {}
        """The translations known, by block."""
        self._typesetter = typesetter
        self._prepared: dict[int, Prepared] = {}
        self._prepared_english: dict[int, Prepared] = {}
        self._lines: dict[int, tuple[LineSpan, ...]] = {}
        self._english_lines: dict[int, tuple[LineSpan, ...]] = {}
        self._width = 0
        self._english_width = 0

    def resize(self, width: int, english_width: int) -> None:
        """Lay out anew for an Arabic and an English width in cells; 0 means the column is not shown."""
        if width != self._width:
            self._width = width
            self._lines.clear()
        if english_width != self._english_width:
            self._english_width = english_width
            self._english_lines.clear()

    def would_change(self, width: int, english_width: int) -> bool:
        """Return whether rows would be others at these widths."""
        return width != self._width or (english_width != self._english_width and bool(self.english))

    def translate(self, english: Mapping[int, str], new: Iterable[int]) -> None:
        """Put translations beside their blocks, of which some are new."""
        self.english = english
        for block in new:
            self._prepared_english.pop(block, None)
            self._english_lines.pop(block, None)

    def prepared(self, block: int) -> Prepared:
        """Return a block's text, prepared for any width."""
        if block not in self._prepared:
            self._prepared[block] = self._typesetter.prepare(self.article.blocks[block].text)
        return self._prepared[block]

    def prepared_english(self, block: int) -> Prepared:
        """Return a block's translation, prepared for any width."""
        if block not in self._prepared_english:
            self._prepared_english[block] = self._typesetter.prepare(self.english.get(block, ""))
        return self._prepared_english[block]

    def lines(self, block: int) -> tuple[LineSpan, ...]:
        """Return the lines of a block."""
        return self._measured(block, self._lines, self._width, self.prepared)

    def english_lines(self, block: int) -> tuple[LineSpan, ...]:
        """Return the lines of a block's translation; none where none is known or shown."""
        if block not in self.english or not self._english_width:
            return ()
        return self._measured(block, self._english_lines, self._english_width, self.prepared_english)

    def _measured(
        self,
        block: int,
        measured: dict[int, tuple[LineSpan, ...]],
        width: int,
        prepared: Callable[[int], Prepared],
    ) -> tuple[LineSpan, ...]:
        if block not in measured:
            measured[block] = self._typesetter.lay_out(prepared(block), max(1, width))
        return measured[block]

    def height(self, block: int) -> int:
        """Return a block's rows, the gap below it included."""
        return max(len(self.lines(block)), len(self.english_lines(block))) + self._gap(block)

    def _gap(self, block: int) -> int:
        blocks = self.article.blocks
        if block + 1 >= len(blocks):
            return 0
        kind, following = blocks[block].kind, blocks[block + 1].kind
        return 0 if kind in _CLOSE or (kind, following) in _PAIRS else 1

    def step(self, place: Place, rows: int) -> Place:
        """Return the place some rows below (or above, where negative), inside the article."""
        block, row = place.block, place.row + rows
        while row < 0 and block > 0:
            block -= 1
            row += self.height(block)
        while row >= self.height(block) and block + 1 < len(self.article.blocks):
            row -= self.height(block)
            block += 1
        return Place(block, max(0, min(row, self.height(block) - 1)))

    def distance(self, above: Place, below: Place, limit: int) -> int:
        """Return how many rows `below` is under `above`; `limit` where it is that many or more, negative where above."""
        if below < above:
            return -self.distance(below, above, limit)
        rows, block = -above.row, above.block
        while block < below.block and rows < limit:
            rows += self.height(block)
            block += 1
        return min(limit, rows + below.row) if block == below.block else limit

    def rows(self, top: Place, count: int) -> list[Place]:
        """Return the places of up to `count` rows from `top` downwards."""
        places: list[Place] = []
        block, row = top.block, top.row
        while block < len(self.article.blocks) and len(places) < count:
            height = self.height(block)
            places.extend(Place(block, each) for each in range(row, min(height, row + count - len(places))))
            block, row = block + 1, 0
        return places

    def place_of(self, block: int, offset: int) -> Place:
        """Return the row on which a code point of a block stands."""
        lines = self.lines(block)
        low, high = 0, len(lines) - 1
        while low < high:
            middle = (low + high) // 2
            if lines[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return Place(block, max(0, low))

    def last_top(self, height: int) -> Place:
        """Return the lowest place at which a page of `height` rows can begin without running out."""
        last = len(self.article.blocks) - 1
        return self.step(Place(last, self.height(last) - 1), 1 - height)

    def page_top(self, place: Place, height: int) -> Place:
        """Return the place where a page of `height` rows begins that shows a place as near its top as it can."""
        return max(Place(0, 0), min(place, self.last_top(max(1, height))))

    def progress(self, place: Place) -> float:
        """Return how much of the article lies before the end of a row, from 0 to 1."""
        lines = self.lines(place.block)
        return self.share_before(place.block, lines[min(place.row, len(lines) - 1)].end if lines else 0)

    def share_before(self, block: int, offset: int) -> float:
        """Return how much of the article lies before a code point of a block, from 0 to 1."""
        blocks = self.article.blocks
        begin = blocks[0].start
        return max(0.0, min(1.0, (blocks[block].start + offset - begin) / max(1, blocks[-1].end - begin)))
