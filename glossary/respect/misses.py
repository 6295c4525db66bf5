"""What a translation of a paragraph misses, and mending it in place."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from corpus.model import Span


class MissKind(StrEnum):
    """In what a translation does not keep to the glossary."""

    FORBIDDEN = "forbidden"
    """English that must not be used."""
    DEPRECATED = "deprecated"
    """English that is deprecated or superseded."""
    UNTRANSLATED = "untranslated"
    """A term that should have stayed as it is."""
    TERM = "term"
    """A term of the Arabic whose English is not there."""
    NAME = "name"
    """A name that is spelt otherwise than it is known."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A place where the English of a block does not keep to what is approved."""

    kind: MissKind
    arabic: Span | None
    """Where the term or the name stands in the Arabic, in code points of the block; None for English that is wanted nowhere."""
    id: str
    """Of the concept, or of the entity for a name."""
    wanted: tuple[str, ...]
    """The English to use, the best first."""
    message: str
    """One sentence: what is wrong and what to do."""
    english: Span | None = None
    """The wording to be replaced, in code points of the English, an article before it included where that changes; None where it is not known."""
    found: str = ""
    """That wording as it stands."""
    replacement: str = ""
    """The preferred term, inflected and written as the wording is; empty where nothing can be replaced."""


def applied(english: str, miss: Miss) -> str:
    """Return the English with the preferred term in place of a wording; as it is where that stands there no longer."""
    if miss.english is None or not miss.replacement:
        return english
    start, end = miss.english.start, miss.english.end
    if english[start:end] != miss.found:
        return english
    return english[:start] + miss.replacement + english[end:]


def all_applied(english: str, misses: Iterable[Miss]) -> str:
    """Return the English with every wording replaced that can be; of those that overlap the last one."""
    last = len(english)
    for miss in sorted(
        (each for each in misses if each.english), key=lambda each: each.english or Span(0, 0), reverse=True
    ):
        if miss.english is not None and miss.english.end <= last and applied(english, miss) != english:
            english = applied(english, miss)
            last = miss.english.start
    return english
