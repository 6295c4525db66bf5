"""Going back and forth in the history of the glossary."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Connection

from corpus.worded import worded
from glossary.errors import StaleConcept
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.describing import done_again, label, undone
from glossary.store.history import Entry, Recorded, State, Step
from glossary.store.things import Subject, Thing
from glossary.terminology import Concept

_Kept = TypeVar("_Kept")


class Keeper(Protocol[_Kept]):
    """Who keeps things of one kind on a connection."""

    def get(self, thing_id: str, /) -> _Kept | None:
        """Return a thing, None where there is none or it is removed."""

    def write(self, thing: _Kept, author: str, expected: int | None, /) -> _Kept:
        """Put a thing in the place of what is there, removed or not, and return it as it now is."""

    def remove(self, thing_id: str, author: str, /) -> None:
        """Take a thing away; its row stays for its history."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one author on one connection."""

    connection: Connection
    concepts: StoredConcepts
    keepers: Mapping[Subject, Keeper[Any]]
    """Who keeps things of the other kinds."""
    author: str

    def undo(self, step: Step) -> str:
        """Bring things back to what they were before a step, each its author's, and return a sentence; raise StaleConcept."""
        noted: UUID | None = None
        for changes in history.changes_in(self.connection, step, newest_first=True):
            noted = self._apply([_back(each) for each in changes], noted)
        history.mark(self.connection, step, State.UNDONE)
        return undone(step)

    def redo(self, step: Step) -> str:
        """Do a step again and return a sentence; raise StaleConcept."""
        noted: UUID | None = None
        for changes in history.changes_in(self.connection, step, newest_first=False):
            noted = self._apply([_again(each) for each in changes], noted)
        history.mark(self.connection, step, State.DONE)
        return done_again(step)

    def take_back(self, changes: Sequence[Recorded], noted: UUID) -> int:
        """Bring things back to what they were before some changes, newest first, but those that others changed since.

        It is written down as part of a step; return how many were brought back.
        """
        return self._brought_about([_back(each) for each in changes], noted)

    def do_again(self, changes: Sequence[Recorded], noted: UUID) -> int:
        """Make some changes again, oldest first, but those of concepts that others changed since; return how many were made.

        It is written down as part of a step.
        """
        return self._brought_about([_again(each) for each in changes], noted)

    def refuse_changed(self, step: Step, redo: bool = False) -> None:
        """Raise StaleConcept where a concept is not what a step made of it, or, to `redo`, what it was before."""
        seen: set[str] = set()
        for changes in history.changes_in(self.connection, step, newest_first=not redo):
            wanted = map(_again if redo else _back, reversed(changes))
            first = {each.thing_id: each for each in wanted if each.thing_id not in seen}
            there = self.concepts.get_all(first)
            for thing_id, entry in first.items():
                _refuse_changed(entry, there.get(thing_id))
            seen.update(first)

    def _brought_about(self, entries: list[Entry], noted: UUID) -> int:
        written = [each for some in _together(entries) for each in self._unchanged_written(some)]
        history.record(self.connection, self.author, written, State.PAST, noted)
        return len(written)

    def _unchanged_written(self, entries: list[Entry]) -> list[Entry]:
        there = self.concepts.get_all((entry.thing_id for entry in entries), held=True)
        own = [each for each in entries if history.content(there.get(each.thing_id)) == history.content(each.before)]
        return self._brought(own, there)

    def _apply(self, entries: list[Entry], step: UUID | None) -> UUID | None:
        written = [each for some in _together(entries) for each in self._written(some)]
        return history.record(self.connection, self.author, written, State.PAST, step)

    def _written(self, entries: list[Entry]) -> list[Entry]:
        """Bring about changes of different things of one kind, and return them with what is there now."""
        if entries[0].subject is Subject.CONCEPT:
            return self._concepts_written(entries)
        return [self._one_written(each) for each in entries]

    def _concepts_written(self, entries: list[Entry]) -> list[Entry]:
        there = self.concepts.get_all((entry.thing_id for entry in entries), held=True)
        for entry in entries:
            _refuse_changed(entry, there.get(entry.thing_id))
        return self._brought(entries, there)

    def _brought(self, entries: list[Entry], there: Mapping[str, Concept]) -> list[Entry]:
        gone = [entry.thing_id for entry in entries if entry.after is None and entry.thing_id in there]
        self.concepts.remove_all(gone, self.author)
        wanted = [entry.after for entry in entries if isinstance(entry.after, Concept)]
        now = self.concepts.write_all([replace(each, author=each.author or self.author) for each in wanted])
        after = {each.id: each for each in now}
        return [replace(entry, after=after.get(entry.thing_id)) for entry in entries]

    def _one_written(self, entry: Entry) -> Entry:
        keeper = self.keepers[entry.subject]
        _refuse_changed(entry, keeper.get(entry.thing_id))
        after = entry.after
        if after is None:
            keeper.remove(entry.thing_id, self.author)
            return entry
        return replace(entry, after=keeper.write(after, after.author or self.author, None))


def _back(change: Recorded) -> Entry:
    """Return the change that takes one back."""
    return Entry(change.thing_id, f"undo {change.kind}", change.after, change.before)


def _again(change: Recorded) -> Entry:
    """Return the change that makes one again."""
    return Entry(change.thing_id, f"redo {change.kind}", change.before, change.after)


def _together(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Yield runs of changes of different things of one kind."""
    run: list[Entry] = []
    things: set[str] = set()
    for entry in entries:
        if run and (entry.thing_id in things or entry.subject is not run[0].subject):
            yield run
            run, things = [], set()
        run.append(entry)
        things.add(entry.thing_id)
    if run:
        yield run


def _refuse_changed(entry: Entry, there: Thing | None) -> None:
    """Raise StaleConcept where a thing is not what a change begins with."""
    if history.content(there) != history.content(entry.before):
        raise StaleConcept(
            worded(
                "{label} was changed by somebody else since: open it to see what it is now.",
                label=label(entry.before or entry.after),
            ),
            there if isinstance(there, Concept) else None,
        )
