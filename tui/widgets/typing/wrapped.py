"""A text as it is seen on several lines, with a cell for every place where a caret can stand."""

from __future__ import annotations

from functools import cached_property

from tui.typeset.line import Cell, Line, LineSpan
from tui.typeset.typesetter import Typesetter


class WrappedText:
    """A text wrapped at a width in cells; the last line has a cell more, a blank, for the end of the text."""

    def __init__(self, typesetter: Typesetter, text: str, width: int) -> None:
        self.text = text
        self.width = max(2, width)
        self._typesetter = typesetter
        self._prepared = typesetter.prepare(text)
        self.is_rtl = bool(self._prepared.direction.level)
        """Whether the text is read from the right."""

    @cached_property
    def spans(self) -> tuple[LineSpan, ...]:
        """The code points of each line; the last one is empty where the end of the text has no room behind its last word."""
        spans = self._typesetter.lay_out(self._prepared, self.width)
        last = self._typesetter.line(self._prepared, spans[-1])
        blanks = len(self.text[spans[-1].start :]) - len(self.text[spans[-1].start :].rstrip(" "))
        full = last.width + blanks >= self.width
        return (*spans, LineSpan(len(self.text), len(self.text))) if full else spans

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return the cells of a line from left to right, white space at its end among them as far as there is room."""
        span = self.spans[row]
        line = self._line(span)
        level, seen = int(self.is_rtl), max((cell.end for cell in line.cells), default=span.start)
        end = span.end + 1 if row == len(self.spans) - 1 else span.end
        room = self.width - line.width
        tail = [Cell(" ", 1, place, place + 1, level) for place in range(seen, end)][:room]
        return tuple([*tail[::-1], *line.cells] if self.is_rtl else [*line.cells, *tail])

    def left(self, row: int) -> int:
        """Return the column at which the cells of a line begin."""
        return max(0, self.width - sum(cell.width for cell in self.cells(row))) if self.is_rtl else 0

    def _line(self, span: LineSpan) -> Line:
        if span.start == span.end:
            return Line(span.start, span.end, self._prepared.direction, ())
        return self._typesetter.line(self._prepared, span)

    def row_of(self, offset: int) -> int:
        """Return the line on which a code point stands, for the end of the text the last one."""
        return next(
            (row for row, span in enumerate(self.spans) if span.start <= offset < span.end), len(self.spans) - 1
        )

    def column_of(self, offset: int) -> int:
        """Return the column of the cell of a code point; of white space for which there is no room the nearest one."""
        row = self.row_of(offset)
        column, cells = self.left(row), self.cells(row)
        for cell in cells:
            if cell.start <= offset < cell.end:
                return column
            column += cell.width
        return self.left(row) if self.is_rtl else max(0, column - 1)

    def offset_at(self, row: int, column: int) -> int:
        """Return the code point at a cell, or the nearest one of its line; rows above and below are the first and the last."""
        row = max(0, min(row, len(self.spans) - 1))
        cells, right = self.cells(row), self.left(row)
        for cell in cells:
            right += cell.width
            if column < right:
                return cell.start
        return cells[-1].start if cells else self.spans[row].start
