"""Where entries of a file arrive: the glossary itself, or one that is only tried and forgotten."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from sqlalchemy import Connection, Engine, select

from corpus.store.engine import reading
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.errors import StaleConcept
from glossary.exchange.incoming.joining import arabic_keys
from glossary.store.concepts import StoredConcepts
from glossary.store.spellings import spellings_on
from glossary.store.tables import concept_relations, concepts, term_forms
from glossary.store.things import Subject, as_json, from_json
from glossary.terminology import Concept

_AT_ONCE = 400
"""Keys asked for in one query."""


class Shelf(Protocol):
    """What entries are compared with and put into."""

    def there(self, new: Sequence[Concept]) -> list[Concept]:
        """Return the entries that are there with an id or an Arabic term of new ones."""

    def insert(self, new: Sequence[Concept], author: str) -> list[Concept]:
        """Keep new entries and return them with their ids."""

    def replace(self, changed: Sequence[Concept]) -> list[Concept]:
        """Put entries in the place of the versions they were made of and return them; raise StaleConcept."""


class Kept:
    """The glossary, on a connection that writes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._stored = StoredConcepts(connection, spellings_on(connection.dialect.name))
        self._met: set[int] = set()
        """The row numbers of the entries that new ones were compared with."""

    def there(self, new: Sequence[Concept]) -> list[Concept]:
        """Return the entries that are there with an id or an Arabic term of new ones."""
        self._met = self._numbers(new)
        return list(self._stored.load(sorted(self._met)).values())

    def insert(self, new: Sequence[Concept], author: str) -> list[Concept]:
        """Keep new entries and return them with their ids; raise StaleConcept where somebody else kept one of them meanwhile."""
        kept = self._stored.insert(new, author, as_told=True)
        if self._connection.dialect.name != "sqlite":  # where there is one writer at a time
            self._refuse_late(new, kept)
        return kept

    def replace(self, changed: Sequence[Concept]) -> list[Concept]:
        """Put entries in the place of the versions they were made of and return them; raise StaleConcept."""
        return self._stored.write_all(changed, checked=True)

    def pointing(self, targets: Sequence[str], after: int, most: int) -> dict[int, Concept]:
        """Return so many entries at most with relations to some targets, by their row numbers, which begin after one."""
        place = concept_relations.c.concept_id
        own = select(place).where(concept_relations.c.target.in_(targets), place > after)
        return self._stored.load(list(self._connection.scalars(own.distinct().order_by(place).limit(most))))

    def _refuse_late(self, new: Sequence[Concept], kept: Sequence[Concept]) -> None:
        own = self._stored.numbers([UUID(each.id) for each in kept])
        late = self._numbers(new) - self._met - set(own.values())
        if self._stored.load(sorted(late)):
            raise StaleConcept(worded("Somebody else kept an entry of the file meanwhile: import it again."))

    def _numbers(self, new: Sequence[Concept]) -> set[int]:
        """Return the row numbers of entries, removed or not, with an id or an Arabic term of new ones."""
        keys = sorted({key for concept in new for key in arabic_keys(concept)})
        ids = [UUID(concept.id) for concept in new if concept.id]
        numbers: set[int] = set()
        for start in range(0, len(keys), _AT_ONCE):
            some = term_forms.c.folded.in_(keys[start : start + _AT_ONCE])
            numbers.update(self._connection.scalars(select(term_forms.c.concept_id).where(some)))
        for start in range(0, len(ids), _AT_ONCE):
            of_ids = concepts.c.uuid.in_(ids[start : start + _AT_ONCE])
            numbers.update(self._connection.scalars(select(concepts.c.id).where(of_ids)))
        return numbers


class Tried:
    """The glossary as it would be: read, and what would be changed remembered beside it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._written: dict[str, str] = {}
        """Entries as the history would have them, a quarter of what they take as they are, by their ids."""
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)

    def there(self, new: Sequence[Concept]) -> list[Concept]:
        """Return the entries that are there with an id or an Arabic term of new ones."""
        with reading(self._engine) as connection:
            found = {each.id: each for each in Kept(connection).there(new)}
        ids = dict.fromkeys(own for concept in new for key in arabic_keys(concept) for own in self._by_key.get(key, ()))
        ids |= dict.fromkeys([*found, *(concept.id for concept in new)])
        found |= {own: _read(self._written[own]) for own in ids if own in self._written}
        return list(found.values())

    def insert(self, new: Sequence[Concept], author: str) -> list[Concept]:
        """Remember new entries and return them with ids."""
        return [self._remembered(replace(each, id=each.id or str(uuid7()), author=author)) for each in new]

    def replace(self, changed: Sequence[Concept]) -> list[Concept]:
        """Remember entries as they would be."""
        return [self._remembered(each) for each in changed]

    def _remembered(self, concept: Concept) -> Concept:
        for key in arabic_keys(concept):
            if concept.id not in self._by_key[key]:
                self._by_key[key].append(concept.id)
        self._written[concept.id] = as_json(concept) or ""
        return concept


def _read(written: str) -> Concept:
    concept = from_json(Subject.CONCEPT, written)
    assert isinstance(concept, Concept)
    return concept
