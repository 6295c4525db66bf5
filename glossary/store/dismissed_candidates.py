"""Dismissed candidates in and out of their table."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.errors import StaleChoice
from glossary.store.tables import dismissed_candidates
from glossary.usage.dismissal import Dismissal

_OWN = dismissed_candidates.c


@dataclass(frozen=True, slots=True)
class StoredDismissals:
    """Reading and writing dismissals on one connection."""

    connection: Connection

    def all_of(self, author: str) -> list[Dismissal]:
        """Return the dismissals of an author in the order they were first made."""
        own = select(dismissed_candidates).where(_OWN.author == author, _OWN.removed.is_(False))
        return [_dismissal(row) for row in self.connection.execute(own.order_by(_OWN.id))]

    def get(self, dismissal_id: str) -> Dismissal | None:
        """Return a dismissal, None where there is none or it is removed."""
        own = select(dismissed_candidates).where(_OWN.uuid == UUID(dismissal_id), _OWN.removed.is_(False))
        row = self.connection.execute(own).one_or_none()
        return None if row is None else _dismissal(row)

    def put(self, dismissal: Dismissal, author: str) -> tuple[Dismissal | None, Dismissal]:
        """Keep a dismissal of an author's, once; return what was there of it and what is there now."""
        same = select(dismissed_candidates).where(_OWN.author == author, _OWN.key == dismissal.key).with_for_update()
        row = self.connection.execute(same).one_or_none()
        if row is not None:
            there = _dismissal(row)
            return (None, self.write(there, author, None)) if row.removed else (there, there)
        new = replace(dismissal, id=str(uuid7()), version=1, author=author, changed=now())
        self.connection.execute(insert(dismissed_candidates), {"uuid": UUID(new.id), **_row(new), "version": 1})
        return None, new

    def write(self, dismissal: Dismissal, author: str, expected: int | None) -> Dismissal:
        """Put a dismissal in the place of what is there, removed or not, and return it as it now is."""
        new = replace(dismissal, author=author, changed=now())
        self._change(dismissal, {**_row(new), "removed": False}, expected)
        version = select(_OWN.version).where(_OWN.uuid == UUID(dismissal.id))
        return replace(new, version=self.connection.execute(version).scalar_one())

    def remove(self, dismissal_id: str, _author: str) -> None:
        """Take a dismissal back; its row stays for its history."""
        there = self.get(dismissal_id)
        if there is not None:
            self._change(there, {"removed": True, "changed": now()}, None)

    def _change(self, dismissal: Dismissal, values: dict[str, Any], expected: int | None) -> None:
        own = update(dismissed_candidates).where(_OWN.uuid == UUID(dismissal.id))
        if expected is not None:
            own = own.where(_OWN.version == expected)
        if not self.connection.execute(own.values(**values, version=_OWN.version + 1)).rowcount:
            raise StaleChoice(
                worded(
                    "The candidate {dismissal} was decided on elsewhere since: look at it again.",
                    dismissal=dismissal.text,
                )
            )


def _row(dismissal: Dismissal) -> dict[str, Any]:
    return {
        "author": dismissal.author or "",
        "key": dismissal.key,
        "text": dismissal.text,
        "changed": dismissal.changed,
        "removed": False,
    }


def _dismissal(row: Row[Any]) -> Dismissal:
    return Dismissal(row.key, row.text, str(row.uuid), row.version, row.author, row.changed)
