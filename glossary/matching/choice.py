"""Which of the terms found in a text are shown, and which of those are nested in others."""

from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from glossary.matching.forms import Fit
from glossary.matching.spelling import LEVELS
from glossary.matching.trie import Entry
from glossary.terminology import MatchMode

PATTERN = "pattern"
_LEMMA = len(LEVELS) - 1


class Place(NamedTuple):
    """Where terms were found; words by their number in the text, offsets in code points."""

    first: int
    last: int
    start: int
    end: int


class Finding(NamedTuple):
    """A term found at a place."""

    place: Place
    entry: Entry
    fits: tuple[Fit, ...]
    """How each of the words takes its key."""


Choice = tuple[Finding, str, bool]
"""A term to show, its level, and whether it is nested."""
Groups = dict[tuple[int, int], list[Finding]]
"""What was found, by the first and the last of the words it was found in."""
Far = Callable[[int, int, Entry], int]
"""Says how far the text between two offsets is from how a term is spelt."""


def chosen(groups: Groups, far: Far) -> list[Choice]:
    """Return what to show in the order of the text: the longest first wherever terms overlap, what lies inside them nested.

    `far` says how far the text between two offsets is from a term. On the same words stand the concepts of the glossary with the
    highest priority before all others; then those whose terms take up more of them, are nearest to what is written, have
    the better status, by the alphabet.
    """
    owners = _owners(groups)
    kept: list[Choice] = []
    for first, sooner in sorted([(first, -last) for first, last in groups]):
        words = first, -sooner
        owner = owners.get(first)
        if first != -sooner and any(owners.get(word) != owner for word in range(first + 1, 1 - sooner)):
            continue
        nested = owner is not None and owner != words
        for finding, like in _best(groups[words], far):
            kept.append((finding, like, nested))
            nested = True
    return kept


def _owners(groups: Groups) -> dict[int, tuple[int, int]]:
    """Return the words that the longest terms take up, those of one word apart."""
    owners: dict[int, tuple[int, int]] = {}
    for fewer, first in sorted([(first - last, first) for first, last in groups if first != last]):
        run = range(first, first - fewer + 1)
        if owners.keys().isdisjoint(run):
            owners.update(dict.fromkeys(run, (first, first - fewer)))
    return owners


def _best(group: list[Finding], far: Far) -> list[tuple[Finding, str]]:
    """Return what was found on the same words with its level: by glossary, then by how much of them it takes up."""
    if len(group) == 1:
        one = group[0]
        (_, _, start, end), entry, _ = one
        return [(one, _level(far(start, end, entry), entry))]
    best: list[tuple[Finding, str]] = []
    for _, same in groupby(sorted(group, key=_by_rank), key=_rank_and_place):
        best += _nearest(list(same), far)
    return best


def _nearest(same: list[Finding], far: Far) -> list[tuple[Finding, str]]:
    """Return the findings of one place and rank that are nearest to what is written, one of each concept, with their level."""
    _, _, start, end = same[0].place
    judged = sorted([(far(start, end, each.entry), *each.entry.order, number) for number, each in enumerate(same)])
    seen: set[str] = set()
    near = []
    for distance, _, _, number in judged:
        entry = same[number].entry
        if distance == judged[0][0] and entry.concept_id not in seen:
            seen.add(entry.concept_id)
            near.append((same[number], _level(distance, entry)))
    return near


def _level(far: int, entry: Entry) -> str:
    return PATTERN if far and entry.mode is MatchMode.PATTERN else LEVELS[min(far, _LEMMA)]


def _by_rank(found: Finding) -> tuple[tuple[int, bool], int, int]:
    _, _, start, end = found.place
    return found.entry.rank, start - end, start


def _rank_and_place(found: Finding) -> tuple[tuple[int, bool], Place]:
    return found.entry.rank, found.place
