"""Concepts in and out of their tables."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from glossary.errors import StaleConcept, UnknownConcept
from glossary.model import Concept, Stage, Status, Term
from glossary.store.forms import folded_form, sort_key, stripped_form
from glossary.store.spellings import Form, SpellingIndex
from glossary.store.tables import concepts, term_forms, terms

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
                own[row.concept_id].append(_term(row))
            shown = select(concepts).where(concepts.c.id.in_(some), concepts.c.removed.is_(False))
            for row in self.connection.execute(shown):
                found[row.id] = _concept(row, own[row.id])
        return found

    def get(self, concept_id: str) -> Concept | None:
        """Return a concept, None where there is none or it is removed."""
        number = self.number(concept_id)
        return None if number is None else self.load([number]).get(number)

    def insert(self, new: Sequence[Concept], author: str) -> list[Concept]:
        """Keep new concepts and return them with ids, version and author."""
        kept = [_identified(concept, author) for concept in new]
        rows = [{"uuid": UUID(concept.id), **_row(concept)} for concept in kept]
        self.connection.execute(insert(concepts), rows)
        wanted = [UUID(concept.id) for concept in kept]
        numbers = self._numbers(wanted)
        self._insert_terms([(numbers[own], concept) for own, concept in zip(wanted, kept, strict=True)])
        return kept

    def write(self, concept: Concept, author: str, expected: int | None) -> Concept:
        """Put a concept in the place of what is there, removed or not, and return it as it now is.

        Raises StaleConcept where the version there is not the expected one.
        """
        number = self._claim(concept.id, expected)
        new = replace(_identified(concept, author), version=self._version(number))
        self.connection.execute(update(concepts).where(concepts.c.id == number).values(_row(new)))
        self._delete_terms(number)
        self._insert_terms([(number, new)])
        return new

    def remove(self, concept_id: str, author: str) -> None:
        """Take a concept and its terms out of the glossary; its row stays for its history."""
        number = self._claim(concept_id, None)
        change = {"removed": True, "author": author, "changed": now()}
        self.connection.execute(update(concepts).where(concepts.c.id == number).values(change))
        self._delete_terms(number)

    def _claim(self, concept_id: str, expected: int | None) -> int:
        """Raise the version of a concept, which holds its row until the end, and return its number."""
        own = update(concepts).where(concepts.c.uuid == as_uuid(concept_id))
        if expected is not None:
            own = own.where(concepts.c.version == expected, concepts.c.removed.is_(False))
        number: int | None = self.connection.scalar(own.values(version=concepts.c.version + 1).returning(concepts.c.id))
        if number is None:
            raise self._refusal(concept_id)
        return number

    def _refusal(self, concept_id: str) -> Exception:
        row = self.connection.execute(select(concepts).where(concepts.c.uuid == as_uuid(concept_id))).one_or_none()
        if row is None:
            return unknown(concept_id)
        done = "removed" if row.removed else "changed"
        message = f"The entry was {done} by {row.author or 'somebody else'} since you opened it: open it again and repeat your change."
        return StaleConcept(message)

    def _version(self, number: int) -> int:
        return int(self.connection.execute(select(concepts.c.version).where(concepts.c.id == number)).scalar_one())

    def _numbers(self, wanted: Sequence[UUID]) -> dict[UUID, int]:
        found: dict[UUID, int] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = concepts.c.uuid.in_(wanted[start : start + _AT_ONCE])
            found.update(
                (row.uuid, row.id)
                for row in self.connection.execute(select(concepts.c.uuid, concepts.c.id).where(some))
            )
        return found

    def _insert_terms(self, numbered: Iterable[tuple[int, Concept]]) -> None:
        own = [(number, place, term) for number, concept in numbered for place, term in enumerate(concept.terms)]
        if not own:
            return
        self.connection.execute(insert(terms), [_term_row(*each) for each in own])
        forms: list[dict[str, object]] = []
        for start in range(0, len(own), _AT_ONCE):
            some = {UUID(term.id): (number, term) for number, _, term in own[start : start + _AT_ONCE]}
            rows = self.connection.execute(select(terms.c.uuid, terms.c.id).where(terms.c.uuid.in_(list(some))))
            for row in rows:
                forms.extend(_form_rows(row.id, *some[row.uuid]))
        self.connection.execute(insert(term_forms), forms)
        self._index_forms([number for number, _ in dict.fromkeys((number, None) for number, _, _ in own)])

    def _index_forms(self, numbers: Sequence[int]) -> None:
        for start in range(0, len(numbers), _AT_ONCE):
            self.index.put(self.connection, self._forms(numbers[start : start + _AT_ONCE]))

    def _delete_terms(self, number: int) -> None:
        self.index.discard(self.connection, self._forms([number]))
        self.connection.execute(delete(term_forms).where(term_forms.c.concept_id == number))
        self.connection.execute(delete(terms).where(terms.c.concept_id == number))

    def _forms(self, numbers: Sequence[int]) -> list[Form]:
        query = select(term_forms.c.id, term_forms.c.folded, term_forms.c.stripped)
        return [Form(*row) for row in self.connection.execute(query.where(term_forms.c.concept_id.in_(numbers)))]


def as_uuid(concept_id: str) -> UUID:
    """Return the UUID an id is written as; raise UnknownConcept for anything else."""
    try:
        return UUID(concept_id)
    except ValueError as error:
        raise unknown(concept_id) from error


def unknown(concept_id: str) -> UnknownConcept:
    """Return the error for an id that no concept has."""
    return UnknownConcept(f"No entry of the glossary has the id {concept_id}: it may have been removed.")


def _identified(concept: Concept, author: str) -> Concept:
    own = tuple(replace(term, id=term.id or str(uuid7())) for term in concept.terms)
    return replace(concept, id=concept.id or str(uuid7()), terms=own, version=1, author=author, changed=now())


def _row(concept: Concept) -> dict[str, object]:
    return {
        "subject": concept.subject,
        "definition": concept.definition,
        "note": concept.note,
        "stage": concept.stage.value,
        "glossary": concept.glossary,
        "author": concept.author or "",
        "changed": concept.changed,
        "sort_key": sort_key(concept),
        "removed": False,
        "version": concept.version,
    }


def _term_row(number: int, position: int, term: Term) -> dict[str, object]:
    return {
        "uuid": UUID(term.id),
        "concept_id": number,
        "position": position,
        "language": term.language,
        "text": term.text,
        "status": term.status.value,
        "part_of_speech": term.part_of_speech,
        "note": term.note,
        "context": term.context,
        "source": term.source,
        "lookups": json.dumps(term.lookups, ensure_ascii=False),
    }


def _form_rows(term_number: int, concept_number: int, term: Term) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for form in dict.fromkeys((term.text, *term.lookups)):
        folded = folded_form(form)
        if folded:
            keys = {"folded": folded, "stripped": stripped_form(folded)}
            rows.append({"term_id": term_number, "concept_id": concept_number, "text": form, **keys})
    return rows


def _term(row: Row[tuple[object, ...]]) -> Term:
    return Term(
        id=str(row.uuid),
        language=row.language,
        text=row.text,
        status=Status(row.status),
        part_of_speech=row.part_of_speech,
        note=row.note,
        context=row.context,
        source=row.source,
        lookups=tuple(json.loads(row.lookups)),
    )


def _concept(row: Row[tuple[object, ...]], own: Iterable[Term]) -> Concept:
    return Concept(
        id=str(row.uuid),
        terms=tuple(own),
        subject=row.subject,
        definition=row.definition,
        note=row.note,
        stage=Stage(row.stage),
        glossary=row.glossary,
        version=row.version,
        author=row.author,
        changed=row.changed,
    )
