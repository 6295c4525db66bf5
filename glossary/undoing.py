"""Taking back what was changed last, whatever it was: a term, a rule for a reading, the status of a word."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine

from corpus.store.engine import reading, write
from glossary.errors import StaleConcept
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.dismissed_candidates import StoredDismissals
from glossary.store.glossaries import StoredGlossaries
from glossary.store.history import State, Step
from glossary.store.marked_words import StoredWords
from glossary.store.sense_rules import StoredRules
from glossary.store.sitting import Sitting
from glossary.store.spellings import spellings_on
from glossary.store.steps import Keeper, Steps
from glossary.store.term_exceptions import StoredExceptions
from glossary.store.things import Subject

__all__ = ["Subject", "Taken", "Undoing"]

_Choosing = Callable[[Connection, str, Sequence[UUID]], Step | None]


class Taken(NamedTuple):
    """A step that was taken back or done again."""

    sentence: str
    """Which one, for the user."""
    subjects: frozenset[Subject]
    """What kinds of things it changed."""


class Undoing:
    """The one history of what an author changed, in a database whose tables are up to date."""

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        """Take back the author's changes, those of a sitting, where there is one, before all others of the author's."""
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting(0)
        self._index = spellings_on(engine.dialect.name)

    def undo(self) -> Taken | None:
        """Undo the author's last change and return which, None where there is none; raise StaleConcept."""
        return self._go(history.last_done, Steps.undo)

    def redo(self) -> Taken | None:
        """Do again what was undone last and return what, None where there is nothing; raise StaleConcept."""
        return self._go(history.first_undone, Steps.redo)

    def revision(self) -> int:
        """Return a number that grows with every change of anything by anybody."""
        with reading(self._engine) as connection:
            return history.newest(connection)

    def _steps(self, connection: Connection) -> Steps:
        keepers: dict[Subject, Keeper[Any]] = {
            Subject.RULE: StoredRules(connection),
            Subject.WORD: StoredWords(connection),
            Subject.GLOSSARY: StoredGlossaries(connection),
            Subject.EXCEPTION: StoredExceptions(connection),
            Subject.DISMISSAL: StoredDismissals(connection),
        }
        return Steps(connection, StoredConcepts(connection, self._index), keepers, self._author)

    def _go(self, choose: _Choosing, take: Callable[[Steps, Step], str]) -> Taken | None:
        """Take a step of the author's; one that others made impossible is passed over the next time."""

        def work(connection: Connection) -> Taken | None:
            step = choose(connection, self._author, self._sitting.steps)
            if step is None:
                return None
            self._sitting.note(step.id)
            return Taken(take(self._steps(connection), step), step.subjects)

        def pass_over(connection: Connection) -> None:
            step = choose(connection, self._author, self._sitting.steps)
            if step is not None:
                history.mark(connection, step, State.PAST)

        try:
            return write(self._engine, work)
        except StaleConcept:
            write(self._engine, pass_over)
            raise
