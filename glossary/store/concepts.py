"""Concepts in and out of their tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from corpus.store.columns import now
from corpus.worded import worded
from glossary.errors import StaleConcept, UnknownConcept
from glossary.store.identity import Identities
from glossary.store.law import hold_law
from glossary.store.parts import StoredParts
from glossary.store.rows import concept_of, concept_row, lean
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import concepts
from glossary.terminology import Concept

_AT_ONCE = 500
"""Rows asked for or written in one statement."""
_NUMBERED = select(concepts).where(concepts.c.id.in_(bindparam("numbers", expanding=True)))
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class StoredConcepts:
    """Reading and writing concepts on one connection."""

    connection: Connection
    index: SpellingIndex

    def load(self, numbers: Sequence[int]) -> dict[int, Concept]:
        """Return the concepts of these row numbers that are not removed."""
        found: dict[int, Concept] = {}
        for some in _slices(numbers):
            # terms read after their concept can only be newer than the version they are taken for, which a save refuses
            rows = self.connection.execute(_NUMBERED, {"numbers": some}).all()
            own = self._parts().terms(some)
            found.update((row.id, concept_of(row, own.get(row.id, ()))) for row in rows if not row.removed)
        return found

    def hold(self, numbers: Sequence[int]) -> None:
        """Let nobody else change the concepts of these row numbers until the end."""
        for some in _slices(sorted(numbers)):
            own = select(concepts.c.id).where(concepts.c.id.in_(some)).order_by(concepts.c.id).with_for_update()
            self.connection.execute(own).all()

    def get(self, concept_id: str) -> Concept | None:
        """Return a concept, None where there is none or it is removed."""
        return self.get_all([concept_id]).get(concept_id)

    def get_all(self, concept_ids: Iterable[str], held: bool = False) -> dict[str, Concept]:
        """Return those of some concepts that are there and not removed, by the ids as they were given; raise UnknownConcept.

        Nobody else changes those that are to be held until the end.
        """
        wanted = {as_uuid(each): each for each in concept_ids}
        numbers = self.numbers(list(wanted))
        if held:
            self.hold(list(numbers.values()))
        found = self.load(list(numbers.values()))
        return {wanted[own]: found[number] for own, number in numbers.items() if number in found}

    def numbers(self, wanted: Sequence[UUID]) -> dict[UUID, int]:
        """Return the row numbers of concepts; those there are none of, or that are removed, left out."""
        found: dict[UUID, int] = {}
        for some in _slices(wanted):
            own = select(concepts.c.uuid, concepts.c.id).where(concepts.c.uuid.in_(some), concepts.c.removed.is_(False))
            found.update((row.uuid, row.id) for row in self.connection.execute(own))
        return found

    def insert(self, new: Sequence[Concept], author: str, as_told: bool = False) -> list[Concept]:
        """Keep new concepts and return them with ids, version and author.

        They are changed by the author now, but `as_told` by whoever they say, and when, where they say it.
        """
        kept: list[Concept] = []
        for some in _slices(new):
            given = Identities.for_new(self.connection, some)
            kept += self._insert([(given.told if as_told else given.given)(concept, author) for concept in some])
        return kept

    def write(self, concept: Concept, author: str, expected: int | None) -> Concept:
        """Put a concept in the place of what is there, removed or not, and return it as it now is.

        Raises StaleConcept where the version there is not the expected one.
        """
        return self.write_all([replace(concept, author=author, version=expected or 0)], expected is not None)[0]

    def write_all(self, changed: Sequence[Concept], checked: bool = False) -> list[Concept]:
        """Put concepts in the place of what is there, each as its author's, and return them as they now are.

        Raises UnknownConcept, and StaleConcept where, if that is to be checked, one is not the version that it says.
        """
        kept: list[Concept] = []
        for some in _slices(changed):
            kept += self._write(some, checked)
        return kept

    def remove(self, concept_id: str, author: str) -> None:
        """Take a concept and its terms out of the glossary; its row stays for its history."""
        self.remove_all([concept_id], author)

    def remove_all(self, concept_ids: Sequence[str], author: str) -> None:
        """Take concepts and their terms out of the glossary; raise UnknownConcept."""
        for some in _slices(concept_ids):
            rows = self._claimed(some).values()
            hold_law(self.connection, (row.stage for row in rows if not row.removed))
            numbers = [row.id for row in rows]
            change = {"removed": True, "author": author, "changed": now(), "version": concepts.c.version + 1}
            self.connection.execute(update(concepts).where(concepts.c.id.in_(numbers)).values(change))
            self._parts().delete(numbers)

    def claim(self, read: Sequence[Concept]) -> dict[UUID, Row[Any]]:
        """Return the rows of concepts as they were read, which nobody else changes until the end; raise StaleConcept, UnknownConcept."""
        rows = self._claimed([concept.id for concept in read])
        for concept in read:
            row = rows[as_uuid(concept.id)]
            if row.removed or row.version != concept.version:
                raise self._refusal(row)
        return rows

    def _insert(self, kept: list[Concept]) -> list[Concept]:
        hold_law(self.connection, (concept.stage for concept in kept))
        wanted = [UUID(concept.id) for concept in kept]
        rows = [
            {"uuid": own, **concept_row(concept), "creator": concept.creator, "created": concept.created}
            for own, concept in zip(wanted, kept, strict=True)
        ]
        self.connection.execute(insert(concepts), lean(rows))
        numbers = self.numbers(wanted)
        self._parts().insert([(numbers[own], concept) for own, concept in zip(wanted, kept, strict=True)])
        return kept

    def _write(self, changed: Sequence[Concept], checked: bool) -> list[Concept]:
        rows = self.claim(changed) if checked else self._claimed([concept.id for concept in changed])
        numbers = [row.id for row in rows.values()]
        there = (row.stage for row in rows.values() if not row.removed)
        hold_law(self.connection, (*there, *(concept.stage for concept in changed)))
        identities = Identities.for_revised(self.connection, changed, numbers)
        kept: list[tuple[int, Concept]] = []
        for concept in changed:
            row = rows[as_uuid(concept.id)]
            given = identities.given(concept, concept.author or "")
            kept.append((row.id, replace(given, version=row.version + 1, creator=row.creator, created=row.created)))
        own = update(concepts).where(concepts.c.id == bindparam("number"))
        self.connection.execute(own, [{"number": number, **concept_row(new)} for number, new in kept])
        self._parts().replace(kept)
        return [new for _, new in kept]

    def _claimed(self, concept_ids: Sequence[str]) -> dict[UUID, Row[Any]]:
        """Return the rows of concepts, which nobody else changes until the end; raise UnknownConcept."""
        wanted = {as_uuid(each): each for each in concept_ids}
        own = select(concepts).where(concepts.c.uuid.in_(wanted)).order_by(concepts.c.id).with_for_update()
        found = {row.uuid: row for row in self.connection.execute(own)}
        for uuid, concept_id in wanted.items():
            if uuid not in found:
                raise unknown(concept_id)
        return found

    def _refusal(self, row: Row[Any]) -> StaleConcept:
        said = "The entry was changed by {author} since you opened it: open it again and repeat your change."
        if row.removed:
            said = "The entry was removed by {author} since you opened it: open it again and repeat your change."
        message = worded(said, author=row.author or worded("somebody else"))
        return StaleConcept(message, self.load([row.id]).get(row.id))

    def _parts(self) -> StoredParts:
        return StoredParts(self.connection, self.index)


def as_uuid(concept_id: str) -> UUID:
    """Return the UUID an id is written as; raise UnknownConcept for anything else."""
    try:
        return UUID(concept_id)
    except ValueError as error:
        raise unknown(concept_id) from error


def unknown(concept_id: str) -> UnknownConcept:
    """Return the error for an id that no concept has."""
    return UnknownConcept(
        worded("No entry of the glossary has the id {concept_id}: it may have been removed.", concept_id=concept_id)
    )


def _slices(many: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for start in range(0, len(many), _AT_ONCE):
        yield many[start : start + _AT_ONCE]
