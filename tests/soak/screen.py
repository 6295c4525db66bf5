"""A screen of cells that shows what a program sends, kept simple: what warraq has no use for is counted, not understood."""

import re

from wcwidth import wcwidth

_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[(?P<codes>[<>=?0-9;$ ]*)(?P<kind>[@-~])"
    r"|\x1b\](?P<title>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
    r"|(?P<other>[\s\S])"
)
_WHOLE = re.compile(r"\x1b(?:\[[<>=?0-9;$ ]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[78=>\\])")


class Screen:
    """Rows of cells; a cell is a letter with its marks, or empty behind a wide one."""

    def __init__(self, columns: int, rows: int) -> None:
        self.overflows = 0
        """Letters that were sent beyond the end of a row since the last change of size."""
        self._left = ""
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """Have another size, and nothing on the screen until it is painted anew."""
        self.columns, self.rows = columns, rows
        self.cells = [[" "] * columns for _ in range(rows)]
        self.overflows = 0
        self._row = self._column = 0

    def feed(self, text: str) -> None:
        """Show what was sent; the beginning of a sequence is kept until the rest comes."""
        text = self._left + text
        start = text.rfind("\x1b", max(0, len(text) - 4096))
        cut = start if start >= 0 and not _WHOLE.match(text, start) else len(text)
        text, self._left = text[:cut], text[cut:]
        for found in _TOKEN.finditer(text):
            if found["row"]:
                self._row, self._column = int(found["row"]) - 1, int(found["column"]) - 1
            elif found["text"]:
                self._write(found["text"])
            elif found["kind"] == "J" or (found["kind"] == "h" and found["codes"] == "?1049"):
                self.resize(self.columns, self.rows)

    def _write(self, text: str) -> None:
        if not 0 <= self._row < self.rows:
            self.overflows += len(text)
            return
        row = self.cells[self._row]
        if text.isascii():
            end = self._column + len(text)
            self.overflows += max(0, end - self.columns)
            row[self._column : min(end, self.columns)] = text[: max(0, self.columns - self._column)]
            self._column = end
            return
        for character in text:
            width = max(0, wcwidth(character))
            if not width:
                place = min(self._column, self.columns) - 1
                if place >= 0:
                    row[place] += character
            elif self._column + width > self.columns:
                self.overflows += 1
            else:
                row[self._column : self._column + width] = [character, *[""] * (width - 1)]
                self._column += width

    def line(self, number: int) -> str:
        """Return a row as it is shown."""
        return "".join(self.cells[number]).rstrip()

    @property
    def text(self) -> str:
        """Return all rows."""
        return "\n".join(map(self.line, range(self.rows)))
