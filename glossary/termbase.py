"""The term base: the one door to the concepts and terms of the glossary."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, Engine, func, select

from corpus.store.engine import reading, write
from glossary.errors import StaleConcept
from glossary.model import Change, Concept, Found, Level, Term
from glossary.store import history
from glossary.store.concepts import StoredConcepts, as_uuid, unknown
from glossary.store.history import Entry, State, Step
from glossary.store.lookup import Lookup, Match
from glossary.store.spellings import spellings_on
from glossary.store.tables import concepts, terms
from glossary.store.validity import tidy

__all__ = ["Found", "Level", "TermBase"]

T = TypeVar("T")

_AT_ONCE = 1000
_MOST_NEAR = 50
"""Concepts a letter or two apart that a list shows at most."""
_CLOSE = frozenset({Level.EXACT, Level.BARE, Level.FOLDED, Level.STRIPPED})


class TermBase:
    """The glossary in a database whose tables are up to date, as one author sees and changes it.

    Call `upgrade(engine, GLOSSARY_CHAIN)` before.
    """

    def __init__(self, engine: Engine, author: str) -> None:
        self._engine = engine
        self._author = author
        self._index = spellings_on(engine.dialect.name)

    def concepts(self, query: str = "", limit: int | None = None, offset: int = 0) -> list[Concept]:
        """Return the concepts with a term that the query finds, the nearest first; all by the Arabic alphabet for an empty query."""
        with reading(self._engine) as connection:
            numbers = self._numbers(connection, query, limit, offset)
            found = self._stored(connection).load(numbers)
        return [found[number] for number in numbers if number in found]

    def count(self, query: str = "") -> int:
        """Return how many concepts `concepts` has for the query."""
        with reading(self._engine) as connection:
            if not query.strip():
                return (
                    connection.scalar(select(func.count()).select_from(concepts).where(concepts.c.removed.is_(False)))
                    or 0
                )
            lookup = Lookup.of(query)
            sure = connection.scalar(lookup.concept_count(self._index)) if lookup.folded else 0
            return sure or len(_concepts_of(lookup.near(connection, self._index, _MOST_NEAR)))

    def find(self, query: str, limit: int = 20) -> list[Found]:
        """Return the terms that a word or phrase finds, Arabic or English, the nearest first."""
        lookup = Lookup.of(query)
        with reading(self._engine) as connection:
            matches = lookup.matches(connection, self._index, limit)
            if not any(match.level in _CLOSE for match in matches):
                known = {match.term for match in matches}
                near = lookup.near(connection, self._index, limit)
                matches = [*matches, *(match for match in near if match.term not in known)][:limit]
            return self._found(connection, matches)

    def get(self, concept_id: str) -> Concept:
        """Return a concept; raise UnknownConcept."""
        with reading(self._engine) as connection:
            return self._known(connection, concept_id)

    def add(self, concept: Concept) -> Concept:
        """Keep a new concept and return it with its ids and version; raise InvalidTerm."""
        return self._add([tidy(concept)], State.DONE)[0]

    def add_all(self, new: Iterable[Concept], undoable: bool = False) -> list[Concept]:
        """Keep many concepts at once, all or none, as one step of undo or as none; raise InvalidTerm."""
        return self._add([tidy(concept) for concept in new], State.DONE if undoable else State.PAST)

    def revise(self, concept: Concept) -> Concept:
        """Put a changed concept in the place of the version it was read as; raise StaleConcept, UnknownConcept, InvalidTerm."""
        new = tidy(concept)

        def work(connection: Connection) -> Concept:
            stored = self._stored(connection)
            before = stored.get(new.id)
            after = stored.write(new, self._author, new.version)
            history.record(connection, self._author, [Entry(new.id, "revise", before, after)], State.DONE)
            return after

        return write(self._engine, work)

    def remove(self, concept_id: str) -> None:
        """Take a concept out of the glossary, to be undone; raise UnknownConcept."""

        def work(connection: Connection) -> None:
            before = self._known(connection, concept_id)
            self._stored(connection).remove(concept_id, self._author)
            history.record(connection, self._author, [Entry(concept_id, "remove", before, None)], State.DONE)

        write(self._engine, work)

    def undo(self) -> str | None:
        """Undo the author's last change and return a sentence that says which, None where there is none; raise StaleConcept."""

        def work(connection: Connection) -> str | None:
            step = history.last_done(connection, self._author)
            if step is None:
                return None
            backwards = [
                Entry(change.concept_id, f"undo {change.kind}", change.after, change.before)
                for change in step.changes[::-1]
            ]
            self._apply(connection, step, backwards, State.UNDONE)
            return f"Undone: {_described(step)}."

        return write(self._engine, work)

    def redo(self) -> str | None:
        """Do again what was undone last and return a sentence that says what, None where there is nothing; raise StaleConcept."""

        def work(connection: Connection) -> str | None:
            step = history.first_undone(connection, self._author)
            if step is None:
                return None
            again = [
                Entry(change.concept_id, f"redo {change.kind}", change.before, change.after) for change in step.changes
            ]
            self._apply(connection, step, again, State.DONE)
            return f"Done again: {_described(step)}."

        return write(self._engine, work)

    def history(self, concept_id: str) -> list[Change]:
        """Return the changes of a concept, removed or not, the newest first; raise UnknownConcept."""
        with reading(self._engine) as connection:
            changes = history.changes_of(connection, as_uuid(concept_id))
        if not changes:
            raise unknown(concept_id)
        return changes

    def all_terms(self, language: str = "ar") -> Iterator[tuple[Concept, Term]]:
        """Yield every term of a language with its concept, few at a time."""
        last = 0
        while True:
            with reading(self._engine) as connection:
                own = select(concepts.c.id).where(concepts.c.id > last, concepts.c.removed.is_(False))
                numbers = list(connection.scalars(own.order_by(concepts.c.id).limit(_AT_ONCE)))
                found = self._stored(connection).load(numbers)
            if not numbers:
                return
            for number in numbers:
                for term in found[number].in_language(language):
                    yield found[number], term
            last = numbers[-1]

    def revision(self) -> int:
        """Return a number that grows with every change of the glossary."""
        with reading(self._engine) as connection:
            return history.newest(connection)

    def _stored(self, connection: Connection) -> StoredConcepts:
        return StoredConcepts(connection, self._index)

    def _known(self, connection: Connection, concept_id: str) -> Concept:
        concept = self._stored(connection).get(concept_id)
        if concept is None:
            raise unknown(concept_id)
        return concept

    def _numbers(self, connection: Connection, query: str, limit: int | None, offset: int) -> list[int]:
        if not query.strip():
            shown = (
                select(concepts.c.id).where(concepts.c.removed.is_(False)).order_by(concepts.c.sort_key, concepts.c.id)
            )
            return list(connection.scalars(shown.limit(limit).offset(offset)))
        lookup = Lookup.of(query)
        if not lookup.folded:
            return []
        sure = list(connection.scalars(lookup.concept_numbers(self._index).limit(limit).offset(offset)))
        if sure or connection.scalar(lookup.concept_count(self._index)):
            return sure
        near = _concepts_of(lookup.near(connection, self._index, _MOST_NEAR))
        return near[offset : None if limit is None else offset + limit]

    def _found(self, connection: Connection, matches: Sequence[Match]) -> list[Found]:
        own = self._stored(connection).load(_concepts_of(matches))
        ids = select(terms.c.id, terms.c.uuid).where(terms.c.id.in_([match.term for match in matches]))
        names = {row.id: str(row.uuid) for row in connection.execute(ids)}
        by_id = {term.id: term for concept in own.values() for term in concept.terms}
        return [Found(own[match.concept], by_id[names[match.term]], match.level) for match in matches]

    def _add(self, new: Sequence[Concept], state: State) -> list[Concept]:
        def work(connection: Connection) -> list[Concept]:
            kept = self._stored(connection).insert(new, self._author)
            history.record(
                connection, self._author, [Entry(concept.id, "add", None, concept) for concept in kept], state
            )
            return kept

        return write(self._engine, work) if new else []

    def _apply(self, connection: Connection, step: Step, entries: Sequence[Entry], state: State) -> None:
        """Bring concepts from what they are to what they shall be; raise StaleConcept where somebody else was there since."""
        stored = self._stored(connection)
        written: list[Entry] = []
        for entry in entries:
            if history.content(stored.get(entry.concept_id)) != history.content(entry.before):
                raise StaleConcept("The entry was changed by somebody else since: open it to see what it is now.")
            if entry.after is None:
                stored.remove(entry.concept_id, self._author)
                written.append(entry)
            else:
                after = stored.write(entry.after, self._author, None)
                written.append(Entry(entry.concept_id, entry.kind, entry.before, after))
        history.record(connection, self._author, written, State.PAST)
        history.mark(connection, step, state)


def _concepts_of(matches: Iterable[Match]) -> list[int]:
    return list(dict.fromkeys(match.concept for match in matches))


def _described(step: Step) -> str:
    """Return what a step did, in words."""
    first = step.changes[0]
    done = {"add": "adding", "revise": "changing", "remove": "removing"}[first.kind]
    if len(step.changes) > 1:
        return f"{done} {len(step.changes)} entries"
    concept = first.after or first.before
    shown = (*concept.in_language("ar"), *concept.in_language("en"))[:1] if concept else ()
    return f"{done} {shown[0].text if shown else 'an entry'}"
