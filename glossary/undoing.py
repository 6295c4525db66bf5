"""Taking back what was changed last, whatever it was: a term, a rule for a reading, the status of a word."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine

from corpus.errors import StoreError
from corpus.store.engine import reading, write
from glossary.errors import StaleConcept
from glossary.store import history
from glossary.store.authority_records import StoredRecords
from glossary.store.concepts import StoredConcepts
from glossary.store.describing import done_again, undone
from glossary.store.dismissed_candidates import StoredDismissals
from glossary.store.doing_again import do_again
from glossary.store.glossaries import StoredGlossaries
from glossary.store.history import State, Step
from glossary.store.marked_words import StoredWords
from glossary.store.running import Running, running_steps
from glossary.store.sense_rules import StoredRules
from glossary.store.sitting import Sitting
from glossary.store.spellings import spellings_on
from glossary.store.steps import Keeper, Steps
from glossary.store.taking_back import TakenBack, take_back
from glossary.store.term_exceptions import StoredExceptions
from glossary.store.things import Subject
from glossary.store.unit_index import units_on
from glossary.store.units import StoredUnits

__all__ = ["Subject", "Taken", "Undoing"]

_MANY = 1000
"""Changes that are undone or done again in one piece, which keeps others from saving for a second or less."""


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
        with reading(self._engine) as connection:
            step = history.last_done(connection, self._author, self._sitting.steps)
        if step is not None and _is_large(step):
            return self._in_pieces(step, redo=False)
        return self._go(redo=False)

    def redo(self) -> Taken | None:
        """Do again what was undone last and return what, None where there is nothing; raise StaleConcept."""
        with reading(self._engine) as connection:
            step = history.first_undone(connection, self._author, self._sitting.steps)
        if step is not None and _is_large(step):
            return self._in_pieces(step, redo=True)
        return self._go(redo=True)

    def end_redo(self) -> None:
        """Let what the author took back be done again no more, since something is done that this history does not keep."""
        with reading(self._engine) as connection:
            step = history.first_undone(connection, self._author, self._sitting.steps)
        if step is not None:
            write(self._engine, lambda connection: history.end_redo(connection, self._author))

    def moment(self, *, redo: bool = False) -> datetime | None:
        """Return when that was made which `undo` takes back, or when that was taken back which `redo` does again; None for nothing.

        What was not taken back in this sitting was so, for all that is known, when it was made.
        """
        choose = history.first_undone if redo else history.last_done
        with reading(self._engine) as connection:
            step = choose(connection, self._author, self._sitting.steps)
        if step is None:
            return None
        return (self._sitting.taken_back(step.id) if redo else None) or step.last.at

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
            Subject.NAME: StoredRecords(connection),
            Subject.UNIT: StoredUnits(connection, units_on(connection.dialect.name)),
        }
        return Steps(connection, StoredConcepts(connection, self._index), keepers, self._author)

    def _go(self, *, redo: bool) -> Taken | None:
        """Take a step of the author's; one that others made impossible is passed over the next time."""
        choose, take = (history.first_undone, Steps.redo) if redo else (history.last_done, Steps.undo)
        stale: list[Step] = []

        def work(connection: Connection) -> Taken | None:
            stale.clear()
            while (step := choose(connection, self._author, self._sitting.steps)) is not None:
                # somebody else may be taking the same step, and has taken it once it can be held
                if history.hold(connection, step):
                    break
            if step is None:
                return None
            stale.append(step)
            self._sitting.note_taken(step.id, back=not redo)
            return Taken(take(self._steps(connection), step), step.subjects)

        try:
            return write(self._engine, work)
        except StaleConcept:
            self._pass_over(stale[-1])
            raise

    def _pass_over(self, step: Step) -> None:
        def work(connection: Connection) -> None:
            if history.hold(connection, step):
                history.mark(connection, step, State.PAST)

        write(self._engine, work)

    def _in_pieces(self, step: Step, *, redo: bool) -> Taken | None:
        """Take a step of very many concepts in pieces; one that is cut short is taken back to its end by whoever comes next."""
        try:
            with reading(self._engine) as connection:
                self._steps(connection).refuse_changed(step, redo)
        except StaleConcept:
            self._pass_over(step)
            raise
        running = Running(step.id, self._author)

        def begin(connection: Connection) -> bool:
            is_free = step.id not in running_steps(connection)
            if is_free:
                running.begin(connection)
            return is_free

        if not write(self._engine, begin):
            return None
        try:
            taken = (
                TakenBack(step.count, do_again(self._engine, running, step))
                if redo
                else take_back(self._engine, running, State.UNDONE)
            )
        except StoreError:
            self._sitting.half_made.append(running)
            raise
        self._sitting.note_taken(step.id, back=not redo)
        return Taken(taken.after(done_again(step) if redo else undone(step)), step.subjects)


def _is_large(step: Step) -> bool:
    return step.count > _MANY and step.subjects == {Subject.CONCEPT}
