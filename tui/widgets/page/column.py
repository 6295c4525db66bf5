"""The texts of one column of an article at a width."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tui.typeset.line import Line, LineSpan
from tui.typeset.prepared import Prepared
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from tui.typeset.substitutes import Substitutes


class Column:
    """Texts by block, each prepared and measured when it is first looked at; a line is one row."""

    depth = 1
    """The rows of a line with what is under it."""

    def __init__(self, text_of: Callable[[int], str], typesetter: Typesetter) -> None:
        self.width = 0
        """In cells; 0 where the column is not shown."""
        self.spacing = 0
        """Empty rows between two lines."""
        self._substitutes: Substitutes | None = None
        self._text_of = text_of
        self._typesetter = typesetter
        self._prepared: dict[int, Prepared] = {}
        self._lines: dict[int, tuple[LineSpan, ...]] = {}

    @property
    def pitch(self) -> int:
        """The rows from one line to the next."""
        return self.depth + self.spacing

    def space(self, spacing: int) -> None:
        """Leave so many rows empty between two lines."""
        self.spacing = spacing

    def substitute(self, substitutes: "Substitutes | None") -> None:
        """Show some characters otherwise than they are written, or none."""
        if substitutes is self._substitutes:
            return
        self._substitutes = substitutes
        self._prepared.clear()
        self._lines.clear()

    def resize(self, width: int, height: int) -> None:
        """Lay out anew for a width in cells, in a pane of so many rows."""
        if width != self.width:
            self.width = width
            self._lines.clear()

    def forget(self, blocks: Iterable[int]) -> None:
        """Lay out some blocks anew, since their texts are others."""
        for block in blocks:
            self._prepared.pop(block, None)
            self._lines.pop(block, None)

    def prepared(self, block: int) -> Prepared:
        """Return a block's text, prepared for any width."""
        if block not in self._prepared:
            text = self._text_of(block)
            shown = self._substitutes.of(text) if self._substitutes else None
            self._prepared[block] = self._typesetter.prepare(text, None, shown)
        return self._prepared[block]

    def lines(self, block: int) -> tuple[LineSpan, ...]:
        """Return the lines of a block."""
        if block not in self._lines:
            self._lines[block] = self.laid_out(block)
        return self._lines[block]

    def laid_out(self, block: int) -> tuple[LineSpan, ...]:
        """Return the lines of a block, worked out anew."""
        return self._typesetter.lay_out(self.prepared(block), max(1, self.width))

    def line(self, block: int, row: int) -> Line | None:
        """Return the line on a row of a block, shaped; None where there is none, as under the last one."""
        number, beside = divmod(row, self.pitch)
        lines = self.lines(block)
        return self.shaped(block, lines[number]) if not beside and number < len(lines) else None

    def shaped(self, block: int, span: LineSpan) -> Line:
        """Return a line of a block."""
        return self._typesetter.line(self.prepared(block), span)

    def under(self, block: int, row: int) -> Line | None:
        """Return what stands on a row under a line; None where the row is no such row."""
        return None
