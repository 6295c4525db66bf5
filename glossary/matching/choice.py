"""Which of the terms found in a text are shown, and which of those are nested in others."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from glossary.matching.forms import Fit
from glossary.matching.spelling import LEVELS, Spelt, distance
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


class Choice(NamedTuple):
    """A term to show."""

    finding: Finding
    level: str
    nested: bool


def chosen(found: Sequence[Finding], spelt: Callable[[int, int], Spelt]) -> list[Choice]:
    """Return what to show in the order of the text: the longest first wherever terms overlap, what lies inside them nested.

    `spelt` says how the text between two offsets is spelt. On the same words stand the concepts of the glossary with the
    highest priority before all others; then those whose terms take up more of them, are nearest to what is written, have
    the better status, by the alphabet.
    """
    owners: dict[int, tuple[int, int]] = {}
    kept: list[Choice] = []
    groups: dict[tuple[int, int], list[Finding]] = {}
    for each in found:
        groups.setdefault(each[0][:2], []).append(each)
    for words in sorted(groups, key=_by_length):
        first, last = words
        if first == last:
            free = first not in owners
        else:
            over = {owners.get(word) for word in range(first, last + 1)}
            if len(over) > 1:
                continue
            free = over == {None}
        if free:
            for word in range(first, last + 1):
                owners[word] = words
        for finding, like in _best(groups[words], spelt):
            kept.append(Choice(finding, like, not free))
            free = False
    kept.sort(key=_in_text)
    return kept


def _best(group: list[Finding], spelt: Callable[[int, int], Spelt]) -> list[tuple[Finding, str]]:
    """Return what was found on the same words with its level: by glossary, then by how much of them it takes up."""
    if len(group) == 1:
        [one] = group
        return [(one, _level(distance(spelt(one.place.start, one.place.end), one.entry.spelt), one.entry))]
    best: list[tuple[Finding, str]] = []
    for _, same in groupby(sorted(group, key=_by_rank), key=_rank_and_place):
        best += _nearest(list(same), spelt)
    return best


def _nearest(same: list[Finding], spelt: Callable[[int, int], Spelt]) -> list[tuple[Finding, str]]:
    """Return the findings of one place and rank that are nearest to what is written, one of each concept, with their level."""
    place = same[0].place
    surface = spelt(place.start, place.end)
    judged = sorted(
        [(distance(surface, each.entry.spelt), *each.entry.order, number) for number, each in enumerate(same)]
    )
    seen: set[str] = set()
    near = []
    for far, _, _, number in judged:
        entry = same[number].entry
        if far == judged[0][0] and entry.concept_id not in seen:
            seen.add(entry.concept_id)
            near.append((same[number], _level(far, entry)))
    return near


def _level(far: int, entry: Entry) -> str:
    return PATTERN if entry.mode is MatchMode.PATTERN and far else LEVELS[min(far, _LEMMA)]


def _by_length(words: tuple[int, int]) -> tuple[int, int]:
    first, last = words
    return first - last, first


def _by_rank(found: Finding) -> tuple[tuple[int, bool], int, int]:
    _, _, start, end = found.place
    return found.entry.rank, start - end, start


def _rank_and_place(found: Finding) -> tuple[tuple[int, bool], Place]:
    return found.entry.rank, found.place


def _in_text(choice: Choice) -> tuple[int, int, bool]:
    place = choice.finding.place
    return place.first, -place.last, choice.nested
