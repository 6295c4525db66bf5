"""A terminal that believes nothing: it knows the sequences that warraq has a use for, and takes anything else as an attack."""

import re
import unicodedata
from dataclasses import dataclass

from wcwidth import wcwidth

MOST_MARKS = 6
"""More marks on one letter choke terminals."""

MODES = {7, 8, 25, 1000, 1002, 1003, 1004, 1006, 1015, 1016, 1049, 2004, 2026, 2048}
_STRING = r"(?:\x07|\x1b\\)"
_ALLOWED = (
    r"\x1b\[>c\x1b\]11;\?\x07",
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H",
    r"\x1b\[[0-9;]*m",
    r"\x1b\[\??(?P<mode>\d+)[hl]",
    r"\x1b\[(?:\??\d+\$p|>0?[qc]|0?c|\?u|1[468]t|[56]n)",
    r"\x1b\[(?:>\d+|<|=\d+;\d+)u",
    r"\x1b\[[XK]",
    r"\x1b[78]",
    rf"\x1b\]22;[a-z-]*{_STRING}",
    rf"\x1b\]5379;use_ctl=(?:true|false){_STRING}",
    rf"\x1b\]2;(?P<title>[^\x00-\x1f\x7f-\x9f]*){_STRING}|\x1b\[2[23];[02]t",
    r"(?P<end>\r\n)",
    r"(?P<back>\r)",
    r"(?P<tab>\t)",
    r"(?P<text>[^\x00-\x1f\x7f-\x9f]+)",
)
"""The colour of the ground, asked once behind who it is; where to write, how, what else is asked of the terminal, its title, line ends, plain characters."""
_TOKEN = re.compile("|".join(_ALLOWED))
_STEERING = re.compile(
    r"[\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""What is not seen and steers what is."""


class Attacked(AssertionError):
    """Something reached the terminal that nobody there has a use for."""


@dataclass
class Terminal:
    """A screen of cells, what was done to it, and what was wrong with that."""

    columns: int
    rows: int
    is_roll: bool = False
    """Whether lines wrap and go on for ever, as those of a command do."""
    borne: str = ""
    """What steers the order of a line and is none the less asked for, such as a mark after each letter."""

    def __post_init__(self) -> None:
        self.clear()
        self._row = self._column = 0

    def clear(self) -> None:
        """Forget what is shown, so that what is painted from now on can be told from it."""
        self.cells: list[list[str | None]] = [[None] * self.columns for _ in range(self.rows)]

    def feed(self, written: bytes) -> None:
        """Show what a program has written; raise Attacked at the first thing that is not in order."""
        text = written.decode("utf-8")
        place = 0
        while place < len(text):
            found = _TOKEN.match(text, place)
            if found is None:
                raise Attacked(f"{text[place : place + 30]!r} after {text[max(0, place - 60) : place]!r}")
            self._take(found)
            place = found.end()

    def _take(self, found: re.Match[str]) -> None:
        if found["row"]:
            self._row, self._column = int(found["row"]) - 1, int(found["column"]) - 1
            if not (0 <= self._row < self.rows and 0 <= self._column < self.columns):
                raise Attacked(f"the cursor is sent to {found[0]!r}")
        elif found["mode"] and int(found["mode"]) not in MODES:
            raise Attacked(f"mode {found[0]!r}")
        elif found["title"] is not None:
            _refuse_steering(found["title"])
            if not found["title"].endswith("warraq"):
                raise Attacked(f"the window is called {found['title']!r}")
        elif found["end"]:
            self._down()
        elif found["back"]:
            self._column = 0
        elif found["tab"]:
            self._column = min(self._column // 8 * 8 + 8, self.columns - 1)
        elif found["text"]:
            text = re.sub(f"[{self.borne}]", "", found["text"]) if self.borne else found["text"]
            _refuse_steering(text)
            for character in text:
                self._show(character)

    def _down(self) -> None:
        self._row, self._column = self._row + 1, 0
        if self._row >= self.rows:
            if not self.is_roll:
                raise Attacked("a line end scrolls the screen")
            self.cells.append([None] * self.columns)
            self.rows += 1

    def _show(self, character: str) -> None:
        width = wcwidth(character)
        if width < 0 or unicodedata.category(character) in {"Cc", "Cs"}:
            raise Attacked(f"{character!r} is shown")
        if self.is_roll and width and self._column + width > self.columns:
            self._down()
        row = self.cells[self._row]
        if width == 0:
            place = self._column - 1
            while place > 0 and row[place] == "":
                place -= 1
            row[place] = (row[place] or " ") + character
            if len(row[place] or "") > MOST_MARKS + 1:
                raise Attacked(f"{row[place]!r} is piled up")
            return
        if self._column + width > self.columns:
            raise Attacked(f"{self.line(self._row)!r} and {character!r} do not fit into the row")
        row[self._column : self._column + width] = [character] + [""] * (width - 1)
        self._column += width

    def line(self, row: int) -> str:
        """Return what a row shows, an empty box for what was never painted."""
        return "".join("\N{WHITE SQUARE}" if cell is None else cell for cell in self.cells[row])

    @property
    def text(self) -> str:
        """Return what is shown."""
        return "\n".join(map(self.line, range(self.rows)))

    @property
    def unpainted(self) -> list[str]:
        """Return the rows of which a cell was never painted: each is shorter than the screen."""
        return [self.line(row) for row in range(self.rows) if None in self.cells[row]]


def _refuse_steering(text: str) -> None:
    if found := _STEERING.search(text):
        raise Attacked(f"{found[0]!r} in {text!r}")
