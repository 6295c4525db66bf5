"""What the list of all names is asked for and answers."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from corpus.model import Summary
from glossary.authority.model import AuthorityRecord
from glossary.model import Entity, EntityKind


class NameSort(StrEnum):
    """What names are listed by."""

    MENTIONS = "mentions"
    """The most often mentioned first, of what is searched by words those nearest to them; equals by articles, then by the English alphabet."""
    ARTICLES = "articles"
    """Those of the most articles first."""
    ARABIC = "arabic"
    """By the Arabic alphabet, whatever their articles."""
    ENGLISH = "english"
    """By the English alphabet."""
    DATE = "date"
    """By the day of their last article, the newest first."""


@dataclass(frozen=True, slots=True)
class NameQuery:
    """Which names are listed, and in what order."""

    text: str = ""
    """Words, Arabic or English, that each stand in the name or one spelling or the other; folded."""
    kinds: frozenset[EntityKind] = frozenset()
    """Only these; all where empty."""
    unconfirmed: bool = False
    """Only those that neither the knowledge base nor a reader vouches for."""
    hidden: bool = False
    """Only those that readers hid, which are listed nowhere else."""
    sort: NameSort = NameSort.MENTIONS


class Cursor(NamedTuple):
    """Where a page of the list ends: what the last one is sorted by, and its number."""

    values: tuple[str | int, ...]
    number: int


@dataclass(frozen=True, slots=True)
class NameRow:
    """An entity with what the articles of the library say of it, as readers decided."""

    entity: Entity
    mentions: int
    """By name."""
    adjectives: int
    """By nationality."""
    articles: int
    last: date | None
    """The day of the newest article that has one."""
    hidden: bool = False
    number: int = field(default=0, compare=False)
    """Tells rows apart that are sorted alike."""
    nearness: int = field(default=0, compare=False)
    """How near its names come to what was searched, the nearest 0."""


@dataclass(frozen=True, slots=True)
class NamePage:
    """Some of the names that a query finds."""

    rows: tuple[NameRow, ...]
    after: Cursor | None
    """To ask for the next page by; None on the last one."""


class Variant(NamedTuple):
    """One spelling of an entity's name."""

    spelling: str
    times: int
    articles: int
    reasons: tuple[str, ...]
    """Why articles take it to mean the entity: values of LinkReason, the most frequent first; `ruling` for one that a reader added."""


class NamedArticle(NamedTuple):
    """An article that speaks of an entity."""

    summary: Summary
    mentions: int
    adjectives: int


class Context(NamedTuple):
    """A sentence that speaks of an entity; offsets in code points."""

    article: Summary
    block: int
    start: int
    """Where the mention begins in the block's text."""
    end: int
    sentence: str
    offset: int
    """Where the sentence begins in the block's text."""


class Companion(NamedTuple):
    """An entity that articles mention beside another one."""

    entity: Entity
    articles: int
    """That mention both."""


@dataclass(frozen=True, slots=True)
class NameCard:
    """All that is known of an entity but its articles and contexts, which are asked for a page at a time."""

    row: NameRow
    record: AuthorityRecord | None
    """What readers decided of it."""
    description: str
    variants: tuple[Variant, ...]
    """The most frequent first; those that readers added and no article has come last."""
    merged: tuple[Entity, ...]
    """The entities that were merged into it."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who appears with whom."""

    entities: tuple[Entity, ...]
    """As they were asked for; those nobody knows are left out."""
    shared: tuple[tuple[int, ...], ...]
    """For each of them the number of articles it shares with each; its own articles with itself."""
