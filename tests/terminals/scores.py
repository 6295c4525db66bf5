"""How well a picture reads: what of an expected text was found in what was read."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

_UNREAD = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
"""Tatweel, vowel signs and controls: OCR leaves them out."""
_WORD = re.compile("[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]+")


@dataclass(frozen=True)
class Score:
    """How well a picture reads."""

    recall: float
    """The share of the expected words that were read."""
    errors: float
    """The character error rate: changes that make what was expected of what was read, by its length."""
    mirrored: float
    """The share of the expected words that were read backwards; near 1 where letters run the wrong way."""

    @classmethod
    def of(cls, expected: str, read: str) -> "Score":
        """Return the score of a text that was read where another was expected."""
        words = _words(expected)
        wanted, found = _plain(expected), _plain(read)
        return cls(
            recall=_share(words, _words(read)),
            errors=Levenshtein.distance(wanted, found) / max(1, len(wanted)),
            mirrored=_share([word[::-1] for word in words], _words(read)),
        )


def mean(scores: Iterable[Score]) -> Score:
    """Return what some scores, at least one, are on average."""
    each = list(scores)
    return Score(*(sum(values) / len(each) for values in zip(*map(_values, each), strict=True)))


def _values(score: Score) -> tuple[float, float, float]:
    return score.recall, score.errors, score.mirrored


def _share(wanted: list[str], found: list[str]) -> float:
    return (Counter(wanted) & Counter(found)).total() / max(1, len(wanted))


def _words(text: str) -> list[str]:
    return _WORD.findall(_UNREAD.sub("", text))


def _plain(text: str) -> str:
    return " ".join(_UNREAD.sub("", text).split())
