"""How many terms, names and numbers of the Arabic a translation has right."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from corpus.model import Block
from glossary.annotate import AnnotatedBlock
from glossary.checking.english import Lemmas, Phrase, Text, english_words
from glossary.checking.names import name_of
from glossary.checking.numbers import NumberWords, scaled
from glossary.evaluation.references import Segment
from glossary.model import Entity, MentionKind
from glossary.respect.misses import MissKind
from glossary.respect.respect import Respect

Annotated = Callable[[Segment, Block], AnnotatedBlock | None]
"""Returns what is known of a block of a segment; None where nothing is."""


class Share(NamedTuple):
    """So many of so many."""

    right: int = 0
    total: int = 0

    def __add__(self, other: object) -> "Share":
        """Return both together."""
        return Share(self.right + other.right, self.total + other.total) if isinstance(other, Share) else NotImplemented

    @property
    def percent(self) -> float | None:
        """Return the share in percent, None of nothing."""
        return 100 * self.right / self.total if self.total else None


class Accuracy(NamedTuple):
    """What of the Arabic is in its English."""

    terms: Share = Share()
    """Approved terms, each once in a segment, that are rendered as the glossary wants it."""
    names: Share = Share()
    """People and places, each once in a segment, that are spelt as they are known or as the reference spells them."""
    numbers: Share = Share()
    """Numbers that the reference has, too."""


class Measure:
    """Counts what is right in translations of segments."""

    def __init__(self, respect: Respect, entity: Callable[[str], Entity | None], annotated: Annotated) -> None:
        """Know who finds terms and names."""
        self._respect = respect
        self._entity = entity
        self._annotated = annotated
        self._lemmas = Lemmas()
        self._numbers = NumberWords()

    def of(self, segment: Segment, english: str) -> Accuracy:
        """Return what is right in the English of a segment; raises StoreError."""
        known = [(block, found) for block in segment.blocks if (found := self._annotated(segment, block)) is not None]
        return Accuracy(
            self._terms(known, english), self._names(known, segment, english), self._counted(segment, english)
        )

    def _terms(self, known: list[tuple[Block, AnnotatedBlock]], english: str) -> Share:
        there: set[str] = set()
        wrong: set[str] = set()
        for block, annotated in known:
            there.update(self._respect.concepts(annotated))
            misses = self._respect.misses(block, annotated, english) if english else ()
            wrong.update(miss.id for miss in misses if miss.kind is not MissKind.NAME)
        wrong = there & wrong if english else there
        return Share(len(there) - len(wrong), len(there))

    def _names(self, known: list[tuple[Block, AnnotatedBlock]], segment: Segment, english: str) -> Share:
        ids = {
            mention.entity_id
            for _, annotated in known
            for mention in annotated.mentions
            if mention.kind is MentionKind.NAME
        }
        there, reference = Text(english, self._lemmas), Text(segment.reference, self._lemmas)
        found = Share()
        for entity in filter(None, map(self._entity, sorted(ids))):
            ways = list(self._spellings(entity))
            if any(way.found(reference) for way in ways):
                found += Share(any(way.found(there) for way in ways), 1)
        return found

    def _spellings(self, entity: Entity) -> Iterator[Phrase]:
        """Yield what a person or place is called in English: the whole name, and a person's last name."""
        name = name_of(entity)
        if name.is_spelt or name.is_romanised:
            yield Phrase(name.en, self._lemmas)
            words = english_words(name.en)
            if len(words) > 1 and entity.kind.value == "PER":
                yield Phrase(words[-1].written, self._lemmas)

    def _counted(self, segment: Segment, english: str) -> Share:
        wanted = {written: values for block in segment.blocks for written, values in scaled(block.text)}
        reference = self._numbers.values(segment.reference, self._lemmas)
        there = self._numbers.values(english, self._lemmas)
        own = [values for values in wanted.values() if not values.isdisjoint(reference)]
        return Share(sum(not values.isdisjoint(there) for values in own), len(own))
