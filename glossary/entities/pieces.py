"""The words and signs of a text as the rules for names see them."""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from corpus.arabic.letters import DIGITS, JOINERS, LETTERS, MARKS, TATWEEL
from corpus.arabic.normalise import bare, fold

QUOTES = frozenset("\"'`´«»“”„‟‘’‚‹›″")
PROCLITICS_OUTER = "وف"
PROCLITICS_INNER = "بلك"
_SHORTEST = 2
"""Letters that must be left when a proclitic goes."""


class Sort(IntEnum):
    """What a piece of text is."""

    WORD = 0
    LATIN = 1
    NUMBER = 2
    SIGN = 3
    FOREIGN = 4
    """A word in Arabic script of a sentence in another language."""


class Piece(NamedTuple):
    """A word in Arabic script, a Latin word, a number or one sign, with its offsets in code points."""

    start: int
    end: int
    text: str
    key: str
    """The folded word, or the sign itself."""
    sort: Sort


class Reading(NamedTuple):
    """A way to read a written word: without so many letters at its beginning, which are proclitics."""

    stripped: int
    """Letters left out, in letters of the key; the ل of ال in لل counts as kept."""
    key: str


_PIECE = re.compile(
    f"(?P<word>[{LETTERS}][{LETTERS}{MARKS}{TATWEEL}]*(?:[{JOINERS}]+[{LETTERS}{MARKS}{TATWEEL}]+)*)"
    "|(?P<latin>[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’.-]*)"
    f"|(?P<number>[0-9{DIGITS}]+(?:[.,:٫٬/][0-9{DIGITS}]+)*)"
    r"|(?P<sign>\S)"
)
_SORTS = {"word": Sort.WORD, "latin": Sort.LATIN, "number": Sort.NUMBER, "sign": Sort.SIGN}


class PieceReader:
    """Cuts texts into pieces and remembers how the words of one corpus fold."""

    def __init__(self, whole: frozenset[str] = frozenset()) -> None:
        """`whole` are folded words that begin like a word with a proclitic and have none."""
        self._whole = whole
        self._folded: dict[str, tuple[str, str]] = {}
        """The written words with their keys; all pieces share one copy of both."""
        self._readings: dict[str, tuple[Reading, ...]] = {}

    def pieces(self, text: str) -> list[Piece]:
        """Return the pieces of a text in its order."""
        return list(self._cut(text))

    def keys(self, text: str) -> tuple[str, ...]:
        """Return the keys of the pieces of a name, quotes and stops left out."""
        return tuple(piece.key for piece in self._cut(text) if piece.key not in QUOTES and piece.key != ".")

    def readings(self, key: str) -> tuple[Reading, ...]:
        """Return the ways to read a folded word with and without proclitics, the whole word first."""
        known = self._readings.get(key)
        if known is None:
            known = self._readings[key] = (Reading(0, key),) if key in self._whole else tuple(readings(key))
        return known

    def _cut(self, text: str) -> Iterator[Piece]:
        folded = self._folded
        for found in _PIECE.finditer(text):
            surface = found[0]
            written = folded.get(surface)
            if written is None:
                key = fold(surface)
                written = folded[surface] = (surface, surface if key == surface else key)
            yield Piece(found.start(), found.end(), *written, _SORTS[found.lastgroup or "sign"])


def letter_offset(piece: Piece, letters: int) -> int:
    """Return where in the text a piece begins without its first letters and the marks on them."""
    if not letters:
        return piece.start
    seen = 0
    for index, letter in enumerate(piece.text):
        if bare(letter):
            if seen == letters:
                return piece.start + index
            seen += 1
    return piece.end


def readings(key: str) -> Iterator[Reading]:
    """Yield the ways to read a folded word with and without proclitics, whatever word it is; the whole word first."""
    yield Reading(0, key)
    outer = 1 if key[:1] in PROCLITICS_OUTER and len(key) > _SHORTEST else 0
    for stripped in range(outer + 1):
        rest = key[stripped:]
        if stripped:
            yield Reading(stripped, rest)
        if rest.startswith("لل") and len(rest) > _SHORTEST + 1:
            yield Reading(stripped + 1, "ال" + rest[2:])
        if rest[:1] in PROCLITICS_INNER and len(rest) > _SHORTEST:
            yield Reading(stripped + 1, rest[1:])
