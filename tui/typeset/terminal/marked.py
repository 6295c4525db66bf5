"""For terminals that turn right-to-left runs and heed marks of direction: no run is longer than a letter."""

import re

from tui.typeset.classes import Characters
from tui.typeset.terminal.row import Draft, SeenRow, SentRow, unchanged

MARK = "\N{LEFT-TO-RIGHT MARK}"
_RIGHT_TO_LEFT = re.compile(rb"[RAN]")


class Marked:
    """Writes rows with a left-to-right mark after every letter and digit that a terminal might turn."""

    def __init__(self) -> None:
        self._characters = Characters()

    def sent(self, row: SeenRow) -> SentRow:
        """Return what is to be sent for a row."""
        classes = self._characters.classes("".join([cell[:1] or " " for cell in row.cells]))
        if not _RIGHT_TO_LEFT.search(classes):
            return unchanged(row)
        draft = Draft(row)
        for found in _RIGHT_TO_LEFT.finditer(classes):
            draft.cells[found.start()] += MARK
        return draft.sent
