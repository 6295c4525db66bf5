"""Exceptions to terms in and out of their table."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.errors import StaleChoice
from glossary.matching.refusals import RefusalScope, TermException
from glossary.store.tables import term_exceptions


@dataclass(frozen=True, slots=True)
class StoredExceptions:
    """Reading and writing exceptions on one connection."""

    connection: Connection

    def all_of(self, author: str) -> list[TermException]:
        """Return the exceptions of an author in the order they were first kept."""
        own = select(term_exceptions).where(term_exceptions.c.author == author, term_exceptions.c.removed.is_(False))
        return [_exception(row) for row in self.connection.execute(own.order_by(term_exceptions.c.id))]

    def to(self, concept_ids: Collection[str]) -> list[TermException]:
        """Return the exceptions of all authors to some concepts, held, in the order they were first kept."""
        own = select(term_exceptions).where(
            term_exceptions.c.concept.in_(concept_ids), term_exceptions.c.removed.is_(False)
        )
        return [
            _exception(row) for row in self.connection.execute(own.order_by(term_exceptions.c.id).with_for_update())
        ]

    def get(self, exception_id: str) -> TermException | None:
        """Return an exception, None where there is none or it is removed."""
        own = select(term_exceptions).where(
            term_exceptions.c.uuid == UUID(exception_id), term_exceptions.c.removed.is_(False)
        )
        row = self.connection.execute(own).one_or_none()
        return None if row is None else _exception(row)

    def put(self, exception: TermException, author: str) -> tuple[TermException | None, TermException]:
        """Keep an exception of an author's, once; return what was there of it and what is there now."""
        same = select(term_exceptions).where(*_same(exception, author)).with_for_update()
        row = self.connection.execute(same).one_or_none()
        if row is not None:
            there = _exception(row)
            return (None, self.write(there, author, None)) if row.removed else (there, there)
        new = replace(exception, id=str(uuid7()), version=1, author=author, changed=now())
        self.connection.execute(insert(term_exceptions), {"uuid": UUID(new.id), **_row(new), "version": 1})
        return None, new

    def write(self, exception: TermException, author: str, expected: int | None) -> TermException:
        """Put an exception in the place of what is there, removed or not, and return it as it now is."""
        new = replace(exception, author=author, changed=now())
        self._change(exception, {**_row(new), "removed": False}, expected)
        version = select(term_exceptions.c.version).where(term_exceptions.c.uuid == UUID(exception.id))
        return replace(new, version=self.connection.execute(version).scalar_one())

    def remove(self, exception_id: str, _author: str) -> None:
        """Take an exception away; its row stays for its history."""
        there = self.get(exception_id)
        if there is not None:
            self._change(there, {"removed": True, "changed": now()}, None)

    def _change(self, exception: TermException, values: dict[str, Any], expected: int | None) -> None:
        own = update(term_exceptions).where(term_exceptions.c.uuid == UUID(exception.id))
        if expected is not None:
            own = own.where(term_exceptions.c.version == expected)
        if not self.connection.execute(own.values(**values, version=term_exceptions.c.version + 1)).rowcount:
            raise StaleChoice(
                worded("The exception for {form} was changed elsewhere since: look at it again.", form=exception.form)
            )


def _same(exception: TermException, author: str) -> tuple[Any, ...]:
    return (
        term_exceptions.c.author == author,
        term_exceptions.c.concept == exception.concept_id,
        term_exceptions.c.form == exception.form,
        term_exceptions.c.article == exception.article,
        term_exceptions.c.passage == exception.passage,
        term_exceptions.c.place == exception.offset,
    )


def _row(exception: TermException) -> dict[str, Any]:
    return {
        "author": exception.author or "",
        "concept": exception.concept_id,
        "form": exception.form,
        "article": exception.article,
        "passage": exception.passage,
        "place": exception.offset,
        "scope": exception.scope.value,
        "term": exception.ar,
        "changed": exception.changed,
        "removed": False,
    }


def _exception(row: Row[Any]) -> TermException:
    where = (RefusalScope(row.scope), row.article, row.passage, row.place)
    return TermException(row.form, row.concept, row.term, *where, str(row.uuid), row.version, row.author, row.changed)
