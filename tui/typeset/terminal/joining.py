"""What presentation forms join, for terminals that shape letters anew (decompositions of UnicodeData.txt)."""

import unicodedata
from itertools import chain

_BEFORE = frozenset({"<medial>", "<final>"})
_AFTER = frozenset({"<initial>", "<medial>"})


def joins_previous(cell: str) -> bool:
    """Return whether the letter of a cell is joined to the one before it."""
    return _parts(cell[0])[0] in _BEFORE


def joins_next(cell: str) -> bool:
    """Return whether the letter of a cell is joined to the one after it."""
    return _parts(cell[0])[0] in _AFTER


class Joining:
    """Knows which letters can be joined."""

    def __init__(self) -> None:
        forms = [_parts(chr(code)) for code in chain(range(0xFB50, 0xFC00), range(0xFE70, 0xFEFD))]
        self._to_next = {letters for form, letters in forms if form in _AFTER}
        self._to_previous = {letters for form, letters in forms if form in _BEFORE}

    def would_join(self, before: str, after: str) -> bool:
        """Return whether the letters of two cells, which are not joined, would be if they were shaped anew."""
        if joins_next(before) or joins_previous(after):
            return False
        return _parts(before[0])[1] in self._to_next and _parts(after[0])[1] in self._to_previous


def _parts(letter: str) -> tuple[str, str]:
    """Return the form of a presentation form and the letters it stands for."""
    form, _, letters = unicodedata.decomposition(letter).partition(" ")
    return form, letters
