"""Entities kept between two runs."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from corpus.store.engine import inserted_number, reading, write
from glossary.model import Entity, EntityKind, StoredEntity
from glossary.store.forms import arabic_order, english_order, folded_form
from glossary.store.name_tables import entities, entity_skeletons

__all__ = ["EntityStore", "StoredEntity"]

_AT_ONCE = 500
_FEMININE = "ة"


class EntityStore:
    """Entities in a database whose tables are up to date: call `upgrade(engine, GLOSSARY_CHAIN)` before."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def known(self) -> list[StoredEntity]:
        """Return all entities in the order they were first met."""
        with reading(self._engine) as connection:
            return [_stored(row) for row in connection.execute(select(entities).order_by(entities.c.id))]

    def by_skeletons(self, skeletons: Iterable[str]) -> list[StoredEntity]:
        """Return the entities that one of these keys looks up, in the order they were first met."""
        wanted = list(dict.fromkeys(skeletons))
        found: dict[int, StoredEntity] = {}
        with reading(self._engine) as connection:
            for start in range(0, len(wanted), _AT_ONCE):
                own = select(entity_skeletons.c.entity).where(
                    entity_skeletons.c.skeleton.in_(wanted[start : start + _AT_ONCE])
                )
                for row in connection.execute(select(entities).where(entities.c.id.in_(own))):
                    found[row.id] = _stored(row)
        return [found[number] for number in sorted(found)]

    def save(self, met: Sequence[StoredEntity]) -> None:
        """Keep entities; of one that is known already the spellings and keys are added, and English that is certain stays."""
        if met:
            write(self._engine, lambda connection: save_entities(connection, met))


def save_entities(connection: Connection, met: Sequence[StoredEntity]) -> None:
    """Do what `EntityStore.save` does in a transaction that is begun."""
    known: dict[str, Row[Any]] = {}
    wanted = sorted({each.entity.id for each in met})
    for start in range(0, len(wanted), _AT_ONCE):
        own = select(entities).where(entities.c.entity_id.in_(wanted[start : start + _AT_ONCE]))
        # held in one order whoever writes, so that no two writers wait for each other
        rows = connection.execute(own.order_by(entities.c.entity_id).with_for_update())
        known.update((row.entity_id, row) for row in rows)
    for each in met:
        _save(connection, each, known.get(each.entity.id))


def _save(connection: Connection, new: StoredEntity, row: Row[Any] | None) -> None:
    if row is None:
        first = replace(new, entity=replace(new.entity, confirmed=False)) if new.ruled else new
        number = inserted_number(connection, entities, {**_row(first), "version": 1})
        _save_skeletons(connection, number, new.skeletons)
        return
    old = _stored(row)
    merged = _merged(old, new)
    own = _row(merged)
    if merged != old or row.search != own["search"]:
        changed = {**own, "version": entities.c.version + 1}
        connection.execute(update(entities).where(entities.c.id == row.id).values(changed))
        if merged.skeletons != old.skeletons:
            _save_skeletons(connection, row.id, merged.skeletons)


def _save_skeletons(connection: Connection, number: int, skeletons: Sequence[str]) -> None:
    connection.execute(delete(entity_skeletons).where(entity_skeletons.c.entity == number))
    rows = [{"entity": number, "skeleton": skeleton} for skeleton in dict.fromkeys(skeletons)]
    if rows:
        connection.execute(insert(entity_skeletons), rows)


def _merged(old: StoredEntity, new: StoredEntity) -> StoredEntity:
    """Return what is known of an entity after it was met again."""
    keeps = new.ruled or (old.entity.confirmed and not new.entity.confirmed)
    return StoredEntity(
        old.entity if keeps else new.entity,
        tuple(dict.fromkeys((*old.variants, *new.variants))),
        tuple(dict.fromkeys((*old.skeletons, *new.skeletons))),
        sought=new.sought,
    )


def _row(stored: StoredEntity) -> dict[str, Any]:
    entity = stored.entity
    return {
        "entity_id": entity.id,
        "kind": entity.kind.value,
        "ar": entity.ar,
        "en": entity.en,
        "qid": entity.qid,
        "confirmed": entity.confirmed,
        "variants": json.dumps(stored.variants, ensure_ascii=False),
        "skeletons": json.dumps(stored.skeletons, ensure_ascii=False),
        "search": searched(entity, (*stored.variants, _adjectives(stored.sought))),
        "sort_key": arabic_order(entity.ar),
        "english_key": english_order(entity.en),
    }


def _adjectives(sought: Iterable[str]) -> str:
    """Return adjectives of both genders in one line, so that a search finds them and none alone is a spelling of the name."""
    return " ".join(f"{each} {each}{_FEMININE}" for each in sought)


def searched(entity: Entity, variants: Iterable[str]) -> str:
    """Return what a search for an entity looks through: its names and spellings, folded, a line each, with lines around."""
    names = dict.fromkeys(folded_form(name) for name in (entity.ar, entity.en, *variants))
    return "\n".join(["", *filter(None, names), ""])


def _stored(row: Row[Any]) -> StoredEntity:
    entity = Entity(row.entity_id, EntityKind(row.kind), row.ar, row.en, row.qid, row.confirmed)
    return StoredEntity(entity, tuple(json.loads(row.variants)), tuple(json.loads(row.skeletons)))
