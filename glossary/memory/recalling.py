"""Units whose source, or a sentence of it, is nearly a text."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import Connection

from corpus.arabic.sentences import sentences
from corpus.model import Span
from glossary.memory.comparing import SAME, differing, score
from glossary.memory.keys import segment_key
from glossary.memory.model import Part, Recalled
from glossary.memory.parts import LEAST, PLACES, Marks, Segment, segments_of, words_of
from glossary.model import Pair
from glossary.store.unit_index import UnitIndex
from glossary.store.units import TRUST, StoredUnits

_SOUGHT = 48
"""Words by which a long text is looked for: of more the rarest."""
_COMPARED = 1000
"""Segments that are compared word by word at most, those that share the most and the rarest words."""
_AT_ONCE = 250
"""Segments that are compared before it is asked whether better ones are still to be expected."""
_SPARE = 10
"""Units beyond those wanted that are looked at, since several may say the same."""


class _Alike(NamedTuple):
    number: int
    """The row of the unit."""
    score: int
    segment: Segment
    text: str


class Recalling:
    """Recall on one connection.

    Where very many segments share a text's rarest words (bulletins made from one form), as many are read as the index can
    afford, beginning with the words that the fewest have: what has only frequent words in common may then be missed.
    """

    def __init__(self, connection: Connection, index: UnitIndex) -> None:
        self._connection = connection
        self._index = index
        self._stored = StoredUnits(connection, index)

    @cached_property
    def _marks(self) -> Marks:
        return Marks()

    def recall_sentences(self, text: str, limit: int, least: int) -> list[tuple[Span, list[Recalled]]]:
        """Return every sentence of a text with what is recalled for it."""
        return [(span, self.recall(_cut(text, span), limit, least)) for span in sentences(text)]

    def recall(self, text: str, limit: int, least: int) -> list[Recalled]:
        """Return so many units that are, or hold a sentence that is, as much alike, the most alike first."""
        wanted = min(max(least, LEAST), SAME)
        same = [Recalled(pair, SAME) for pair in self._stored.of(segment_key(text))]
        alike = self._alike(text, wanted, limit)
        units = self._stored.by_numbers([each.number for each in alike])
        found = [
            Recalled(pair, each.score, Part(each.segment.span, None) if each.segment.place else None)
            for each in alike
            if (pair := units.get(each.number))
        ]
        best: dict[tuple[str, str], Recalled] = {}
        for each in sorted([*same, *found], key=_order):
            best.setdefault((segment_key(_source_of(each)), each.pair.target), each)
        return [_shown(text, each) for each in list(best.values())[:limit]]

    def _alike(self, text: str, least: int, limit: int) -> list["_Alike"]:
        """Return segments that are as much alike, a unit once, the most alike first.

        The likeliest are compared word by word; as long as better ones come, the next ones too.
        """
        words, key = words_of(text), segment_key(text)
        numbers = self._candidates(words, least)
        found: dict[int, _Alike] = {}
        enough = limit + _SPARE
        for start in range(0, len(numbers), _AT_ONCE):
            before = _best(found, enough)
            for each in self._compared(numbers[start : start + _AT_ONCE], words, least):
                same = each.score == SAME - 1 and segment_key(each.text) == key
                own = each._replace(score=SAME) if same else each
                if own.number not in found or _rank(own) < _rank(found[own.number]):
                    found[own.number] = own
            if _scores(before) == _scores(_best(found, enough)):
                break
        return _best(found, enough)

    def _compared(self, numbers: Sequence[int], words: Sequence[str], least: int) -> Iterator["_Alike"]:
        """Yield the segments among some that are as much alike, with their scores."""
        places: defaultdict[int, set[int]] = defaultdict(set)
        for number in numbers:
            places[number // PLACES].add(number % PLACES)
        for number, source in self._stored.sources(list(places)):
            for segment in segments_of(source, places[number]):
                alike = score(words, segment.words, least)
                if alike:
                    yield _Alike(number, alike, segment, _cut(source, segment.span))

    def _candidates(self, words: Sequence[str], least: int) -> list[int]:
        """Return the numbers of the segments that are most likely alike, the likeliest first."""
        sought = self._marks.sought(words, least)[:_SOUGHT]
        counts = self._index.counts(self._connection, {mark for marks in sought for mark in marks})
        lists = sorted((sum(counts.get(mark, 0) for mark in marks), marks) for marks in sought)
        left = self._index.affordable
        weights: defaultdict[int, float] = defaultdict(float)
        for count, marks in lists:
            there = [mark for mark in marks if mark in counts]
            if not there or left <= 0:
                continue
            numbers = self._index.segments(self._connection, there, left)
            weight = 1 / math.log2(2 + count)
            for number in numbers:
                weights[number] += weight
            left -= len(numbers)
        return sorted(weights, key=weights.__getitem__, reverse=True)[:_COMPARED]


def _rank(found: _Alike) -> tuple[int, int]:
    return -found.score, found.segment.place


def _best(found: Mapping[int, _Alike], most: int) -> list[_Alike]:
    return sorted(found.values(), key=_rank)[:most]


def _scores(found: Sequence[_Alike]) -> list[int]:
    return [each.score for each in found]


def _order(found: Recalled) -> tuple[float, ...]:
    changed = found.pair.changed
    newest = -changed.timestamp() if changed else 0.0
    return -found.score, found.part is not None, TRUST[found.pair.status], newest


def _source_of(found: Recalled) -> str:
    return found.pair.source if found.part is None else _cut(found.pair.source, found.part.source)


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _with_english(pair: Pair, part: Part) -> Part:
    """Return a sentence of a unit with the English that stands for it alone, where it is sure which that is."""
    from glossary.alignment.sentences import aligned_sentences, bead_at

    bead = bead_at(aligned_sentences(pair.source, pair.target), part.source.start)
    return Part(part.source, bead.english if bead and bead.arabic == part.source else None)


def _shown(text: str, found: Recalled) -> Recalled:
    """Return it with what differs, and with the English of its sentence."""
    part = found.part and _with_english(found.pair, found.part)
    if found.score == SAME:
        return replace(found, part=part)
    begin = part.source.start if part else 0
    one, other = differing(text, _source_of(found))
    kept = tuple(Span(span.start + begin, span.end + begin) for span in other)
    return Recalled(found.pair, found.score, part, one, kept)
