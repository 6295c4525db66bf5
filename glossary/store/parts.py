"""What stands in rows of its own below a concept: its terms with their forms, its subject fields, its relations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select

from glossary.store.rows import lean, subject_key, term_of, term_row
from glossary.store.spellings import SpellingIndex
from glossary.store.stored_forms import StoredForms
from glossary.store.tables import concept_relations, concept_subjects, terms
from glossary.terminology import Concept, Term

_OF_CONCEPTS = (
    select(terms)
    .where(terms.c.concept_id.in_(bindparam("concepts", expanding=True)))
    .order_by(terms.c.concept_id, terms.c.position)
)


@dataclass(frozen=True, slots=True)
class StoredParts:
    """Reading and writing the parts of some hundred concepts at once on one connection."""

    connection: Connection
    index: SpellingIndex

    def terms(self, numbers: Sequence[int]) -> dict[int, list[Term]]:
        """Return the terms of the concepts of these row numbers."""
        own: defaultdict[int, list[Term]] = defaultdict(list)
        for row in self.connection.execute(_OF_CONCEPTS, {"concepts": numbers}):
            own[row.concept_id].append(term_of(row))
        return own

    def insert(self, numbered: Sequence[tuple[int, Concept]]) -> None:
        """Keep the parts of concepts, each given with its row number."""
        self._insert_terms(numbered)
        self._insert_below(numbered)

    def replace(self, numbered: Sequence[tuple[int, Concept]]) -> None:
        """Put the parts of concepts in the place of what they had; terms that are as they were stay with their forms."""
        there = self.terms([number for number, _ in numbered])
        others = [(number, concept) for number, concept in numbered if tuple(there.get(number, ())) != concept.terms]
        if others:
            self._delete_terms([number for number, _ in others])
            self._insert_terms(others)
        self._delete_below([number for number, _ in numbered])
        self._insert_below(numbered)

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete the parts of the concepts of these row numbers."""
        self._delete_terms(numbers)
        self._delete_below(numbers)

    def _insert_terms(self, numbered: Sequence[tuple[int, Concept]]) -> None:
        rows = [
            term_row(number, place, term) for number, concept in numbered for place, term in enumerate(concept.terms)
        ]
        if rows:
            self.connection.execute(insert(terms), lean(rows))
        StoredForms(self.connection, self.index).make([number for number, _ in numbered])

    def _insert_below(self, numbered: Sequence[tuple[int, Concept]]) -> None:
        for table, below in ((concept_subjects, _subjects), (concept_relations, _relations)):
            own = [{"concept_id": number, **values} for number, concept in numbered for values in below(concept)]
            if own:
                self.connection.execute(insert(table), own)

    def _delete_terms(self, numbers: Sequence[int]) -> None:
        StoredForms(self.connection, self.index).discard(numbers)
        self.connection.execute(delete(terms).where(terms.c.concept_id.in_(numbers)))

    def _delete_below(self, numbers: Sequence[int]) -> None:
        for table in (concept_subjects, concept_relations):
            self.connection.execute(delete(table).where(table.c.concept_id.in_(numbers)))


def _subjects(concept: Concept) -> Iterator[dict[str, str]]:
    for subject in concept.subjects:
        yield {"subject": subject, "key": subject_key(subject)}


def _relations(concept: Concept) -> Iterable[dict[str, str]]:
    for kind, target in concept.relations:
        yield {"kind": kind.value, "target": target}
