"""For terminals that turn words one by one, as kitty does.

It shapes together what stands between two spaces in one font. Where the first letter there is Arabic, all of it is turned
and mirrored, digits and punctuation too, unless these come from another font. So the letters of a word are written in
logical order, and what touches them is kept apart by its look, which is another font; colours stay with their columns.
It deals the glyphs it has turned to columns by how many code points were written into each of them from the left: so all
columns of a word get as many.
"""

import re
from itertools import groupby

from tui.typeset.terminal.row import Draft, SeenRow, SentRow, unchanged

_FILLER = "\N{COMBINING GRAPHEME JOINER}"
"""Takes no room and shows nothing."""

_TOUCHING = re.compile("[^ \u2500-\u259f]+")
_COMMON = "\u0605\u060c\u061b\u061f\u0640\u06dd\u08e2\ufd3e\ufd3f"
"""Signs of Arabic that belong to no script (Scripts.txt); alone they are not turned."""
_RIGHT = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_PART = re.compile(rf"(?P<word>[{_COMMON}]*(?![{_COMMON}])[{_RIGHT}]+)|[{_COMMON}]+|[^{_RIGHT}]+")
_RIGHT_TO_LEFT = re.compile(f"[{_RIGHT}]")


class Words:
    """Writes rows for terminals that turn words one by one."""

    def sent(self, row: SeenRow) -> SentRow:
        """Return what is to be sent for a row."""
        shown = "".join([cell[:1] or "\N{IDEOGRAPHIC SPACE}" for cell in row.cells])
        if not _RIGHT_TO_LEFT.search(shown):
            return unchanged(row)
        draft = Draft(row)
        for touching in _TOUCHING.finditer(shown):
            start = touching.start()
            for _, alike in groupby(row.looks[start : touching.end()]):
                end = start + sum(1 for _ in alike)
                _write(draft, shown, start, end)
                start = end
        return draft.sent


def _write(draft: Draft, shown: str, start: int, end: int) -> None:
    """Write what the terminal shapes together."""
    found = list(_PART.finditer(shown, start, end))
    is_turned = any(part.lastgroup for part in found)
    for part in found:
        if part.lastgroup:
            draft.turn(*part.span())
            _fill(draft.cells, *part.span())
        elif is_turned:
            draft.set_apart(*part.span())


def _fill(cells: list[str], start: int, end: int) -> None:
    """Let all cells of a range have as many code points."""
    most = max(map(len, cells[start:end]))
    cells[start:end] = [cell.ljust(most, _FILLER) for cell in cells[start:end]]
