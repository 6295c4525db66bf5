"""The history of concepts, and what can be undone and done again in it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from glossary.model import Change, Concept, Stage, Status, Term
from glossary.store.tables import concept_changes


class State(StrEnum):
    """What can still be done with a change."""

    DONE = "done"
    UNDONE = "undone"
    PAST = "past"
    """Only to be read: an undo, a bulk import, or an undone change that others followed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A change to be written down."""

    concept_id: str
    kind: str
    before: Concept | None
    after: Concept | None


@dataclass(frozen=True, slots=True)
class Step:
    """Changes that are undone together."""

    id: UUID
    changes: tuple[Change, ...]
    """In the order they were made."""


def record(connection: Connection, author: str, entries: Sequence[Entry], state: State) -> None:
    """Write changes down as one step; one that can be undone ends what could be done again."""
    if state is State.DONE:
        own = update(concept_changes).where(
            concept_changes.c.author == author, concept_changes.c.state == State.UNDONE.value
        )
        connection.execute(own.values(state=State.PAST.value))
    step, at = uuid7(), now()
    rows = [
        {
            "step": step,
            "concept": UUID(entry.concept_id),
            "kind": entry.kind,
            "state": state.value,
            "author": author,
            "at": at,
            "before": _json(entry.before),
            "after": _json(entry.after),
        }
        for entry in entries
    ]
    if rows:
        connection.execute(insert(concept_changes), rows)


def last_done(connection: Connection, author: str) -> Step | None:
    """Return what the author did last and has not undone."""
    return _step(connection, author, State.DONE, func.max(concept_changes.c.id))


def first_undone(connection: Connection, author: str) -> Step | None:
    """Return what the author undid last and can do again."""
    return _step(connection, author, State.UNDONE, func.min(concept_changes.c.id))


def mark(connection: Connection, step: Step, state: State) -> None:
    """Note that a step is undone, or done again."""
    own = update(concept_changes).where(concept_changes.c.step == step.id)
    connection.execute(own.values(state=state.value))


def changes_of(connection: Connection, concept_id: UUID) -> list[Change]:
    """Return the changes of a concept, the newest first."""
    own = select(concept_changes).where(concept_changes.c.concept == concept_id)
    return [_change(row) for row in connection.execute(own.order_by(concept_changes.c.id.desc()))]


def newest(connection: Connection) -> int:
    """Return the number of the newest change, 0 where there is none."""
    return connection.scalar(select(func.max(concept_changes.c.id))) or 0


def content(concept: Concept | None) -> Concept | None:
    """Return a concept without what every save changes, to compare with."""
    return None if concept is None else replace(concept, version=0, author=None, changed=None)


def _step(connection: Connection, author: str, state: State, place: Any) -> Step | None:
    own = select(place).where(concept_changes.c.author == author, concept_changes.c.state == state.value)
    number = connection.scalar(own)
    if number is None:
        return None
    step = connection.execute(select(concept_changes.c.step).where(concept_changes.c.id == number)).scalar_one()
    rows = connection.execute(
        select(concept_changes).where(concept_changes.c.step == step).order_by(concept_changes.c.id)
    )
    return Step(step, tuple(map(_change, rows)))


def _change(row: Row[Any]) -> Change:
    return Change(str(row.concept), row.kind, row.author, row.at, _concept(row.before), _concept(row.after))


def _json(concept: Concept | None) -> str | None:
    if concept is None:
        return None
    kept = asdict(replace(concept, changed=None))
    return json.dumps(kept, ensure_ascii=False)


def _concept(stored: str | None) -> Concept | None:
    if stored is None:
        return None
    kept: dict[str, Any] = json.loads(stored)
    own = (
        Term(**{**term, "status": Status(term["status"]), "lookups": tuple(term["lookups"])})
        for term in kept.pop("terms")
    )
    return Concept(**{**kept, "terms": tuple(own), "stage": Stage(kept["stage"])})
