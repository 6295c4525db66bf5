"""What stands where on the screen."""

from typing import NamedTuple

from rich.cells import split_graphemes


class Look(NamedTuple):
    """How a cell looks."""

    style: str = ""
    """The parameters of SGR."""
    link: str = ""
    """The parameters and the address of OSC 8."""


PLAIN = Look()


class Row:
    """The cells of a row, blank where nothing was written; it grows where more is written than it has."""

    __slots__ = ("cells", "looks")

    def __init__(self, width: int) -> None:
        self.cells = [" "] * width
        """What each column shows; empty in the second column of a wide character."""
        self.looks = [PLAIN] * width

    def put(self, column: int, text: str, look: Look) -> int:
        """Write a text from a column on and return the column after it."""
        if text.isascii():
            return self._place(column, list(text), look)
        cells: list[str] = []
        for start, end, width in split_graphemes(text)[0]:
            if width:
                cells += (text[start:end], *[""] * (width - 1))
            else:
                self._add(column, text[start:end])
        return self._place(column, cells, look)

    def erase(self, start: int, end: int, look: Look) -> None:
        """Blank a range of columns."""
        if start < end:
            self._place(start, [" "] * (end - start), look)

    def cut(self, width: int) -> None:
        """Keep so many columns, as a narrower screen does."""
        self._halve(width)
        del self.cells[width:], self.looks[width:]

    def _place(self, column: int, cells: list[str], look: Look) -> int:
        end = column + len(cells)
        missing = end - len(self.cells)
        if missing > 0:
            self.cells += [" "] * missing
            self.looks += [PLAIN] * missing
        if cells:
            self._halve(column)
            self._halve(end)
            self.cells[column:end] = cells
            self.looks[column:end] = [look] * len(cells)
        return end

    def _add(self, column: int, marks: str) -> None:
        """Let marks that begin a text stand over the character before it."""
        while column > 0 and column <= len(self.cells):
            column -= 1
            if self.cells[column]:
                self.cells[column] += marks
                return

    def _halve(self, column: int) -> None:
        """Blank the wide character whose second half is at a column."""
        if 0 < column < len(self.cells) and not self.cells[column]:
            self.cells[column - 1] = self.cells[column] = " "
