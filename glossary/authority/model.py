"""The nouns of name authority: what is decided of an entity, and where articles speak of it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from glossary.model import Entity, EntityKind, StoredEntity


@dataclass(frozen=True, slots=True)
class AuthorityRecord:
    """What the readers of a library decided of one entity: its preferred form and what means it."""

    entity: str
    """The id that names are linked to, or one of its own where it was split off another entity."""
    kind: EntityKind
    ar: str
    en: str = ""
    qid: str = ""
    description: str = ""
    aliases: tuple[str, ...] = ()
    """Spellings that mean it wherever they stand, whatever else they were linked to."""
    refused: tuple[str, ...] = ()
    """Spellings that do not mean it though they are linked to it."""
    into: str = ""
    """The id of the entity that it is the same as, which stands for it; empty where it stands for itself."""
    hidden: bool = False
    """Whether it is no name at all, or none that anybody wants to see."""
    confirmed: bool = False
    """Whether a reader vouches for what is said here."""
    apart: tuple[str, ...] = ()
    """The ids of entities that it is certainly not the same as."""
    id: str = ""
    """A UUIDv7, or empty before it is kept."""
    version: int = 0
    author: str | None = None
    changed: datetime | None = field(default=None, compare=False)

    @property
    def told(self) -> Entity:
        """Return the entity as the record alone tells it."""
        return Entity(self.entity, self.kind, self.ar, self.en, self.qid, self.confirmed)


class Spelt(NamedTuple):
    """A spelling of an entity's name in one article."""

    spelling: str
    times: int
    reason: str
    """Why it was linked to the entity; empty where it was met under the entity's own name."""


class Spot(NamedTuple):
    """Where a block mentions an entity, in code points of the block's text."""

    block: int
    start: int
    end: int
    spelling: int
    """Which of the spellings of the appearance it is, from 0; -1 where it is a nationality."""


class Appearance(NamedTuple):
    """One entity in one article, as it was linked, before anything that readers decided."""

    entity: str
    kind: EntityKind
    names: int
    """Mentions by name."""
    adjectives: int
    """Mentions by nationality."""
    spellings: tuple[Spelt, ...]
    """The most frequent first."""
    spots: tuple[Spot, ...]
    """In the order of the text."""


@dataclass(frozen=True, slots=True)
class Catalogued:
    """What one article speaks of."""

    entities: tuple[StoredEntity, ...]
    concepts: frozenset[str]
    """Ids of the concepts whose terms stand in it."""
    appearances: tuple[Appearance, ...] = ()
    """Where it speaks of the entities, before anything that readers decided."""
