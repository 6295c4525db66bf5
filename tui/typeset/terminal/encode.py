"""What goes to the terminal, by what the terminal does itself."""

import re
from typing import Protocol

from tui.typeset.characters import BIDI_CONTROLS, CONTROLS, ODD_SPACES
from tui.typeset.line import Line
from tui.typeset.terminal.ltrbase import LtrBase
from tui.typeset.terminal.marked import Marked
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.row import SeenRow, SentRow, unchanged
from tui.typeset.terminal.words import Words

_STEERING = re.compile(f"[{BIDI_CONTROLS}{CONTROLS}]")
_SEPARATORS = re.compile(f"[{ODD_SPACES}]")
_SURROGATES = re.compile("[\ud800-\udfff]")


class Encoder(Protocol):
    """Knows how the rows of one mode are written."""

    def sent(self, row: SeenRow) -> SentRow:
        """Return what is to be sent for a row."""
        ...


class Unchanged:
    """Writes rows as they are seen."""

    def sent(self, row: SeenRow) -> SentRow:
        """Return the row as it is."""
        return unchanged(row)


def encoder_of(mode: Mode, *, joiners: bool = True) -> Encoder:
    """Return how rows are written in a mode; `joiners` says whether the terminal bears a joiner before a letter."""
    if mode is Mode.LTRBASE:
        return LtrBase(joiners=joiners)
    if mode is Mode.WORDS:
        return Words()
    if mode is Mode.VPF_LRM:
        return Marked()
    return Unchanged()


def encode(line: Line, text: str, mode: Mode) -> str:
    """Return what stands for a line of the paragraph `text`: as it is seen, or in `Mode.LOGICAL` as it is written."""
    return logical(line, text) if mode is Mode.LOGICAL else line.text


def logical(line: Line, text: str) -> str:
    """Return the text of a line as it was written, without controls and white space at its end."""
    written = _SEPARATORS.sub(" ", _STEERING.sub("", text[line.start : line.end]))
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", written).rstrip()
