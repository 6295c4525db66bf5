"""Concepts in and out of their tables."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from corpus.store.columns import now
from glossary.errors import StaleConcept, UnknownConcept
from glossary.store.identity import Identities
from glossary.store.rows import concept_of, concept_row, subject_key, term_of, term_row
from glossary.store.spellings import SpellingIndex
from glossary.store.stored_forms import StoredForms
from glossary.store.tables import concept_relations, concept_subjects, concepts, terms
from glossary.terminology import Concept, Term

_AT_ONCE = 500
"""Rows asked for in one query."""


@dataclass(frozen=True, slots=True)
class StoredConcepts:
    """Reading and writing concepts on one connection."""

    connection: Connection
    index: SpellingIndex

    def number(self, concept_id: str) -> int | None:
        """Return the row number of a concept, removed or not, None where there is none."""
        return self.connection.scalar(select(concepts.c.id).where(concepts.c.uuid == as_uuid(concept_id)))

    def load(self, numbers: Sequence[int]) -> dict[int, Concept]:
        """Return the concepts of these row numbers that are not removed."""
        found: dict[int, Concept] = {}
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE]
            own: defaultdict[int, list[Term]] = defaultdict(list)
            of_some = select(terms).where(terms.c.concept_id.in_(some)).order_by(terms.c.concept_id, terms.c.position)
            for row in self.connection.execute(of_some):
                own[row.concept_id].append(term_of(row))
            for row in self.connection.execute(select(concepts).where(concepts.c.id.in_(some))):
                if not row.removed:
                    found[row.id] = concept_of(row, own[row.id])
        return found

    def get(self, concept_id: str) -> Concept | None:
        """Return a concept, None where there is none or it is removed."""
        number = self.number(concept_id)
        return None if number is None else self.load([number]).get(number)

    def insert(self, new: Sequence[Concept], author: str) -> list[Concept]:
        """Keep new concepts and return them with ids, version and author."""
        identities = Identities.for_new(self.connection, new)
        kept = [identities.given(concept, author) for concept in new]
        wanted = [UUID(concept.id) for concept in kept]
        rows = [
            {"uuid": own, **concept_row(concept), "creator": concept.creator, "created": concept.created}
            for own, concept in zip(wanted, kept, strict=True)
        ]
        self.connection.execute(insert(concepts), rows)
        numbers = self._numbers(wanted)
        self._insert_parts([(numbers[own], concept) for own, concept in zip(wanted, kept, strict=True)])
        return kept

    def write(self, concept: Concept, author: str, expected: int | None) -> Concept:
        """Put a concept in the place of what is there, removed or not, and return it as it now is.

        Raises StaleConcept where the version there is not the expected one.
        """
        number = self._claim(concept.id, expected)
        given = Identities.for_revised(self.connection, concept, number).given(concept, author)
        made = select(concepts.c.version, concepts.c.creator, concepts.c.created).where(concepts.c.id == number)
        version, creator, created = self.connection.execute(made).one()
        new = replace(given, version=version, creator=creator, created=created)
        self.connection.execute(update(concepts).where(concepts.c.id == number).values(concept_row(new)))
        self._delete_parts(number)
        self._insert_parts([(number, new)])
        return new

    def remove(self, concept_id: str, author: str) -> None:
        """Take a concept and its terms out of the glossary; its row stays for its history."""
        number = self._claim(concept_id, None)
        change = {"removed": True, "author": author, "changed": now()}
        self.connection.execute(update(concepts).where(concepts.c.id == number).values(change))
        self._delete_parts(number)

    def _claim(self, concept_id: str, expected: int | None) -> int:
        """Raise the version of a concept, which holds its row until the end, and return its number."""
        own = update(concepts).where(concepts.c.uuid == as_uuid(concept_id))
        if expected is not None:
            own = own.where(concepts.c.version == expected, concepts.c.removed.is_(False))
        claimed = self.connection.execute(own.values(version=concepts.c.version + 1)).rowcount
        number = self.number(concept_id) if claimed else None
        if number is None:
            raise self._refusal(concept_id)
        return number

    def _refusal(self, concept_id: str) -> Exception:
        row = self.connection.execute(select(concepts).where(concepts.c.uuid == as_uuid(concept_id))).one_or_none()
        if row is None:
            return unknown(concept_id)
        done = "removed" if row.removed else "changed"
        message = f"The entry was {done} by {row.author or 'somebody else'} since you opened it: open it again and repeat your change."
        return StaleConcept(message, None if row.removed else self.load([row.id])[row.id])

    def _numbers(self, wanted: Sequence[UUID]) -> dict[UUID, int]:
        found: dict[UUID, int] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = concepts.c.uuid.in_(wanted[start : start + _AT_ONCE])
            found.update(
                (row.uuid, row.id)
                for row in self.connection.execute(select(concepts.c.uuid, concepts.c.id).where(some))
            )
        return found

    def _insert_parts(self, numbered: Sequence[tuple[int, Concept]]) -> None:
        rows = [
            term_row(number, place, term) for number, concept in numbered for place, term in enumerate(concept.terms)
        ]
        self.connection.execute(insert(terms), rows)
        subjects = [
            {"concept_id": number, "subject": subject, "key": subject_key(subject)}
            for number, concept in numbered
            for subject in concept.subjects
        ]
        if subjects:
            self.connection.execute(insert(concept_subjects), subjects)
        relations = [
            {"concept_id": number, "kind": relation.kind.value, "target": relation.target}
            for number, concept in numbered
            for relation in concept.relations
        ]
        if relations:
            self.connection.execute(insert(concept_relations), relations)
        StoredForms(self.connection, self.index).make([number for number, _ in numbered])

    def _delete_parts(self, number: int) -> None:
        StoredForms(self.connection, self.index).discard(number)
        for table in (terms, concept_subjects, concept_relations):
            self.connection.execute(delete(table).where(table.c.concept_id == number))


def as_uuid(concept_id: str) -> UUID:
    """Return the UUID an id is written as; raise UnknownConcept for anything else."""
    try:
        return UUID(concept_id)
    except ValueError as error:
        raise unknown(concept_id) from error


def unknown(concept_id: str) -> UnknownConcept:
    """Return the error for an id that no concept has."""
    return UnknownConcept(f"No entry of the glossary has the id {concept_id}: it may have been removed.")
