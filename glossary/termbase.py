"""The term base: the one door to the concepts and terms of the glossary."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine, select

from corpus.store.engine import reading, write
from glossary.finding.orders import Order
from glossary.store import history
from glossary.store.concepts import StoredConcepts, as_uuid, unknown
from glossary.store.finding import Finding, no_roots
from glossary.store.glossaries import StoredGlossaries
from glossary.store.history import Entry, Recorded, State
from glossary.store.listing import Listing, Page, Places
from glossary.store.roots import RootsOf
from glossary.store.sameness import same_entry
from glossary.store.sitting import Sitting
from glossary.store.spellings import spellings_on
from glossary.store.tables import concepts
from glossary.store.validity import tidy
from glossary.terminology import Change, Concept, Found, Level, Term
from glossary.undoing import Undoing

__all__ = ["Found", "Level", "TermBase"]

_AT_ONCE = 1000


class Added(NamedTuple):
    """A concept that was to be kept, as the glossary has it."""

    concept: Concept
    is_new: bool
    """Whether it was added now; else one was there that has all its terms."""


class TermBase:
    """The glossary in a database whose tables are up to date, as one author sees and changes it.

    Call `upgrade(engine, GLOSSARY_CHAIN)` before.
    """

    def __init__(
        self, engine: Engine, author: str, sitting: Sitting | None = None, roots_of: RootsOf = no_roots
    ) -> None:
        """Know who changes it, what of the history is this program's own, and what tells the roots that an Arabic word may have."""
        self._engine = engine
        self._author = author
        self._index = spellings_on(engine.dialect.name)
        self._places = Places()
        self._roots_of = roots_of
        self._sitting = sitting or Sitting()
        self._undoing = Undoing(engine, author, sitting)

    def concepts(
        self, query: str = "", limit: int | None = None, offset: int = 0, order: Order | None = None
    ) -> list[Concept]:
        """Return the concepts that a query of words and fields finds; raise UnclearQuery.

        Without an order the nearest come first, and all by the Arabic alphabet for a query without words.
        """
        with reading(self._engine) as connection:
            finding = self._finding(connection)
            numbers = finding.concept_numbers(query, Page(order, limit, offset))
            found = finding.stored.load(numbers)
        return [found[number] for number in numbers if number in found]

    def count(self, query: str = "") -> int:
        """Return how many concepts `concepts` has for the query; raise UnclearQuery."""
        with reading(self._engine) as connection:
            return self._finding(connection).count(query)

    def place(self, concept_id: str, order: Order = Order.ALPHABET) -> int:
        """Return how many concepts stand before one in the list of all in an order; raise UnknownConcept."""
        with reading(self._engine) as connection:
            number = self._stored(connection).numbers([as_uuid(concept_id)]).get(as_uuid(concept_id))
            if number is None:
                raise unknown(concept_id)
            return Listing(connection).place(number, order)

    def find(self, query: str, limit: int = 20) -> list[Found]:
        """Return the terms that a query of words and fields finds, Arabic or English, the nearest first; raise UnclearQuery."""
        with reading(self._engine) as connection:
            return self._finding(connection).terms(query, limit)

    def get(self, concept_id: str) -> Concept:
        """Return a concept; raise UnknownConcept."""
        with reading(self._engine) as connection:
            concept = self._stored(connection).get(concept_id)
        if concept is None:
            raise unknown(concept_id)
        return concept

    def add(self, concept: Concept) -> Concept:
        """Keep a new concept, in the default glossary where it names none, and return it with its ids; raise InvalidTerm."""
        return self.add_all([concept], undoable=True)[0]

    def add_once(self, concept: Concept) -> Added:
        """Keep a new concept unless there is one with all its terms, whoever adds the same meanwhile; raise InvalidTerm."""
        new = tidy(concept)

        def work(connection: Connection) -> Added:
            same = same_entry(self._stored(connection), new)
            if same is not None:
                return Added(same, is_new=False)
            return Added(self._kept(connection, [new], State.DONE)[0], is_new=True)

        return write(self._engine, work)

    def add_all(self, new: Iterable[Concept], undoable: bool = False) -> list[Concept]:
        """Keep many concepts at once, all or none, as one step of undo or as none; raise InvalidTerm."""
        tidied, state = [tidy(concept) for concept in new], State.DONE if undoable else State.PAST
        return write(self._engine, lambda connection: self._kept(connection, tidied, state)) if tidied else []

    def revise(self, concept: Concept) -> Concept:
        """Put a changed concept in the place of the version it was read as; raise StaleConcept, UnknownConcept, InvalidTerm."""
        new = tidy(concept)

        def work(connection: Connection) -> Concept:
            stored = self._stored(connection)
            before = stored.get(new.id)
            if before is not None and before.version == new.version and history.content(before) == history.content(new):
                return before
            after = stored.write(new, self._author, new.version)
            self._noted(connection, [Entry(new.id, "revise", before, after)])
            return after

        return write(self._engine, work)

    def remove(self, concept_id: str) -> None:
        """Take a concept out of the glossary, to be undone; raise UnknownConcept."""

        def work(connection: Connection) -> None:
            stored = self._stored(connection)
            before = stored.get_all([concept_id], held=True).get(concept_id)
            if before is None:
                raise unknown(concept_id)
            stored.remove(concept_id, self._author)
            self._noted(connection, [Entry(concept_id, "remove", before, None)])

        write(self._engine, work)

    def undo(self) -> str | None:
        """Undo the author's last change, be it of a term or of something else, and return a sentence that says which.

        None where there is none; raise StaleConcept.
        """
        taken = self._undoing.undo()
        return taken.sentence if taken else None

    def redo(self) -> str | None:
        """Do again what was undone last and return a sentence that says what, None where there is nothing; raise StaleConcept."""
        taken = self._undoing.redo()
        return taken.sentence if taken else None

    def history(self, concept_id: str) -> list[Change]:
        """Return the changes of a concept, removed or not, the newest first; raise UnknownConcept."""
        with reading(self._engine) as connection:
            changes = history.changes_of(connection, as_uuid(concept_id))
        if not changes:
            raise unknown(concept_id)
        return [_change(each) for each in changes]

    def all_terms(self, language: str = "ar") -> Iterator[tuple[Concept, Term]]:
        """Yield every term of a language with its concept, few at a time."""
        last = 0
        while True:
            with reading(self._engine) as connection:
                own = select(concepts.c.id).where(concepts.c.id > last).order_by(concepts.c.id)
                numbers = list(connection.scalars(own.limit(_AT_ONCE)))
                found = self._stored(connection).load(numbers)
            if not numbers:
                return
            for concept in found.values():
                for term in concept.in_language(language):
                    yield concept, term
            last = numbers[-1]

    def revision(self) -> int:
        """Return a number that grows with every change of the glossary."""
        return self._undoing.revision()

    def _finding(self, connection: Connection) -> Finding:
        return Finding(self._stored(connection), self._places, self._roots_of)

    def _stored(self, connection: Connection) -> StoredConcepts:
        return StoredConcepts(connection, self._index)

    def _noted(self, connection: Connection, entries: Sequence[Entry]) -> None:
        self._sitting.note(history.record(connection, self._author, entries, State.DONE))

    def _kept(self, connection: Connection, new: Sequence[Concept], state: State) -> list[Concept]:
        stored, placed = self._stored(connection), StoredGlossaries(connection).placed(new)
        kept: list[Concept] = []
        step: UUID | None = None
        for start in range(0, len(placed), _AT_ONCE):
            some = stored.insert(placed[start : start + _AT_ONCE], self._author)
            entries = [Entry(concept.id, "add", None, concept) for concept in some]
            step = history.record(connection, self._author, entries, state, step)
            kept += some
        self._sitting.note(step)
        return kept


def _change(recorded: Recorded) -> Change:
    before, after = (thing if isinstance(thing, Concept) else None for thing in (recorded.before, recorded.after))
    return Change(recorded.thing_id, recorded.kind, recorded.author, recorded.at, before, after)
