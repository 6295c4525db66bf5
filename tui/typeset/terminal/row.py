"""A row of the screen as the reader is to see it, and as it is sent."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple


class SeenRow(NamedTuple):
    """A row as the reader is to see it: from left to right, in presentation forms."""

    cells: Sequence[str]
    """What each column shows: a character with its marks, empty in the second column of a wide one."""
    looks: Sequence[Hashable]
    """How each column looks; a terminal may lay out stretches of another look on their own."""


class SentRow(NamedTuple):
    """What is written into the columns of a row, from left to right; every column keeps its look."""

    cells: Sequence[str]
    apart: Sequence[bool]
    """Whether a column has to differ in looks from its neighbours, by so little that no reader sees it."""
    columns: Sequence[int]
    """The column where the terminal shows what was written into each."""


def unchanged(row: SeenRow) -> SentRow:
    """Return a row for a terminal that shows what it is given."""
    width = len(row.cells)
    return SentRow(row.cells, (False,) * width, range(width))


class Draft:
    """A row being turned into what is sent."""

    def __init__(self, row: SeenRow) -> None:
        width = len(row.cells)
        self.cells = list(row.cells)
        self.apart = [False] * width
        self._columns = list(range(width))

    def turn(self, start: int, end: int) -> None:
        """Put what a range of columns shows into the opposite order; the terminal will turn it back."""
        self.cells[start:end] = self.cells[start:end][::-1]
        self._columns[start:end] = self._columns[start:end][::-1]

    def set_apart(self, start: int, end: int) -> None:
        """Let a range of columns differ in looks from what is beside it."""
        self.apart[start:end] = [True] * (end - start)

    @property
    def sent(self) -> SentRow:
        """The row as it is sent."""
        return SentRow(self.cells, self.apart, self._columns)
