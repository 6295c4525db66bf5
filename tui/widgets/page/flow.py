"""An article laid out downwards: which block and row stands where, for the Arabic and the English beside it."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from corpus.model import Article, BlockKind
from tui.typeset.line import LineSpan
from tui.typeset.typesetter import Typesetter
from tui.widgets.page.column import Column
from tui.widgets.page.seen import SeenBlocks
from tui.widgets.page.translated import TranslatedColumn

if TYPE_CHECKING:
    from tui.typeset.substitutes import Substitutes

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


class Side(Enum):
    """Where the English of a block stands."""

    BESIDE = "on the rows of the Arabic"
    BELOW = "on rows of its own under the Arabic"
    APART = "on rows that the Arabic knows nothing of"


class Flow:
    """The rows of an article at a width; blocks are measured when they are first looked at."""

    def __init__(self, article: Article, typesetter: Typesetter) -> None:
        self.article = article
        self.seen = SeenBlocks(article)
        """Which blocks have rows."""
        self.english: Mapping[int, str] = {}
        """The translations known, by block."""
        self.plain = Column(lambda block: article.blocks[block].text, typesetter)
        """The Arabic by itself."""
        self.text = self.plain
        """The Arabic as it is laid out now."""
        self._height = 0
        self._substitutes: Substitutes | None = None
        self.side = Side.BESIDE
        """Where the English stands."""
        self.translations = TranslatedColumn(
            lambda block: self.english.get(block, ""),
            lambda block, offset: self.place_of(block, offset).row,
            typesetter,
        )

    def resize(self, width: int, english_width: int, height: int) -> None:
        """Lay out anew for an Arabic and an English width in cells, 0 where it is not shown, on so many rows."""
        self._height = height
        self.text.resize(width, height)
        self.translations.is_beside = self.side is Side.BESIDE
        self.translations.resize(width if self.side is Side.BELOW else english_width, height)

    def set_text(self, column: Column) -> None:
        """Lay out the Arabic as a column does, as wide and as far apart as before."""
        column.space(self.text.spacing)
        column.substitute(self._substitutes)
        column.resize(self.text.width, self._height)
        self.text = column

    def space(self, spacing: int) -> None:
        """Leave so many rows empty between two lines, in either language."""
        for column in (self.plain, self.text, self.translations):
            column.space(spacing)

    def substitute(self, substitutes: "Substitutes | None") -> None:
        """Show some characters of the Arabic otherwise than they are written, or none."""
        self._substitutes = substitutes
        self.plain.substitute(substitutes)
        self.text.substitute(substitutes)

    def would_change(self, width: int, english_width: int) -> bool:
        """Return whether rows would be others at these widths."""
        english = width if self.side is Side.BELOW else english_width
        return width != self.text.width or (english != self.translations.width and bool(self.english))

    def translate(self, english: Mapping[int, str], new: Iterable[int]) -> None:
        """Put translations beside their blocks, of which some are new."""
        self.english = english
        self.translations.forget(new)

    def has_english(self, block: int) -> bool:
        """Return whether a translation of a block is known, and shown somewhere."""
        return block in self.english and self.translations.width > 0

    def english_row(self, place: Place) -> int | None:
        """Return which row of its block's English stands on a row of the page; None where none does."""
        if self.side is Side.APART or not self.has_english(place.block):
            return None
        row = place.row - (self._text_rows(place.block) if self.side is Side.BELOW else 0)
        return row if 0 <= row < self.translations.rows(place.block) else None

    def height(self, block: int) -> int:
        """Return a block's rows, the gap below it included."""
        if block in self.seen.hidden:
            return 0
        text, english = self._text_rows(block), 0
        if self.side is not Side.APART and self.has_english(block):
            english = self.translations.rows(block) + self.translations.spacing
        return (text + english if self.side is Side.BELOW else max(text, english)) + _gap_below(
            block, self.article, self.seen
        )

    def _text_rows(self, block: int) -> int:
        return len(self.text.lines(block)) * self.text.pitch

    def line_near(self, place: Place) -> LineSpan:
        """Return the line on a row, or the last one above it."""
        lines = self.text.lines(place.block)
        return lines[min(place.row // self.text.pitch, len(lines) - 1)]

    def whole(self, place: Place, *, forward: bool) -> Place:
        """Return a place, or where it is under a line that line's place, or where `forward` the one after it."""
        over = place.row % self.text.pitch
        if not over or place.row >= self._text_rows(place.block):
            return place
        return self.step(place, self.text.pitch - over if forward else -over)

    def step(self, place: Place, rows: int) -> Place:
        """Return the place some rows below (or above, where negative), inside the article."""
        first, last = self.seen.first, self.seen.last
        block = self.seen.at(place.block)
        row = (place.row if block == place.block else 0) + rows
        while row < 0 and block > first:
            block -= 1
            row += self.height(block)
        while row >= self.height(block) and block < last:
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
        """Return the places of up to `count` rows from `top` downwards, the last one together with what is under it."""
        places: list[Place] = []
        block, row = top.block, top.row
        while block <= self.seen.last and len(places) < count:
            height = self.height(block)
            places.extend(Place(block, each) for each in range(row, min(height, row + count - len(places))))
            block, row = block + 1, 0
        if not places or len(places) < count or self.text.depth == 1:
            return places
        last, text = places[-1], self.text
        is_cut = last.row < self._text_rows(last.block) and last.row % text.pitch < text.depth - 1
        return places[:-1] if is_cut else places

    def place_of(self, block: int, offset: int) -> Place:
        """Return the row on which a code point of a block stands; of a hidden block that of what stands below it."""
        if block in self.seen.hidden:
            return Place(self.seen.at(block), 0)
        lines = self.text.lines(block)
        low, high = 0, len(lines) - 1
        while low < high:
            middle = (low + high) // 2
            if lines[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return Place(block, low * self.text.pitch)

    def last_top(self, height: int) -> Place:
        """Return the lowest place at which a page of `height` rows can begin without running out."""
        last = self.seen.last
        return self.step(Place(last, self.height(last) - 1), 1 - height)

    def page_top(self, place: Place, height: int) -> Place:
        """Return the place where a page of `height` rows begins that shows a place as near its top as it can."""
        return max(Place(self.seen.first, 0), min(place, self.last_top(max(1, height))))

    def share_before(self, block: int, offset: int) -> float:
        """Return how much of the article lies before a code point of a block, from 0 to 1."""
        blocks = self.article.blocks
        begin = blocks[0].start
        return max(0.0, min(1.0, (blocks[block].start + offset - begin) / max(1, blocks[-1].end - begin)))


def _gap_below(block: int, article: Article, seen: SeenBlocks) -> int:
    """Return the empty rows between a block and the one below it."""
    if block >= seen.last:
        return 0
    kind, following = article.blocks[block].kind, article.blocks[seen.at(block + 1)].kind
    return 0 if kind in _CLOSE or (kind, following) in _PAIRS else 1
