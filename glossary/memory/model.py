"""What the translation memory answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from corpus.model import Span
from glossary.model import Pair, PairStatus


class IndexedUnit(NamedTuple):
    """A unit as it stands in the indexes."""

    number: int
    """Its row."""
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which units are meant; all where nothing is said."""

    query: str = ""
    """Words that stand in the source or the translation, those between quotation marks one after the other."""
    status: PairStatus | None = None
    origin: str = ""
    """The engine or the author that the unit has now."""
    since: datetime | None = None
    """Only what was changed at this moment or later."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a unit; offsets in code points of its source and of its target."""

    source: Span
    target: Span | None
    """None where it is not known which part of the translation belongs to it."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """A unit whose source, or a sentence of it, is nearly the text that was asked for."""

    pair: Pair
    score: int
    """From 0 to 100; 100 is the same text, whatever its white space, harakat and invisible characters."""
    part: Part | None = None
    """The sentence of the unit that is meant; None for the whole of it."""
    asked: tuple[Span, ...] = ()
    """What of the text asked for is otherwise in the unit, in code points of that text."""
    kept: tuple[Span, ...] = ()
    """What of the unit's source is otherwise in the text asked for, in code points of the whole source."""


@dataclass(frozen=True, slots=True)
class Concorded:
    """A unit in which words were found, with where they stand."""

    pair: Pair
    source: tuple[Span, ...]
    """In code points of the source; empty where the words stand in the translation only."""
    target: tuple[Span, ...]
    """In code points of the translation; what was asked for itself, never what stands for a word of the source."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a memory holds."""

    units: int
    segments: int
    """Different sources."""
    by_status: dict[PairStatus, int]
    by_origin: dict[str, int]
    """Units of each engine and author, those with the most first."""
    unindexed: int
    """Units that recall and concordance do not know yet."""
