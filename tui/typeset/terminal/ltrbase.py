"""For terminals that turn right-to-left runs themselves: each word is written so that it alone is turned, in its place.

Some of these terminals resolve a whole row as one paragraph that runs from left to right (Konsole since 22.12), others
resolve every stretch of one look on its own and drop marks of direction (QTerminal, older Konsoles); some mirror the
brackets of a right-to-left run, some do not. What is written here is right for all of them, because no run ever has more
than one word or number: a left-to-right mark ends it for the first kind, a look of its own for the second, which the first is spared where it is known. A mark in the first
column is for those that take the direction of a row from its first letter.
"""

import re
from itertools import groupby

from tui.typeset.characters import JOINER, NON_JOINER
from tui.typeset.classes import Characters
from tui.typeset.terminal.joining import Joining, joins_next, joins_previous
from tui.typeset.terminal.row import Draft, SeenRow, SentRow, unchanged
from tui.typeset.terminal.traits import Traits

MARK = "\N{LEFT-TO-RIGHT MARK}"
_SEGMENT = re.compile(rb"(?P<word>[RA]+)|(?P<number>N+)|[^RAN]+")
_RIGHT_TO_LEFT = re.compile(rb"[RAN]")


class LeftToRight:
    """Writes rows for terminals that turn right-to-left runs, as they stand in a row that runs from left to right."""

    def __init__(self, traits: Traits) -> None:
        """Take what the terminal bears and heeds."""
        self._characters = Characters()
        self._traits = traits
        self._joining = Joining()

    def sent(self, row: SeenRow) -> SentRow:
        """Return what is to be sent for a row."""
        classes = self._characters.classes("".join([cell[:1] or " " for cell in row.cells]))
        if not _RIGHT_TO_LEFT.search(classes):
            return unchanged(row)
        draft = Draft(row)
        if not _RIGHT_TO_LEFT.match(classes):
            draft.cells[0] += MARK
        start = 0
        for _, alike in groupby(row.looks):
            end = start + sum(1 for _ in alike)
            self._write(draft, classes, start, end)
            start = end
        return draft.sent

    def _write(self, draft: Draft, classes: bytes, start: int, end: int) -> None:
        """Write a stretch of one look; its words, its numbers and what is between them differ in looks by turns."""
        found = list(_SEGMENT.finditer(classes, start, end))
        is_apart = not found[0].lastgroup
        for segment in found:
            if is_apart and len(found) > 1 and not self._traits.heeds_marks:
                draft.set_apart(*segment.span())
            is_apart = not is_apart
            if segment.lastgroup == "word":
                self._write_word(draft, *segment.span())
            if segment.lastgroup:
                draft.cells[segment.end() - 1] += MARK

    def _write_word(self, draft: Draft, start: int, end: int) -> None:
        draft.turn(start, end)
        cells = draft.cells
        for place in range(start, end - 1):
            if self._joining.would_join(cells[place], cells[place + 1]):
                cells[place] += NON_JOINER
        if self._traits.joiners:
            if start and joins_previous(cells[start]):
                cells[start - 1] += JOINER
            if joins_next(cells[end - 1]):
                cells[end - 1] += JOINER
