"""The column of an article with the English of its words under them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from corpus.model import Article
from tui.typeset.interlinear import Glossed, Interlinear, Pair
from tui.typeset.line import Line, LineSpan
from tui.typeset.stacks import Under
from tui.typeset.typesetter import Typesetter
from tui.widgets.page.column import Column

if TYPE_CHECKING:
    from tui.typeset.substitutes import Substitutes

_ROOMY = 20
"""Rows of a pane from which on a blank row stands between two lines."""


class InterlinearColumn(Column):
    """The blocks of an article, each line two rows high: the words, and what they mean."""

    depth = 2

    def __init__(self, article: Article, typesetter: Typesetter, words_of: Callable[[int], Sequence[Under]]) -> None:
        """Take what tells the words of a block with their glosses."""
        super().__init__(lambda block: article.blocks[block].text, typesetter)
        self._words_of = words_of
        self._interlinear = Interlinear(typesetter)
        self._glossed: dict[int, Glossed] = {}
        self._is_roomy = False

    @property
    def pitch(self) -> int:
        """The rows from one line to the next; one is empty where there is room, also where no spacing is asked for."""
        return self.depth + max(self.spacing, int(self._is_roomy))

    def substitute(self, substitutes: "Substitutes | None") -> None:
        """Show some characters otherwise than they are written, or none."""
        if substitutes is not self._substitutes:
            self._glossed.clear()
        super().substitute(substitutes)

    def resize(self, width: int, height: int) -> None:
        """Lay out anew for a width in cells, in a pane of so many rows, set apart where there is room."""
        self._is_roomy = height >= _ROOMY
        super().resize(width, height)

    def forget(self, blocks: Iterable[int]) -> None:
        """Lay out some blocks anew, since their glosses are others."""
        for block in blocks:
            self._glossed.pop(block, None)
            self._lines.pop(block, None)

    def glossed(self, block: int) -> Glossed:
        """Return a block with the glosses that are known, prepared for any width."""
        if block not in self._glossed:
            self._glossed[block] = self._interlinear.glossed(self.prepared(block), self._words_of(block))
        return self._glossed[block]

    def laid_out(self, block: int) -> tuple[LineSpan, ...]:
        """Return the lines of a block, worked out anew."""
        return self._interlinear.lay_out(self.glossed(block), max(1, self.width))

    def shaped(self, block: int, span: LineSpan) -> Line:
        """Return a line of a block, its words as far apart as their glosses need."""
        return self._pair(block, span).text

    def under(self, block: int, row: int) -> Line | None:
        """Return the glosses on a row; None where the row is none of theirs."""
        number, beside = divmod(row, self.pitch)
        lines = self.lines(block)
        return self._pair(block, lines[number]).under if beside == 1 and number < len(lines) else None

    def _pair(self, block: int, span: LineSpan) -> Pair:
        return self._interlinear.pair(self.glossed(block), span, max(1, self.width))
