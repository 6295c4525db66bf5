"""The history of everything that is undone together: concepts, rules and marked words; what can be undone and done again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from glossary.store.running import running_steps
from glossary.store.tables import glossary_changes
from glossary.store.things import Subject, Thing, as_json, content, from_json, subject_of

__all__ = ["Entry", "Recorded", "State", "Step", "content", "record"]


_AT_ONCE = 500
_EVERY = select(glossary_changes)


class State(StrEnum):
    """What can still be done with a change."""

    DONE = "done"
    UNDONE = "undone"
    PAST = "past"
    """Only to be read: an undo, a bulk import, or an undone change that others followed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A change of a thing to be written down; it was or is there, or both."""

    thing_id: str
    kind: str
    before: Thing | None
    after: Thing | None

    @property
    def subject(self) -> Subject:
        """Of which kind the thing is."""
        thing = self.after or self.before
        if thing is None:
            raise ValueError("a change needs something that it changes")
        return subject_of(thing)


@dataclass(frozen=True, slots=True)
class Recorded(Entry):
    """A change that was written down."""

    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """Changes that are undone together; there may be more of them than fit into memory."""

    id: UUID
    first: Recorded
    last: Recorded
    count: int
    subjects: frozenset[Subject]
    """Of which kinds the things are."""
    state: State
    """Of the change that it was looked for by, when it was."""


def record(
    connection: Connection, author: str, entries: Sequence[Entry], state: State, step: UUID | None = None
) -> UUID | None:
    """Write changes down as one step, or as more of one that is begun, and return its id.

    One that can be undone ends what could be done again. No change is no step, which has no id.
    """
    if not entries:
        return step
    if state is State.DONE:
        end_redo(connection, author)
    own_step = step or uuid7()
    _write_down(connection, author, entries, state, own_step)
    return own_step


def record_piece(connection: Connection, author: str, entries: Sequence[Entry], step: UUID) -> None:
    """Write changes down as more of a step that is still being made: what could be done again stays until it is whole."""
    if entries:
        _write_down(connection, author, entries, State.DONE, step)


def end_redo(connection: Connection, author: str) -> None:
    """Let what the author undid be done again no more: something else was done."""
    undone = glossary_changes.c.author == author, glossary_changes.c.state == State.UNDONE.value
    connection.execute(update(glossary_changes).where(*undone).values(state=State.PAST.value))


def last_done(connection: Connection, author: str, own: Sequence[UUID] = ()) -> Step | None:
    """Return what the author did last and has not undone; the steps of `own` come before all others."""
    newest_change = select(func.max(glossary_changes.c.id))
    return _step(connection, author, State.DONE, newest_change, own)


def first_undone(connection: Connection, author: str, own: Sequence[UUID] = ()) -> Step | None:
    """Return what the author undid last and can do again; the steps of `own` come before all others."""
    # steps of several programs may interleave: their last changes tell in which order they were undone
    last = func.max(glossary_changes.c.id)
    return _step(connection, author, State.UNDONE, select(last).group_by(glossary_changes.c.step).order_by(last), own)


def hold(connection: Connection, step: Step) -> bool:
    """Hold a step against others who would take it back too, and return whether nobody has since it was looked for."""
    own = select(glossary_changes.c.state).where(
        glossary_changes.c.step == step.id, glossary_changes.c.state == step.state
    )
    return bool(connection.scalars(own.order_by(glossary_changes.c.id).limit(1).with_for_update()).all())


def mark(connection: Connection, step: Step, state: State) -> None:
    """Note that a step is undone, or done again."""
    own = update(glossary_changes).where(glossary_changes.c.step == step.id)
    connection.execute(own.values(state=state.value))


def changes_in(connection: Connection, step: Step, newest_first: bool) -> Iterator[list[Recorded]]:
    """Yield the changes of a step in the order they were made, or the other way round, some hundred at a time."""
    numbers = numbers_in(connection, step)
    if newest_first:
        numbers.reverse()
    for start in range(0, len(numbers), _AT_ONCE):
        some = changes_at(connection, numbers[start : start + _AT_ONCE])
        yield some[::-1] if newest_first else some


def numbers_in(connection: Connection, step: Step) -> list[int]:
    """Return the row numbers of the changes of a step, in the order they were made."""
    place = glossary_changes.c.id
    return list(connection.scalars(select(place).where(glossary_changes.c.step == step.id).order_by(place)))


def changes_at(connection: Connection, numbers: Sequence[int]) -> list[Recorded]:
    """Return some hundred changes, by their row numbers, in the order they were made."""
    some = _EVERY.where(glossary_changes.c.id.in_(numbers)).order_by(glossary_changes.c.id)
    return list(map(_recorded, connection.execute(some)))


def newest_of(connection: Connection, step: UUID, most: int) -> dict[int, Recorded]:
    """Return so many changes at most of a step that are not taken back, the newest first, by their row numbers."""
    done = glossary_changes.c.step == step, glossary_changes.c.state == State.DONE.value
    own = _EVERY.where(*done).order_by(glossary_changes.c.id.desc()).limit(most)
    return {row.id: _recorded(row) for row in connection.execute(own)}


def mark_some(connection: Connection, numbers: Sequence[int], state: State) -> None:
    """Note of some hundred changes, by their row numbers, what can still be done with them."""
    own = update(glossary_changes).where(glossary_changes.c.id.in_(numbers))
    connection.execute(own.values(state=state.value))


def changes_of(connection: Connection, thing_id: UUID) -> list[Recorded]:
    """Return the changes of a thing, the newest first."""
    own = _EVERY.where(glossary_changes.c.thing == thing_id)
    return [_recorded(row) for row in connection.execute(own.order_by(glossary_changes.c.id.desc()))]


def newest(connection: Connection) -> int:
    """Return the number of the newest change, 0 where there is none."""
    return connection.scalar(select(func.max(glossary_changes.c.id))) or 0


def _write_down(connection: Connection, author: str, entries: Sequence[Entry], state: State, step: UUID) -> None:
    at = now()
    rows = [
        {
            "step": step,
            "subject": entry.subject.value,
            "thing": UUID(entry.thing_id),
            "kind": entry.kind,
            "state": state.value,
            "author": author,
            "at": at,
            "before": as_json(entry.before),
            "after": as_json(entry.after),
        }
        for entry in entries
    ]
    connection.execute(insert(glossary_changes), rows)


def _step(
    connection: Connection, author: str, state: State, changes: Select[tuple[int]], own: Sequence[UUID]
) -> Step | None:
    """Return the step of the first of some changes of an author in a state."""
    theirs = changes.where(glossary_changes.c.author == author, glossary_changes.c.state == state.value)
    if unfinished := running_steps(connection):
        theirs = theirs.where(glossary_changes.c.step.not_in(unfinished))
    number = connection.scalar(theirs.where(glossary_changes.c.step.in_(own)).limit(1)) if own else None
    if number is None:
        number = connection.scalar(theirs.limit(1))
    if number is None:
        return None
    step = connection.execute(select(glossary_changes.c.step).where(glossary_changes.c.id == number)).scalar_one()
    in_step, row = glossary_changes.c.step == step, glossary_changes.c.id
    count, first, last = connection.execute(select(func.count(), func.min(row), func.max(row)).where(in_step)).one()
    ends = {each.id: _recorded(each) for each in connection.execute(_EVERY.where(row.in_((first, last))))}
    subjects = connection.scalars(select(glossary_changes.c.subject).where(in_step).distinct())
    return Step(step, ends[first], ends[last], count, frozenset(map(Subject, subjects)), state)


def _recorded(row: Row[Any]) -> Recorded:
    subject = Subject(row.subject)
    before, after = from_json(subject, row.before), from_json(subject, row.after)
    return Recorded(str(row.thing), row.kind, before, after, row.author, row.at)
