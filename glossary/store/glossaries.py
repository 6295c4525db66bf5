"""Glossaries in and out of their table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, case, func, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from glossary.store.tables import concepts, glossaries
from glossary.store.things import KeptGlossary
from glossary.terminology import Concept

OWN_PRIORITY = 1
"""Of the user's own glossary where nothing is said: it stands before those that came along."""


@dataclass(frozen=True, slots=True)
class StoredGlossaries:
    """Reading and writing glossaries on one connection; one that nothing is said of has no row."""

    connection: Connection

    def all(self, held: bool = False) -> list[KeptGlossary]:
        """Return the glossaries that something is said of; nobody else changes those that are to be held until the end."""
        own = select(glossaries).where(glossaries.c.removed.is_(False)).order_by(glossaries.c.name)
        return [_glossary(row) for row in self.connection.execute(own.with_for_update() if held else own)]

    def counts(self) -> dict[str, int]:
        """Return how many concepts each glossary has, those with none left out."""
        shown = concepts.c.removed.is_(False)
        rows = select(concepts.c.glossary, func.count()).where(shown).group_by(concepts.c.glossary)
        return {row[0]: row[1] for row in self.connection.execute(rows)}

    def named(self, name: str) -> KeptGlossary | None:
        """Return a glossary that something is said of by its name, held against other writers; None where there is none."""
        return next((each for each in self.all(held=True) if each.name == name), None)

    def chosen(self) -> str:
        """Return the name of the glossary that new concepts are written into."""
        own = select(glossaries.c.name).where(glossaries.c.chosen.is_(True), glossaries.c.removed.is_(False))
        return self.connection.scalar(own.order_by(glossaries.c.id.desc()).limit(1)) or ""

    def placed(self, new: Sequence[Concept]) -> Sequence[Concept]:
        """Return new concepts with a glossary: those that name none are in the one chosen to write into."""
        chosen = self.chosen()
        return [replace(each, glossary=each.glossary or chosen) for each in new] if chosen else new

    def priorities(self) -> Mapping[str, int]:
        """Return the priority of each glossary that has one, the user's own among them; any other has 0."""
        return {"": OWN_PRIORITY, **{each.name: each.priority for each in self.all()}}

    def priority(self, name: ColumnElement[str]) -> ColumnElement[int]:
        """Return the expression for the priority of the glossary of that name."""
        return case(dict(self.priorities()), value=name, else_=0)

    def get(self, thing_id: str) -> KeptGlossary | None:
        """Return a glossary, None where there is none or it is removed."""
        own = select(glossaries).where(glossaries.c.uuid == UUID(thing_id), glossaries.c.removed.is_(False))
        row = self.connection.execute(own).one_or_none()
        return None if row is None else _glossary(row)

    def insert(self, new: KeptGlossary) -> KeptGlossary:
        """Keep a glossary that nothing was said of and return it with its id; the row of a removed one of its name goes on."""
        row = self.connection.execute(select(glossaries).where(glossaries.c.name == new.name)).one_or_none()
        if row is not None:
            return self.write(replace(new, id=str(row.uuid)), new.author or "", None)
        kept = replace(new, id=str(uuid7()), version=1)
        self.connection.execute(insert(glossaries), {"uuid": UUID(kept.id), **_values(kept), "version": 1})
        return kept

    def write(self, thing: KeptGlossary, author: str, expected: int | None) -> KeptGlossary:
        """Put a glossary in the place of what is there, removed or not; where its name is another its concepts go along."""
        own = glossaries.c.uuid == UUID(thing.id)
        row = self.connection.execute(select(glossaries).where(own).with_for_update()).one()
        values = {**_values(thing), "version": row.version + 1}
        self.connection.execute(update(glossaries).where(own).values(values))
        if thing.name != row.name:
            self._move(row.name, thing.name)
        return replace(thing, version=row.version + 1, author=author)

    def remove(self, thing_id: str, author: str) -> None:
        """Say nothing of a glossary any more; its row stays for its history."""
        own = update(glossaries).where(glossaries.c.uuid == UUID(thing_id))
        self.connection.execute(own.values(removed=True, chosen=False, version=glossaries.c.version + 1))

    def _move(self, before: str, after: str) -> None:
        """Give the concepts of a glossary its new name, as a version of their own, so that no editor puts the old one back."""
        own = update(concepts).where(concepts.c.glossary == before)
        self.connection.execute(own.values(glossary=after, version=concepts.c.version + 1, changed=now()))


def _values(kept: KeptGlossary) -> dict[str, Any]:
    return {
        "name": kept.name,
        "priority": kept.priority,
        "chosen": kept.chosen,
        "note": kept.note,
        "removed": False,
    }


def _glossary(row: Row[Any]) -> KeptGlossary:
    return KeptGlossary(str(row.uuid), row.name, row.priority, row.chosen, row.note, row.version)
