"""A terminal of a few rows that keeps what it is sent and turns nothing."""

import re

from wcwidth import wcwidth

_SEQUENCE = re.compile(
    r"\x1b\[(\d+);(\d+)H|\x1b\[([\d;]*)m|\x1b\]8;([^\x1b]*)\x1b\\|([^\x1b\x00-\x1f]+)|(.)", re.DOTALL
)


class Terminal:
    """Keeps a cell and its look for every place; anything it was not made for is kept in `others`."""

    def __init__(self, width: int, height: int) -> None:
        self.cells = [[" "] * width for _ in range(height)]
        self.looks = [[("", "")] * width for _ in range(height)]
        self.others = ""
        self.place = (0, 0)
        self._style = self._link = ""

    def take(self, sent: str) -> None:
        """Show what was sent."""
        for row, column, style, link, text, other in _SEQUENCE.findall(sent):
            if row:
                self.place = (int(column) - 1, int(row) - 1)
            elif text:
                self._write(text)
            elif other:
                self.others += other
            elif link:
                self._link = link if link.strip(";") else ""
            else:
                self._style = "" if style == "0" else style

    def _write(self, text: str) -> None:
        for character in text:
            width = wcwidth(character)
            column, line = self.place
            assert width or column, "marks without a character under them"
            if not width:
                self.cells[line][column - 1] += character
                continue
            self._clear(column, line)
            self._clear(column + width, line)
            self.cells[line][column : column + width] = [character] + [""] * (width - 1)
            self.looks[line][column : column + width] = [(self._style, self._link)] * width
            self.place = (column + width, line)

    def _clear(self, column: int, line: int) -> None:
        """Blank a wide character that is about to lose a half."""
        row = self.cells[line]
        if 0 < column < len(row) and not row[column]:
            row[column - 1] = row[column] = " "
