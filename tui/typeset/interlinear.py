"""Words over their English: both run from the side the text is read from, and are wrapped together."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from tui.typeset.breaking import line_starts
from tui.typeset.direction import Direction
from tui.typeset.line import Cell, Line, LineSpan
from tui.typeset.prepared import Prepared
from tui.typeset.stacks import GAP, Stack, Under, atoms_of, stacks_of
from tui.typeset.typesetter import Typesetter

_PLAIN = re.compile(r"[ -~\xa1-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027]*")
"""What takes a cell a character."""
_PAIRS_KEPT = 320


class Pair(NamedTuple):
    """A line and what stands under it."""

    text: Line
    """The words, moved apart as far as their glosses need: the spaces between them are wider."""
    under: Line
    """The glosses; each stands for the code points of what it is under."""


class Glossed:
    """A paragraph with its glosses, made ready for lines of any width."""

    def __init__(self, prepared: Prepared, stacks: list[Stack]) -> None:
        self.prepared = prepared
        self.stacks = stacks
        self._starts = [stack.start for stack in stacks]

    def number_at(self, offset: int) -> int:
        """Return the number of the stack that a code point is in."""
        return bisect_right(self._starts, offset) - 1


class _Run(NamedTuple):
    """Cells of one stack that stand side by side."""

    stack: Stack
    cells: list[Cell]
    is_gap: bool
    """Whether they are the white space behind it."""

    @property
    def width(self) -> int:
        return sum(cell.width for cell in self.cells)

    @property
    def first(self) -> int:
        return min(cell.start for cell in self.cells)


class Interlinear:
    """Turns paragraphs and the glosses of their words into pairs of lines; it remembers those it has set lately."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._pairs: dict[tuple[Glossed, LineSpan, int], Pair] = {}

    def glossed(self, prepared: Prepared, words: Sequence[Under]) -> Glossed:
        """Return a paragraph with the glosses of its words, which come in logical order and do not overlap."""
        return Glossed(prepared, stacks_of(prepared, words, self._gloss_width))

    def _gloss_width(self, gloss: str) -> int:
        return len(gloss) if _PLAIN.fullmatch(gloss) else self._typesetter.prepare(gloss, Direction.LTR).width

    def lay_out(self, glossed: Glossed, width: int) -> tuple[LineSpan, ...]:
        """Return the lines of a paragraph at `width` cells: every code point in exactly one, at least one line."""
        filling = _Filling(glossed.prepared, max(width, 1))
        for atom in atoms_of(glossed.stacks):
            filling.add(atom)
        return tuple(LineSpan(*edges) for edges in pairwise([*filling.starts, len(glossed.prepared.text)]))

    def pair(self, glossed: Glossed, span: LineSpan, width: int) -> Pair:
        """Return one line with its glosses, in visual order, neither of them wider than `width` cells."""
        key = (glossed, span, width)
        found = self._pairs.get(key)
        if found is None:
            if len(self._pairs) >= _PAIRS_KEPT:
                del self._pairs[next(iter(self._pairs))]
            found = self._pairs[key] = self._new_pair(*key)
        return found

    def _new_pair(self, glossed: Glossed, span: LineSpan, width: int) -> Pair:
        line = self._typesetter.line(glossed.prepared, span)
        spread = _Spread(self._typesetter, line, width)
        for run in _runs(glossed, line):
            spread.add(run)
        return spread.pair


def _runs(glossed: Glossed, line: Line) -> Iterator[_Run]:
    """Yield the runs of a line from the side where its reading begins."""
    cells = line.cells[::-1] if line.direction is Direction.RTL else line.cells

    def place(cell: Cell) -> tuple[int, bool]:
        number = glossed.number_at(cell.start)
        return number, cell.start >= glossed.stacks[number].seen

    for (number, is_gap), run in groupby(cells, place):
        yield _Run(glossed.stacks[number], list(run), is_gap)


class _Filling:
    """Lines filled with stacks."""

    def __init__(self, prepared: Prepared, width: int) -> None:
        self.starts = [0]
        """Where the lines begin."""
        self._columns = prepared.columns
        self._width = width
        self._used = 0

    def add(self, stacks: list[Stack]) -> None:
        """Put stacks that stay together on the line, or on the next one; part them where they are wider than it."""
        pitch = sum(stack.pitch for stack in stacks)
        if self._used + pitch - 1 <= self._width:
            self._used += pitch
            return
        if len(stacks) > 1 and pitch - 1 > self._width:
            for stack in stacks:
                self.add([stack])
            return
        if self._used:
            self.starts.append(stacks[0].start)
        self._used = pitch
        if len(stacks) == 1 and stacks[0].width > self._width:
            self._cut(stacks[0])

    def _cut(self, stack: Stack) -> None:
        """Part what is wider than a line as any text is."""
        first = self._columns.column(stack.start)
        starts = line_starts(self._columns.text[first : first + stack.width], self._width)
        self.starts += [self._columns.offset(first + start) for start in starts]
        self._used = stack.pitch - (starts[-1] if starts else 0)


class _Spread:
    """The runs of a line, moved apart as they come from the side where its reading begins."""

    def __init__(self, typesetter: Typesetter, line: Line, width: int) -> None:
        self._typesetter = typesetter
        self._line = line
        self._width = width
        self._cells: list[Cell] = []
        self._glosses: list[Cell] = []
        self._column = 0
        self._gloss_end = 0
        self._free = 0
        """The column at which the next run may stand."""
        self._left = line.width
        """The cells of the runs still to come."""

    def add(self, run: _Run) -> None:
        """Set a run beside those before it, and its gloss under it."""
        if not run.is_gap:
            self._move(run)
            if run.first == run.stack.start and run.stack.under:
                self._put_under(run)
        self._cells += run.cells
        self._column += run.width
        self._left -= run.width

    def _move(self, run: _Run) -> None:
        """Leave room for the gloss before, in the space before a run where there is one, as far as the line has it."""
        room = min(self._free, self._width - self._left) - self._column
        if room <= 0:
            return
        last = self._cells[-1]
        if last.text == " ":
            self._cells[-1] = last._replace(text=" " * (1 + room), width=1 + room)
        else:
            self._cells.append(_blank(room, last.end, run.cells[0].level))
        self._column += room

    def _put_under(self, run: _Run) -> None:
        stack = run.stack
        if self._column < self._free:  # two glosses inside one word of both directions: the line has room for one
            return
        beside = max(stack.width - run.width, 0)
        room = min(max(run.width, stack.under - beside), stack.under, self._width - self._column)
        gloss = self._typesetter.fit(stack.gloss, room, Direction.LTR)
        self._free = self._column + room + GAP
        if not gloss.width:
            return
        if self._column > self._gloss_end:
            self._glosses.append(_blank(self._column - self._gloss_end, stack.start, 0))
        self._glosses.append(Cell(gloss.text, gloss.width, stack.start, stack.seen, 0))
        self._gloss_end = self._column + gloss.width

    @property
    def pair(self) -> Pair:
        """The line and its glosses from left to right."""
        step = -1 if self._line.direction is Direction.RTL else 1
        start, end, direction, _ = self._line
        return Pair(*(Line(start, end, direction, tuple(cells[::step])) for cells in (self._cells, self._glosses)))


def _blank(width: int, offset: int, level: int) -> Cell:
    """Return cells that stand for no code point."""
    return Cell(" " * width, width, offset, offset, level)
