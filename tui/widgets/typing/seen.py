"""An input line as it is seen, with the places where its caret can stand."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from tui.typeset.characters import ALEFS, DROPPED, JOINER, LAM, MARKS, NON_JOINER
from tui.typeset.direction import Direction
from tui.typeset.line import Cell, Line
from tui.typeset.typesetter import Typesetter

_UNSEEN = re.compile(f"[{DROPPED}]")
_LOOSE = re.compile(f"[{MARKS}{JOINER}{NON_JOINER}]")
_WORD = re.compile(rf"[^\W_](?:\w|[{MARKS}{NON_JOINER}{JOINER}])*")


class Span(NamedTuple):
    """A range of code points."""

    start: int
    end: int


class SeenLine:
    """A text on one endless line: a cell for each cluster, white space at the end included, and one for its end.

    The caret lies on the cell of the letter it stands before, so no two places of it look the same. It can also stand
    before the alef of a lam-alef, where one comes to be while typing; it lies on the ligature then.
    """

    def __init__(self, typesetter: Typesetter, text: str) -> None:
        line = typesetter.set_on_one_line(text)
        self.text = text
        self.is_rtl = line.direction is Direction.RTL
        """Whether the text is read from the right."""
        self.cells = self._with_tail(line)
        """What is seen from left to right; the cell for the end, a blank, stands for no code point of the text."""

    def _with_tail(self, line: Line) -> tuple[Cell, ...]:
        """Return the cells with those of the white space at the end, and with what is unseen there in the cell before it."""
        level, length = line.direction.level, len(self.text)
        seen = max((cell.end for cell in line.cells), default=0)
        tail: list[Cell] = []
        for place in range(seen, length):
            if not _UNSEEN.match(self.text[place]):
                tail.append(Cell(" ", 1, place, place + 1, level))
            elif tail:
                tail[-1] = tail[-1]._replace(end=place + 1)
        tail.append(Cell(" ", 1, length, length + 1, level))
        body = [cell._replace(end=tail[0].start) if cell.end == seen else cell for cell in line.cells]
        return tuple([*tail[::-1], *body] if self.is_rtl else [*body, *tail])

    # -- where a caret can stand

    @cached_property
    def stops(self) -> tuple[int, ...]:
        """The offsets before which a caret can stand, in reading order, the end of the text last."""
        alefs = {alef for cell in self.cells if (alef := self._alef(cell)) is not None}
        return tuple(sorted({0} | alefs | {cell.start for cell in self.cells}))

    def _alef(self, cell: Cell) -> int | None:
        """Return the offset of the alef in the cell of a lam with its alef."""
        if not self.text.startswith(LAM, cell.start):
            return None
        return next((place for place in range(cell.start + 1, cell.end) if self.text[place] in ALEFS), None)

    def stop(self, offset: int) -> int:
        """Return the offset, or the end of the cluster it is inside of."""
        return self.stops[min(bisect_left(self.stops, offset), len(self.stops) - 1)]

    def erased_before(self, offset: int) -> int:
        """Return from where on backspace erases: a mark or joiner alone, else the letter before with what is on it."""
        if offset > 0 and _LOOSE.match(self.text[offset - 1]):
            return offset - 1
        return self.stops[max(bisect_left(self.stops, offset) - 1, 0)]

    def erased_after(self, offset: int) -> int:
        """Return up to where delete erases: a letter goes with all its marks."""
        return self.stops[min(bisect_right(self.stops, offset), len(self.stops) - 1)]

    # -- moving as the eye sees

    def _place(self, offset: int) -> int:
        """Return the number of the cell on which the caret lies, from the left."""
        return next(
            (number for number, cell in enumerate(self.cells) if cell.start <= offset < cell.end),
            len(self.cells) - 1 if self.is_rtl else 0,
        )

    def beside(self, offset: int, step: int) -> int:
        """Return the offset whose cell is so many cells to the right, or to the left where negative."""
        return self.cells[max(0, min(self._place(offset) + step, len(self.cells) - 1))].start

    def leftmost(self, *offsets: int) -> int:
        """Return which of the offsets is seen furthest to the left."""
        return min(offsets, key=self._place)

    def rightmost(self, *offsets: int) -> int:
        """Return which of the offsets is seen furthest to the right."""
        return max(offsets, key=self._place)

    # -- words

    def next_word(self, offset: int) -> int:
        """Return where the next word begins, or the end of the text."""
        return next((start for start, _ in self._words if start > offset), len(self.text))

    def previous_word(self, offset: int) -> int:
        """Return where this word begins, or the one before where the offset is its beginning."""
        return next((start for start, _ in reversed(self._words) if start < offset), 0)

    def word_at(self, offset: int) -> Span:
        """Return the word around an offset; where none is, what lies between two words."""
        before = max((end for _, end in self._words if end <= offset), default=0)
        after = min((start for start, _ in self._words if start > offset), default=len(self.text))
        return next((Span(*word) for word in self._words if word[0] <= offset < word[1]), Span(before, after))

    @cached_property
    def _words(self) -> list[tuple[int, int]]:
        return [found.span() for found in _WORD.finditer(self.text)]

    # -- columns

    @cached_property
    def width(self) -> int:
        """The columns of the text and of the cell for its end."""
        return sum(cell.width for cell in self.cells)

    def caret(self, offset: int) -> tuple[int, int]:
        """Return the column of the cell on which the caret lies, counted from the left, and its width."""
        place = self._place(offset)
        return sum(cell.width for cell in self.cells[:place]), self.cells[place].width

    def offset_at(self, column: int) -> int:
        """Return the offset of the cell at a column, counted from the left; beside the text that of the nearest cell."""
        right = 0
        for cell in self.cells:
            right += cell.width
            if column < right:
                return cell.start
        return self.cells[-1].start
