"""How rows are written for a terminal, by what the terminal does itself."""

from typing import Protocol

from tui.typeset.terminal.ltrbase import LeftToRight
from tui.typeset.terminal.marked import Marked
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.row import SeenRow, SentRow, unchanged
from tui.typeset.terminal.traits import USUAL, Traits
from tui.typeset.terminal.words import Words


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


def encoder_of(mode: Mode, traits: Traits = USUAL) -> Encoder:
    """Return how rows are written in a mode, for a terminal of some traits."""
    if mode is Mode.LTRBASE:
        return LeftToRight(traits)
    if mode is Mode.WORDS:
        return Words()
    if mode is Mode.VPF_LRM:
        return Marked()
    return Unchanged()
