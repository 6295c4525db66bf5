"""What readers decided of entities, in and out of its table."""

import json
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from corpus.errors import StoreBusy
from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.authority.model import AuthorityRecord
from glossary.errors import StaleRecord
from glossary.model import EntityKind
from glossary.store.name_tables import authority_records, entities
from glossary.store.rereading import forget_articles_with

_OWN = authority_records.c


@dataclass(frozen=True, slots=True)
class StoredRecords:
    """Reading and writing authority records on one connection; articles that hold a new name are to be catalogued anew."""

    connection: Connection

    def all(self) -> list[AuthorityRecord]:
        """Return the records in the order they were first made."""
        own = select(authority_records).where(_OWN.removed.is_(False))
        return [_record(row) for row in self.connection.execute(own.order_by(_OWN.id))]

    def revision(self) -> int:
        """Return what grows with every change of a record, also where one is taken away."""
        return self.connection.scalar(select(func.sum(_OWN.version))) or 0

    def get(self, record_id: str) -> AuthorityRecord | None:
        """Return a record by its own id, held against other writers; None where there is none or it is removed."""
        return self._held(_OWN.uuid == UUID(record_id))

    def of(self, entity_id: str) -> AuthorityRecord | None:
        """Return the record of an entity, held against other writers; None where nothing was decided of it."""
        return self._held(_OWN.entity == entity_id)

    def put(self, record: AuthorityRecord, author: str, expected: int | None = None) -> AuthorityRecord:
        """Keep a record in the place of the entity's last one, and return it as it now is.

        Raises StaleRecord where it is not of the version that is expected, StoreBusy where somebody else decided on the
        entity for the first time since it was looked for: it is to be looked for again.
        """
        row = self.connection.execute(
            select(authority_records).where(_OWN.entity == record.entity).with_for_update()
        ).one_or_none()
        if row is not None:
            if not row.removed and row.version != record.version:
                raise StoreBusy(worded("{ar} is being changed by others at the same time: try again.", ar=record.ar))
            return self.write(replace(record, id=str(row.uuid)), author, expected)
        if expected:
            raise _stale(record)
        new = replace(record, id=str(uuid7()), version=1, author=author, changed=now())
        self.connection.execute(insert(authority_records), {"uuid": UUID(new.id), **_row(new), "version": 1})
        forget_articles_with(self.connection, self._sought(new))
        return new

    def write(self, record: AuthorityRecord, author: str, expected: int | None) -> AuthorityRecord:
        """Put a record in the place of what is there, removed or not, and return it as it now is."""
        before = self._sought(self.get(record.id))
        new = replace(record, author=author, changed=now())
        self._change(record, {**_row(new), "removed": False}, expected)
        forget_articles_with(self.connection, before ^ self._sought(new))
        version = select(_OWN.version).where(_OWN.uuid == UUID(record.id))
        return replace(new, version=self.connection.execute(version).scalar_one())

    def remove(self, record_id: str, _author: str) -> None:
        """Take a record away; its row stays for its history."""
        there = self.get(record_id)
        if there is not None:
            self._change(there, {"removed": True, "changed": now()}, None)
            forget_articles_with(self.connection, self._sought(there))

    def _held(self, own: ColumnElement[bool]) -> AuthorityRecord | None:
        """Return a record that is not removed; a removed one is held too, so that two writers do not both find none."""
        row = self.connection.execute(select(authority_records).where(own).with_for_update()).one_or_none()
        return None if row is None or row.removed else _record(row)

    def _sought(self, record: AuthorityRecord | None) -> set[str]:
        """Return the names that text is searched for because of a record: not what articles call its entity anyway."""
        if record is None:
            return set()
        linked = self.connection.scalar(select(entities.c.ar).where(entities.c.entity_id == record.entity))
        return {*record.aliases, *([record.ar] if record.confirmed and record.ar != linked else [])}

    def _change(self, record: AuthorityRecord, values: dict[str, Any], expected: int | None) -> None:
        own = update(authority_records).where(_OWN.uuid == UUID(record.id))
        if expected is not None:
            own = own.where(_OWN.version == expected)
        if not self.connection.execute(own.values(**values, version=_OWN.version + 1)).rowcount:
            raise _stale(record)


def _stale(record: AuthorityRecord) -> StaleRecord:
    return StaleRecord(worded("{ar} was changed by somebody else since: open it to see what it is now.", ar=record.ar))


def _row(record: AuthorityRecord) -> dict[str, Any]:
    return {
        "entity": record.entity,
        "kind": record.kind.value,
        "ar": record.ar,
        "en": record.en,
        "qid": record.qid,
        "description": record.description,
        "aliases": json.dumps(record.aliases, ensure_ascii=False),
        "refused": json.dumps(record.refused, ensure_ascii=False),
        "merged_into": record.into,
        "hidden": record.hidden,
        "confirmed": record.confirmed,
        "apart": json.dumps(record.apart),
        "author": record.author or "",
        "changed": record.changed,
        "removed": False,
    }


def _record(row: Row[Any]) -> AuthorityRecord:
    return AuthorityRecord(
        entity=row.entity,
        kind=EntityKind(row.kind),
        ar=row.ar,
        en=row.en,
        qid=row.qid,
        description=row.description,
        aliases=tuple(json.loads(row.aliases)),
        refused=tuple(json.loads(row.refused)),
        into=row.merged_into,
        hidden=row.hidden,
        confirmed=row.confirmed,
        apart=tuple(json.loads(row.apart)),
        id=str(row.uuid),
        version=row.version,
        author=row.author,
        changed=row.changed,
    )
