"""Many changes in transactions of their own that are undone together, such as an import of a large file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine

from corpus.store.engine import write
from corpus.store.uuid7 import uuid7
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.glossaries import StoredGlossaries
from glossary.store.history import Entry, State
from glossary.store.sitting import Sitting
from glossary.store.spellings import spellings_on
from glossary.store.validity import tidy
from glossary.terminology import Concept
from glossary.undoing import Undoing

_T = TypeVar("_T")
_Work = Callable[[StoredConcepts], tuple[list[Entry], _T]]


class LongStep:
    """One step of undo that is made piece by piece, so that others can write between the pieces.

    Each piece is kept whole or not at all. A few hundred concepts a piece are quick.
    """

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None, kind: str = "import") -> None:
        """Begin a step whose changes the history calls by a kind."""
        self._engine = engine
        self._author = author
        self._kind = kind
        self._sitting = sitting or Sitting()
        self._index = spellings_on(engine.dialect.name)
        self._step: UUID = uuid7()
        self._is_begun = False

    def add(self, new: Iterable[Concept]) -> list[Concept]:
        """Keep new concepts, in the default glossary where they name none, and return them with ids; raise InvalidTerm."""
        tidied = [tidy(concept) for concept in new]

        def work(stored: StoredConcepts) -> tuple[list[Entry], list[Concept]]:
            kept = stored.insert(StoredGlossaries(stored.connection).placed(tidied), self._author)
            return [Entry(each.id, self._kind, None, each) for each in kept], kept

        return self._write(work) if tidied else []

    def revise(self, changed: Iterable[Concept]) -> list[Concept]:
        """Put different concepts in the place of the versions they were read as and return them.

        Raises StaleConcept, UnknownConcept, InvalidTerm.
        """
        tidied = [replace(tidy(concept), author=self._author) for concept in changed]

        def work(stored: StoredConcepts) -> tuple[list[Entry], list[Concept]]:
            stored.claim(tidied)
            there = stored.get_all(each.id for each in tidied)
            new = [each for each in tidied if history.content(each) != history.content(there[each.id])]
            after = {each.id: each for each in stored.write_all(new)}
            entries = [Entry(each.id, self._kind, there[each.id], each) for each in after.values()]
            return entries, [after.get(each.id, there[each.id]) for each in tidied]

        return self._write(work) if tidied else []

    def remove(self, concept_ids: Sequence[str]) -> None:
        """Take concepts out of the glossary; those that are there no more are passed over."""

        def work(stored: StoredConcepts) -> tuple[list[Entry], None]:
            there = stored.get_all(concept_ids, held=True)
            stored.remove_all(list(there), self._author)
            return [Entry(each.id, self._kind, each, None) for each in there.values()], None

        self._write(work)

    def take_back(self) -> None:
        """Undo all that was done in this step; raise StaleConcept where somebody built on it."""
        if self._is_begun:
            Undoing(self._engine, self._author, self._sitting).take_back(self._step)

    def _write(self, work: _Work[_T]) -> _T:
        def whole(connection: Connection) -> _T:
            entries, result = work(StoredConcepts(connection, self._index))
            history.record(connection, self._author, entries, State.DONE, self._step)
            return result

        result = write(self._engine, whole)
        self._is_begun = True
        self._sitting.note(self._step)
        return result
