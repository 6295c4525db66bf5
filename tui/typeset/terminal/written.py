"""Rows of one look, such as a command prints, as they are written for a terminal."""

import re
from itertools import groupby

from tui.typeset.characters import MARKS
from tui.typeset.terminal.apart import Fonts, apart
from tui.typeset.terminal.encoder import encoder_of
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.row import SeenRow
from tui.typeset.terminal.traits import USUAL, Traits

_CELL = re.compile(rf"(?s:.)[{MARKS}]*")
_DIGIT = re.compile(r"\d")
_ENDS = {"3": "23", "1": "22", "2": "22", "38;5;8": "39"}
"""What takes back what sets a cell apart (SGR)."""


class RowWriter:
    """Writes rows for a terminal of one mode."""

    def __init__(self, mode: Mode, traits: Traits = USUAL) -> None:
        """Take what the terminal bears and heeds."""
        self._encoder = encoder_of(mode, traits)
        self._fonts = Fonts(traits.italics) if mode is Mode.WORDS else None

    def written(self, seen: str) -> str:
        """Return what is sent for a row as it is seen from its first column on; what is set apart brings its SGR along."""
        cells = _CELL.findall(seen)
        row = self._encoder.sent(SeenRow(cells, [""] * len(cells)))
        pieces: list[str] = []
        for is_apart, alike in groupby(zip(row.cells, row.apart, strict=True), key=lambda column: column[1]):
            shown = [cell for cell, _ in alike]
            pieces.append(self._set_apart(shown, is_first=not pieces) if is_apart else "".join(shown))
        return "".join(pieces)

    def _set_apart(self, cells: list[str], *, is_first: bool) -> str:
        """Return what stands beside a word so that it looks apart, as little of it as will do."""
        if self._fonts:
            looks = groupby(cells, key=lambda cell: apart("", cell[:1], self._fonts))
            return "".join([_painted("".join(alike), look) for look, alike in looks])
        touching, space, rest = "".join(cells).partition(" ")
        if not space:
            return self._marked(touching)
        if is_first:
            return touching + space + rest
        # digits that touch the word before them would be taken for Arabic ones
        beginning = self._marked(touching) if _DIGIT.search(touching) else touching
        return beginning + self._marked(space) + rest

    def _marked(self, shown: str) -> str:
        return _painted(shown, apart("", shown[:1]))


def _painted(shown: str, look: str) -> str:
    return f"\x1b[{look}m{shown}\x1b[{_ENDS[look]}m"
