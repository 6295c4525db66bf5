"""Deciding on names in one transaction."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from sqlalchemy import Connection, select

from corpus.worded import worded
from glossary.authority.model import AuthorityRecord
from glossary.authority.rulings import Rulings, spelling_key
from glossary.errors import RefusedRuling, StaleRecord, UnknownEntity
from glossary.model import Entity, EntityKind
from glossary.store.authority_records import StoredRecords
from glossary.store.forms import folded_form
from glossary.store.history import Entry, content
from glossary.store.name_tables import entities

Change: TypeAlias = Callable[[AuthorityRecord], AuthorityRecord]


@dataclass(slots=True)
class Deed:
    """One decision while it is being made: what it changes is kept at once and written down when it is done."""

    connection: Connection
    author: str
    kind: str
    entries: list[Entry] = field(default_factory=list)

    @property
    def stored(self) -> StoredRecords:
        """Return the records on the connection."""
        return StoredRecords(self.connection)

    def record(self, named: Entity | str) -> AuthorityRecord:
        """Return the record of an entity, or one with what is known of it; an id of one that is merged means what it is merged into.

        Raises UnknownEntity where only an id is given that neither the library nor a reader knows.
        """
        entity_id = named if isinstance(named, str) else named.id
        kept = self.stored.of(entity_id)
        if kept is not None and kept.into:
            entity_id = Rulings(self.stored.all()).end(entity_id)
            kept = self.stored.of(entity_id)
        if kept is not None:
            return kept
        if isinstance(named, Entity) and named.id == entity_id:
            return _new(named)
        return self.met(entity_id)

    def met(self, entity_id: str) -> AuthorityRecord:
        """Return a new record of an entity that articles of the library speak of; raise UnknownEntity."""
        row = self.connection.execute(select(entities).where(entities.c.entity_id == entity_id)).one_or_none()
        if row is None:
            raise UnknownEntity.called(entity_id)
        return _new(Entity(row.entity_id, EntityKind(row.kind), row.ar, row.en, row.qid, row.confirmed))

    def is_identified(self, entity_id: str) -> bool:
        """Return whether it is known for certain, whatever readers say, which item of Wikidata an entity is."""
        own = select(entities.c.id).where(entities.c.entity_id == entity_id, entities.c.confirmed, entities.c.qid != "")
        return self.connection.scalar(own) is not None

    def change(self, before: AuthorityRecord, change: Change, expected: int | None = None) -> AuthorityRecord:
        """Keep what a change makes of a record and return it; raise StaleRecord where its version is not the expected one."""
        if expected is not None and before.version != expected:
            raise StaleRecord(
                worded("{ar} was changed by somebody else since: open it to see what it is now.", ar=before.ar)
            )
        after = change(before)
        if content(after) == content(before) and before.version:
            return before
        kept = self.stored.put(after, self.author)
        self.entries.append(Entry(kept.id, self.kind, before if before.version else None, kept))
        return kept

    def spellings(self, record: AuthorityRecord) -> Sequence[str]:
        """Return the spellings that articles have of an entity, of those merged into it, and those added by readers."""
        parts = self.merged(record)
        ids = sorted({record.entity, *(each.entity for each in parts)})
        found = select(entities.c.variants).where(entities.c.entity_id.in_(ids))
        met = [spelling for variants in self.connection.scalars(found) for spelling in _listed(variants)]
        added = [alias for each in (record, *parts) for alias in each.aliases]
        return tuple(dict.fromkeys((record.ar, *added, *met)))

    def merged(self, record: AuthorityRecord) -> list[AuthorityRecord]:
        """Return the records of the entities that are merged into that of a record."""
        members = Rulings(self.stored.all()).members(record.entity) - {record.entity}
        parts = (self.stored.of(each) for each in sorted(members))
        return [each for each in parts if each is not None]

    def refuse_taken(self, record: AuthorityRecord, spelling: str) -> None:
        """Raise RefusedRuling where another entity that is confirmed has a spelling."""
        key = spelling_key(spelling)
        rulings = Rulings(self.stored.all())
        own = rulings.members(record.entity)
        for other in rulings.records:
            if other.entity in own or rulings.end(other.entity) in own:
                continue
            names = (*other.aliases, *((other.ar,) if other.confirmed else ()))
            if key in map(spelling_key, names):
                raise _taken(spelling, other.told)
        told = entities.c.search.contains(f"\n{folded_form(spelling)}\n", autoescape=True)
        certain = select(entities).where(told, entities.c.confirmed, entities.c.articles > 0)
        for row in self.connection.execute(certain.order_by(entities.c.id)):
            end = rulings.end(row.entity_id)
            refused = rulings.record(row.entity_id)
            is_off = refused is not None and key in map(spelling_key, refused.refused)
            if end not in own and not is_off and not rulings.is_hidden(end):
                raise _taken(spelling, Entity(row.entity_id, EntityKind(row.kind), row.ar, row.en))


def without(spellings: Sequence[str], spelling: str) -> tuple[str, ...]:
    """Return spellings without one, however that is written."""
    key = spelling_key(spelling)
    return tuple(each for each in spellings if spelling_key(each) != key)


def with_one(spellings: Sequence[str], spelling: str) -> tuple[str, ...]:
    """Return spellings with one more, once."""
    return (*without(spellings, spelling), spelling)


def made_known(record: AuthorityRecord) -> AuthorityRecord:
    """Return a record that is shown and vouched for."""
    return replace(record, confirmed=True, hidden=False)


def _new(entity: Entity) -> AuthorityRecord:
    return AuthorityRecord(entity.id, entity.kind, entity.ar, entity.en, entity.qid)


def _taken(spelling: str, other: Entity) -> RefusedRuling:
    called = f"{other.ar} ({other.en})" if other.en else other.ar
    return RefusedRuling(
        worded(
            "{spelling} is a name of {called} already: merge the two, or take it away there first.",
            spelling=spelling,
            called=called,
        )
    )


def _listed(variants: str) -> list[str]:
    return [str(each) for each in json.loads(variants)]
