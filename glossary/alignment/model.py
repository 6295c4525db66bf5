"""What is known of which words of a text stand for which words of its translation."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from corpus.model import Span
from glossary.alignment.sentences import Bead


class Reason(StrEnum):
    """Why words are taken to stand for each other, the surest reason first."""

    TERM = "term"
    """The glossary says so."""
    NAME = "name"
    """It is a name, in Arabic and in English."""
    NUMBER = "number"
    """They have the same value."""
    LATIN = "latin"
    """It was kept as it is written."""
    EXPRESSION = "expression"
    """The lexicon has the words together."""
    GLOSS = "gloss"
    """The lexicon has the word."""
    KIN = "kin"
    """The English is of the same family as what the lexicon has."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that stand for each other; ranges in code points of their texts."""

    arabic: Span
    """Whole words, with what is written onto them."""
    english: Span
    """With an article or possessive before them."""
    reason: Reason
    confidence: float
    """How likely it is right, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A text and its translation brought together; words of which nothing is sure have no link."""

    beads: tuple[Bead, ...]
    """Their sentences."""
    links: tuple[Link, ...]
    """In the order of the Arabic; no word is in two."""

    def english_of(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the English of the Arabic words that a range touches, in the order of the English."""
        return _sorted(link.english for link in self.links if link.arabic.start < end and start < link.arabic.end)

    def arabic_of(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the Arabic of the English words that a range touches, in the order of the Arabic."""
        return _sorted(link.arabic for link in self.links if link.english.start < end and start < link.english.end)


def _sorted(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans), key=lambda span: (span.start, span.end)))
