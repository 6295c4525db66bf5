"""How much alike two texts are, and where they differ.

The score is 100 · (1 - d / n): d is the least number of words to be put in, taken out or exchanged to make one text of the
other (Levenshtein's distance over words), n the number of words of the longer one. So do the matches of OmegaT and of
other translation memories count (OmegaT's FuzzyMatcher; Trados calls it the match value). Words are compared without harakat,
spellings that are often confused being one, and without the signs between them; a text that is not the same has 99 at most.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from corpus.arabic.letters import MARKS, TATWEEL
from corpus.arabic.normalise import folded
from corpus.arabic.patterns import Pattern
from corpus.model import Span

SAME = 100
_WORD = Pattern(r"[^\W_]+")
_MARKS = Pattern(f"[{MARKS}{TATWEEL}]+")


class Differing(NamedTuple):
    """What of two texts is not in the other, in code points of each."""

    one: tuple[Span, ...]
    other: tuple[Span, ...]


def score(one: Sequence[str], other: Sequence[str], least: int = 0) -> int:
    """Return from 0 to 99 how much alike the words of two different texts are; 0 for less than `least`."""
    from rapidfuzz.distance import Levenshtein

    longer = max(len(one), len(other))
    if not longer:
        return 0
    most = longer * (SAME - least) // SAME
    distance = Levenshtein.distance(one, other, score_cutoff=most)
    if distance > most:
        return 0
    return min(SAME - 1, SAME * (longer - distance) // longer)


def differing(one: str, other: str) -> Differing:
    """Return the words of each of two texts that the other has not there, those that stand together as one range."""
    from rapidfuzz.distance import Levenshtein

    own, theirs = _worded(one), _worded(other)
    steps = Levenshtein.opcodes([word for word, _ in own], [word for word, _ in theirs])
    one_side, other_side = [], []
    for is_same, some in groupby(steps, lambda step: step.tag == "equal"):
        first, *rest = some
        last = rest[-1] if rest else first
        if not is_same:
            one_side += _range(own, first.src_start, last.src_end)
            other_side += _range(theirs, first.dest_start, last.dest_end)
    return Differing(tuple(one_side), tuple(other_side))


def _worded(text: str) -> list[tuple[str, Span]]:
    """Return the words of a text as they are compared, each with where it stands."""
    copy = folded(text)
    found = ((each[0], each.start(), each.end()) for each in _WORD.finditer(copy.text))
    return [(word, Span(copy.offsets[start], _end(text, copy.offsets[end - 1] + 1))) for word, start, end in found]


def _end(text: str, end: int) -> int:
    """Return where a word ends whose last letter ends there: behind its marks."""
    marks = _MARKS.match(text, end)
    return marks.end() if marks else end


def _range(words: Sequence[tuple[str, Span]], first: int, end: int) -> list[Span]:
    return [Span(words[first][1].start, words[end - 1][1].end)] if end > first else []
