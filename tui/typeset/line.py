"""What one line shows: cells from left to right, each with the code points it stands for."""

from typing import NamedTuple

from tui.typeset.direction import Direction


class LineSpan(NamedTuple):
    """The code points of one line, white space at its end included."""

    start: int
    end: int


class Cell(NamedTuple):
    """One cluster as it is shown."""

    text: str
    """What goes to the terminal: a shaped letter or ligature with its marks, mirrored where it runs right to left."""
    width: int
    """In columns of the terminal."""
    start: int
    """The first code point it stands for."""
    end: int
    level: int
    """The embedding level: odd where the text runs right to left."""


class Line(NamedTuple):
    """One line as seen from left to right; white space at its end has no cell."""

    start: int
    """The first code point of the line."""
    end: int
    direction: Direction
    """The direction of the paragraph."""
    cells: tuple[Cell, ...]

    @property
    def width(self) -> int:
        """The columns that the line takes."""
        return sum(cell.width for cell in self.cells)

    @property
    def text(self) -> str:
        """What the line shows, from left to right."""
        return "".join([cell.text for cell in self.cells])

    def column_of(self, offset: int) -> int | None:
        """Return the leftmost column of the cell that shows a code point, None where no cell of this line does."""
        column = 0
        for cell in self.cells:
            if cell.start <= offset < cell.end:
                return column
            column += cell.width
        return None

    def offset_at(self, column: int) -> int | None:
        """Return the first code point of the cell at a column, None where no cell is."""
        if column < 0:
            return None
        for cell in self.cells:
            column -= cell.width
            if column < 0:
                return cell.start
        return None

    def columns(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches, as (column, width) from left to right, that show a range of code points."""
        stretches: list[tuple[int, int]] = []
        column = 0
        for cell in self.cells:
            if max(cell.start, start) < min(cell.end, end):
                if stretches and sum(stretches[-1]) == column:
                    stretches[-1] = (stretches[-1][0], stretches[-1][1] + cell.width)
                else:
                    stretches.append((column, cell.width))
            column += cell.width
        return stretches
