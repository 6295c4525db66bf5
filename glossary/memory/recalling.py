"""Units whose source, or a sentence of it, is nearly a text."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

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
_COMPARED = 300
"""Segments that are compared word by word, those that share the most and the rarest words."""


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
        found = [Recalled(pair, SAME) for pair in self._stored.of(segment_key(text))]
        found += self._alike(text, wanted)
        best: dict[tuple[str, str], Recalled] = {}
        for each in sorted(found, key=_order):
            best.setdefault((segment_key(_source_of(each)), each.pair.target), each)
        return [_shown(text, each) for each in list(best.values())[:limit]]

    def _alike(self, text: str, least: int) -> Iterator[Recalled]:
        """Yield segments that are as much alike, a unit once: the whole of it, or the sentence that is more alike."""
        words, key = words_of(text), segment_key(text)
        numbers = self._candidates(words, least)
        units = self._stored.by_numbers(list(dict.fromkeys(number // PLACES for number in numbers)))
        places: defaultdict[int, set[int]] = defaultdict(set)
        for number in numbers:
            places[number // PLACES].add(number % PLACES)
        for number, pair in units.items():
            best: Recalled | None = None
            for segment in segments_of(pair.source, places[number]):
                alike = score(words, segment.words, least)
                if alike == SAME - 1 and segment_key(_cut(pair.source, segment.span)) == key:
                    alike = SAME
                if alike >= least and (best is None or alike > best.score):
                    best = Recalled(pair, alike, _part(pair, segment))
            if best is not None:
                yield best

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


def _order(found: Recalled) -> tuple[float, ...]:
    changed = found.pair.changed
    newest = -changed.timestamp() if changed else 0.0
    return -found.score, found.part is not None, TRUST[found.pair.status], newest


def _source_of(found: Recalled) -> str:
    return found.pair.source if found.part is None else _cut(found.pair.source, found.part.source)


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _part(pair: Pair, segment: Segment) -> Part | None:
    """Return the sentence of a unit that a segment is, with its translation where both have as many sentences."""
    if not segment.place:
        return None
    own, theirs = sentences(pair.source), sentences(pair.target)
    return Part(segment.span, theirs[segment.place - 1] if len(own) == len(theirs) else None)


def _shown(text: str, found: Recalled) -> Recalled:
    """Return it with what differs."""
    if found.score == SAME:
        return found
    begin = found.part.source.start if found.part else 0
    one, other = differing(text, _source_of(found))
    kept = tuple(Span(span.start + begin, span.end + begin) for span in other)
    return Recalled(found.pair, found.score, found.part, one, kept)
