"""What goes to the terminal for a line, by what the terminal does itself."""

import re

from tui.typeset.characters import BIDI_CONTROLS, CONTROLS, ODD_SPACES
from tui.typeset.line import Line
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.written import RowWriter

_STEERING = re.compile(f"[{BIDI_CONTROLS}{CONTROLS}]")
_SEPARATORS = re.compile(f"[{ODD_SPACES}]")
_SURROGATES = re.compile("[\ud800-\udfff]")


class LineWriter:
    """Writes lines for a terminal of one mode, without its switches (`CSI 8 l`)."""

    def __init__(self, mode: Mode) -> None:
        self._rows = None if mode is Mode.LOGICAL else RowWriter(mode)

    def written(self, line: Line, text: str) -> str:
        """Return what is sent for a line of the paragraph `text`, without padding and white space at its end."""
        return logical(line, text) if self._rows is None else self._rows.written(line.text)


def encode(line: Line, text: str, mode: Mode) -> str:
    """Return what is sent for one line of the paragraph `text` in a mode."""
    return LineWriter(mode).written(line, text)


def logical(line: Line, text: str) -> str:
    """Return the text of a line as it was written, without controls and white space at its end."""
    written = _SEPARATORS.sub(" ", _STEERING.sub("", text[line.start : line.end]))
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", written).rstrip()
