"""Who is who: ids of new concepts and terms."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection, Table, select

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from glossary.store.tables import concepts, terms
from glossary.terminology import Concept, Term

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Identities:
    """Ids given out on one connection: one that is free is kept, any other is replaced by a new one."""

    connection: Connection
    taken: set[UUID]

    @classmethod
    def for_new(cls, connection: Connection, new: Sequence[Concept]) -> "Identities":
        """Return what gives ids to concepts that are to be added."""
        given = [concept.id for concept in new if concept.id]
        of_terms = [term.id for concept in new for term in concept.terms if term.id]
        return cls(connection, _known(connection, concepts, given) | _known(connection, terms, of_terms))

    @classmethod
    def for_revised(cls, connection: Connection, revised: Sequence[Concept], numbers: Sequence[int]) -> "Identities":
        """Return what gives ids to the terms of concepts that are there under row numbers; their own terms keep theirs."""
        of_terms = _known(connection, terms, [term.id for concept in revised for term in concept.terms if term.id])
        own = set(connection.scalars(select(terms.c.uuid).where(terms.c.concept_id.in_(numbers))))
        return cls(connection, of_terms - own)

    def given(self, concept: Concept, author: str) -> Concept:
        """Return the concept with ids, as an author's first version of now; who made it elsewhere, and when, is kept."""
        return self.told(replace(concept, author=author, changed=None), author)

    def told(self, concept: Concept, author: str) -> Concept:
        """Return the concept with ids, as the first version of whoever it says, else of an author, and of when, else of now."""
        moment = now()
        return replace(
            concept,
            id=self._free(concept.id),
            terms=tuple(map(self._identified, concept.terms)),
            version=1,
            author=concept.author or author,
            changed=concept.changed or moment,
            creator=concept.creator or author,
            created=concept.created or moment,
        )

    def _identified(self, term: Term) -> Term:
        own = self._free(term.id)
        return term if own == term.id else replace(term, id=own)

    def _free(self, text: str) -> str:
        wanted = _uuid(text)
        given = uuid7() if wanted is None or wanted in self.taken else wanted
        self.taken.add(given)
        return str(given)


def _known(connection: Connection, table: Table, ids: Iterable[str]) -> set[UUID]:
    """Return which of the ids the rows of a table have."""
    wanted = [each for each in map(_uuid, ids) if each is not None]
    found: set[UUID] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        some = table.c.uuid.in_(wanted[start : start + _AT_ONCE])
        found.update(connection.scalars(select(table.c.uuid).where(some)))
    return found


def _uuid(text: str) -> UUID | None:
    if not text:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None
