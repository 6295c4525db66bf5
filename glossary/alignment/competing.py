"""Which of the words that may stand for each other do: each has one counterpart, the likeliest first (Melamed 2000)."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from glossary.alignment.english_side import Stretch

_NEAR = 4
"""Words on either side whose counterparts tell where that of a word is."""
_BESIDE = 0.3
"""What a counterpart weighs more that stands beside those of the words around."""
_SURE = 0.9
"""How likely one is at least that tells of others."""
_MARGIN = 0.03
"""How much better one must be than another that is the same word."""
_ENOUGH = 0.7
_AS_GOOD = 0.2
"""How much less likely what competes with an anchor may be."""


class Candidate(NamedTuple):
    """Words that may stand for each other."""

    wanted: int
    """The number of what is looked for."""
    places: Stretch
    """Words of the Arabic by their places in the block."""
    english: Stretch
    likely: float


def chosen(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return those of a sentence that are sure enough, no word in two."""
    anchors = _anchors(candidates)
    weighed = sorted(
        ((each.likely + _nearness(each, anchors), each) for each in candidates),
        key=lambda each: (-each[0], each[1].english, each[1].places),
    )
    own: set[int] = set()
    other: set[int] = set()
    found: list[Candidate] = []
    for number, (weight, each) in enumerate(weighed):
        arabic, english = (set(range(side.first, side.last + 1)) for side in (each.places, each.english))
        if weight < _ENOUGH or not own.isdisjoint(arabic) or not other.isdisjoint(english):
            continue
        if _is_ambiguous(weighed, number, own, other):
            continue
        own |= arabic
        other |= english
        found.append(each._replace(likely=min(1.0, weight)))
    return found


def _anchors(candidates: Sequence[Candidate]) -> list[tuple[int, int]]:
    """Return the places of words and counterparts that nothing as good competes with, in the order of the Arabic."""
    sure = [each for each in candidates if each.likely >= _SURE - _AS_GOOD]
    arabic = Counter(place for each in sure for place in range(each.places.first, each.places.last + 1))
    english = Counter(place for each in sure for place in range(each.english.first, each.english.last + 1))
    return sorted(
        {
            (each.places.first, each.english.first)
            for each in sure
            if each.likely >= _SURE
            and all(arabic[place] == 1 for place in range(each.places.first, each.places.last + 1))
            and all(english[place] == 1 for place in range(each.english.first, each.english.last + 1))
        }
    )


def _nearness(candidate: Candidate, anchors: Sequence[tuple[int, int]]) -> float:
    """Return what the places of a candidate speak for it: how near its English is to that of the words around."""
    place, at = candidate.places.first, candidate.english.first
    middle = bisect_left(anchors, (place, -1))
    around = [each for each in anchors[max(0, middle - 2) : middle + 3] if 0 < abs(each[0] - place) <= _NEAR]
    if not around:
        return 0.0
    off = min(max(0, abs(at - english) - abs(arabic - place)) for arabic, english in around)
    return _BESIDE / (1 + off / 2)


def _is_ambiguous(weighed: Sequence[tuple[float, Candidate]], number: int, own: set[int], other: set[int]) -> bool:
    """Whether another place in the English, still free, is nearly as good for the same words."""
    weight, best = weighed[number]
    for rival, each in weighed[number + 1 :]:
        if weight - rival >= _MARGIN:
            return False
        taken = not other.isdisjoint(range(each.english.first, each.english.last + 1))
        overlaps = each.english.first <= best.english.last and best.english.first <= each.english.last
        if each.wanted == best.wanted and not taken and not overlaps:
            return True
    return False
