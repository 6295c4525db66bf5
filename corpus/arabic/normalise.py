"""Copies of text in which spellings that differ only on the surface are the same."""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from typing import Literal, NamedTuple

from corpus.arabic.letters import CONTROLS, MARKS, TATWEEL, codes
from corpus.arabic.patterns import Pattern

_UNSPOKEN = Pattern(f"[{MARKS}{TATWEEL}{CONTROLS}]+")
_FORMS = re.compile("[\ufb50-\uff5e]")
"""Where presentation forms and full-width signs are; a class of one range is compiled and searched quickly."""
_OTHERS = range(0xFE00, 0xFE70)
"""What lies between them and stays."""
_LETTER_PAIRS = "أا إا آا ٱا ٲا ٳا ٵا ىي یي ېي ۍي ئي ةه ۀه ہه ۂه ۃه ھه ەه ؤو کك ڪك"
_FOLDS: dict[int, str | None] = {
    **dict.fromkeys(codes(f"{MARKS}{TATWEEL}{CONTROLS}")),
    **dict.fromkeys(codes("\u00a0\u2000-\u200a\u202f"), " "),
    **{ord(pair[0]): pair[1] for pair in _LETTER_PAIRS.split()},
    **{0x0660 + digit: str(digit) for digit in range(10)},
    **{0x06F0 + digit: str(digit) for digit in range(10)},
}

_PILE = Pattern(r"((?<=[^\w\s!-~]{32})[^\w\s!-~]{1,32})")
"""Marks, among what else is no letter, beyond the thirty-second of a run."""


class Folded(NamedTuple):
    """A folded copy of a text with the way back."""

    text: str
    """What `fold` returns for the original."""
    offsets: Sequence[int]
    """For each code point of the copy, and for its end, the index in the original where it comes from."""


def composed(text: str, form: Literal["NFC", "NFKC", "NFKD"] = "NFC") -> str:
    """Return the text in a normal form of Unicode, in a time that grows as the text does.

    Sorting the marks of one letter takes the square of their number, so a run longer than 32 (the stream-safe format of
    UAX #15 allows 30) is sorted in pieces.
    """
    if unicodedata.is_normalized(form, text):
        return text
    if not _PILE.search(text):
        return unicodedata.normalize(form, text)
    return "".join(unicodedata.normalize(form, part) for part in _PILE.split(text))


def bare(text: str) -> str:
    """Return the text without harakat and other marks, tatweel and invisible controls."""
    return _UNSPOKEN.sub("", text)


def fold(text: str) -> str:
    """Return the bare text with the forms of alef, yeh, heh, waw and kaf made one each, digits in ASCII and letters in lower case."""
    return _FORMS.sub(_decomposed, text).translate(_FOLDS).casefold()


def folded(text: str) -> Folded:
    """Return what `fold` returns together with the index in `text` of each code point of it, and of its end."""
    known: dict[str, str] = {}
    pieces: list[str] = []
    offsets = array("L")
    for index, letter in enumerate(text):
        piece = known.get(letter)
        if piece is None:
            piece = known[letter] = fold(letter)
        if piece:
            pieces.append(piece)
            offsets.extend([index] * len(piece))
    offsets.append(len(text))
    return Folded("".join(pieces), offsets)


def _decomposed(found: re.Match[str]) -> str:
    return found[0] if ord(found[0]) in _OTHERS or found[0] == "\uff00" else unicodedata.normalize("NFKC", found[0])
