"""Rows of one look, such as a command prints, as they are written for a terminal."""

import re
from itertools import groupby

from tui.typeset.characters import MARKS
from tui.typeset.terminal.apart import apart
from tui.typeset.terminal.encoder import encoder_of
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.row import SeenRow

_CELL = re.compile(rf"(?s:.)[{MARKS}]*")
_DIGIT = re.compile(r"\d")
_ENDS = {"3": "23", "1": "22", "38;5;8": "39"}
"""What takes back what sets a cell apart (SGR)."""


class RowWriter:
    """Writes rows for a terminal of one mode."""

    def __init__(self, mode: Mode, *, joiners: bool = True, italics: bool = True) -> None:
        """Take what the terminal bears, as `encoder_of` and `apart` do."""
        self._mode = mode
        self._encoder = encoder_of(mode, joiners=joiners)
        self._italics = italics

    def written(self, seen: str) -> str:
        """Return what is sent for a row as it is seen from its first column on; what is set apart brings its SGR along."""
        cells = _CELL.findall(seen)
        row = self._encoder.sent(SeenRow(cells, [""] * len(cells)))
        pieces: list[str] = []
        for is_apart, alike in groupby(zip(row.cells, row.apart, strict=True), key=lambda column: column[1]):
            shown = "".join([cell for cell, _ in alike])
            pieces.append(self._set_apart(shown, is_first=not pieces) if is_apart else shown)
        return "".join(pieces)

    def _set_apart(self, shown: str, *, is_first: bool) -> str:
        """Return what stands beside a word so that it looks apart, as little of it as will do."""
        if self._mode is Mode.WORDS:
            return self._marked(shown)
        touching, space, rest = shown.partition(" ")
        if not space:
            return self._marked(shown)
        if is_first:
            return shown
        # digits that touch the word before them would be taken for Arabic ones
        beginning = self._marked(touching) if _DIGIT.search(touching) else touching
        return beginning + self._marked(space) + rest

    def _marked(self, shown: str) -> str:
        look = apart("", shown, self._mode, italics=self._italics)
        return f"\x1b[{look}m{shown}\x1b[{_ENDS[look]}m"
