"""For terminals that turn words one by one, as kitty does.

It shapes together what stands between two spaces in one font. Where the first letter there is Arabic, all of it is turned
and mirrored, digits and punctuation too, unless these come from another font. So the letters of a word are written in
logical order, and what touches them is kept apart by its look, which is another font; colours stay with their columns.
It deals the glyphs it has turned to columns by how many code points were written into each of them from the left: so all
columns of a word get as many.
"""

import re
from itertools import groupby

from tui.typeset.classes import Characters
from tui.typeset.terminal.row import Draft, SeenRow, SentRow, unchanged

_FILLER = "\N{COMBINING GRAPHEME JOINER}"
"""Takes no room and shows nothing."""

_TOUCHING = re.compile("[^ \u2500-\u259f]+")
_TURNED = re.compile(rb"(?P<word>[RAN]+)|[^RAN]+")
_RIGHT_TO_LEFT = re.compile(rb"[RAN]")


class Words:
    """Writes rows for terminals that turn words one by one."""

    def __init__(self) -> None:
        self._characters = Characters()

    def sent(self, row: SeenRow) -> SentRow:
        """Return what is to be sent for a row."""
        shown = "".join([cell[:1] or "\N{IDEOGRAPHIC SPACE}" for cell in row.cells])
        classes = self._characters.classes(shown)
        if not _RIGHT_TO_LEFT.search(classes):
            return unchanged(row)
        draft = Draft(row)
        for touching in _TOUCHING.finditer(shown):
            start = touching.start()
            for _, alike in groupby(row.looks[start : touching.end()]):
                end = start + sum(1 for _ in alike)
                self._write(draft, classes, start, end)
                start = end
        return draft.sent

    def _write(self, draft: Draft, classes: bytes, start: int, end: int) -> None:
        """Write what the terminal shapes together."""
        found = list(_TURNED.finditer(classes, start, end))
        for part in found:
            if part.lastgroup:
                draft.turn(*part.span())
                _fill(draft.cells, *part.span())
            elif len(found) > 1:
                draft.set_apart(*part.span())


def _fill(cells: list[str], start: int, end: int) -> None:
    """Let all cells of a range have as many code points."""
    most = max(map(len, cells[start:end]))
    cells[start:end] = [cell.ljust(most, _FILLER) for cell in cells[start:end]]
