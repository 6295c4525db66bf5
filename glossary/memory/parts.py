"""The segments by which a unit is recalled, and the few words of each that are enough to find all that are much alike.

Two segments that share 70 % of the words of the longer one share at least one of the n - ceil(0.7 n) + 1 rarest words of
each, whatever fixed order tells how rare words are: prefix filtering (Bayardo, Ma and Srikant 2007, "Scaling up all pairs
similarity search"; Xiao et al. 2008, "Efficient similarity joins for near duplicate detection"). Only these stand in the index.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from corpus.arabic.letters import entries
from corpus.arabic.normalise import fold
from corpus.arabic.patterns import Pattern
from corpus.arabic.sentences import sentences
from corpus.model import Span
from glossary.tables import table

PARTS_VERSION = "1"
"""Grows when other marks are made of the same text."""
LEAST = 70
"""The percentage of words from which on segments are recalled."""
PLACES = 64
"""Segments of a unit that have a number: the whole, and its first sentences."""
_FREQUENT = Path(__file__).parent / "data" / "frequent_words.tsv"
_WORD = Pattern(r"[^\W_]+")
_LEAST_WORDS = 3
"""Words of a sentence that is recalled without the rest of its unit."""
_STEP = math.log(1.2)
"""By how much lengths differ that are told apart."""
_CLITICS = entries("و ف ل ب")
_KEPT = 50_000
"""Words whose places are remembered."""
_POSITIVE = 0x7FFFFFFF


class Segment(NamedTuple):
    """A piece of text that is recalled: a unit's source, or a sentence of it."""

    place: int
    """0 for the whole, from 1 on for its sentences."""
    span: Span
    words: list[str]


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text as they are compared: without marks, spellings that are often confused made one."""
    return _WORD.findall(fold(text))


def segments_of(text: str, places: Collection[int] = range(PLACES)) -> Iterator[Segment]:
    """Yield a text as a whole, then each of its sentences where there are several and they have some words.

    Of all these only those at some places.
    """
    if 0 in places:
        yield Segment(0, Span(0, len(text)), words_of(text))
    spans = sentences(text) if max(places, default=0) else []
    if len(spans) < 2:
        return
    for place, span in enumerate(spans[: PLACES - 1], 1):
        if place not in places:
            continue
        words = words_of(text[span.start : span.end])
        if len(words) >= _LEAST_WORDS:
            yield Segment(place, span, words)


def least_shared(length: int, least: int = LEAST) -> int:
    """Return how many words a segment of so many shares at least with every one that is as much alike as that."""
    return -(-length * least // 100)


class Marks:
    """Makes the marks of segments: numbers of 31 bits that stand for a rare word and about how long its segment is."""

    def __init__(self) -> None:
        self._ranks: dict[str, int] = {}

    @cached_property
    def _classes(self) -> dict[str, int]:
        return {fold(word): int(row["class"]) for row in table(_FREQUENT) for word in row["words"].split()}

    def of(self, words: Sequence[str]) -> list[int]:
        """Return the marks under which a segment of these words stands in the index, that of its rarest word first."""
        bucket = _bucket(len(words))
        return [_mark(word, bucket) for word in self._rarest(words, LEAST)]

    def sought(self, words: Sequence[str], least: int = LEAST) -> list[list[int]]:
        """Return for each word by which segments as much alike are found, the rarest first, the marks it may stand under."""
        shortest, longest = least_shared(len(words), least), len(words) * 100 // least
        buckets = range(_bucket(shortest), _bucket(longest) + 1) if words else ()
        return [[_mark(word, bucket) for bucket in buckets] for word in self._rarest(words, least)]

    def _rarest(self, words: Sequence[str], least: int) -> list[str]:
        """Return as many of the rarest words as are needed; a word that stands there again is another one."""
        counted: Counter[str] = Counter()
        own = []
        for word in words:
            counted[word] += 1
            own.append(word if counted[word] == 1 else f"{word} {counted[word]}")
        ranked = sorted((self._rank(word), word) for word in own)
        return [word for _, word in ranked[: len(own) - least_shared(len(own), least) + 1]] if own else []

    def _rank(self, word: str) -> int:
        """Return the place of a word in the order of all words: those before others that are rarer."""
        known = self._ranks.get(word)
        if known is None:
            if len(self._ranks) > _KEPT:
                self._ranks.clear()
            number = crc32(word.encode("utf-8", "surrogatepass"))
            known = self._ranks[word] = self._class(word) << 32 | number
        return known

    def _class(self, word: str) -> int:
        """Return how frequent a word is: 0 for one that is not in the table, also without a letter written onto it."""
        plain = word.partition(" ")[0]
        known = self._classes.get(plain)
        if known is None and plain.startswith(_CLITICS):
            known = self._classes.get(plain[1:])
        return known or 0


def _bucket(length: int) -> int:
    return int(math.log(length) / _STEP) if length else 0


def _mark(word: str, bucket: int) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"), bucket) & _POSITIVE
