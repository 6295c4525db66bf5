"""The exceptions a reader keeps: the one door to them."""

from dataclasses import replace

from sqlalchemy import Connection, Engine

from corpus.store.engine import reading, write
from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.learning.rules import passage_key
from glossary.matching.refusals import Refusals, RefusalScope, TermException, form_of
from glossary.store import history
from glossary.store.history import Entry, State
from glossary.store.sitting import Sitting
from glossary.store.term_exceptions import StoredExceptions
from glossary.termbase import TermBase
from glossary.terminology import Concept, TermMatch


class Exceptions:
    """What is not meant by a term, and what is, in a database whose tables are up to date, as one author says it."""

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()

    def all(self) -> list[TermException]:
        """Return the author's exceptions in the order they were first kept."""
        with reading(self._engine) as connection:
            return StoredExceptions(connection).all_of(self._author)

    def refusals(self) -> Refusals:
        """Return the exceptions as they are now, ready to be applied."""
        return Refusals(self.all())

    def refuse(self, match: TermMatch, scope: RefusalScope, article_id: str, text: str) -> TermException:
        """Keep, as one step of undo, that the words of a match are not its term: there in the block's text, in the article, or ever."""
        here = scope is RefusalScope.HERE
        wanted = TermException(
            form_of(match.surface),
            match.concept_id,
            match.ar,
            scope,
            "" if scope is RefusalScope.ALWAYS else article_id,
            passage_key(article_id, text) if here else "",
            match.start if here else 0,
        )

        def work(connection: Connection) -> TermException:
            before, after = StoredExceptions(connection).put(wanted, self._author)
            if before is None:
                entries = [Entry(after.id, "refuse", None, after)]
                self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return after

        return write(self._engine, work)

    def allow(self, *exceptions: TermException) -> list[TermException]:
        """Keep exceptions no longer, as one step of undo, and return those that were kept until now."""

        def work(connection: Connection) -> list[TermException]:
            stored = StoredExceptions(connection)
            there = [kept for each in exceptions if (kept := stored.get(each.id)) and kept.author == self._author]
            for each in there:
                stored.remove(each.id, self._author)
            entries = [Entry(each.id, "allow", each, None) for each in there]
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return there

        return write(self._engine, work)

    def accept(self, form: str, concept_id: str) -> Concept:
        """Make a form one by which a concept's best Arabic term is found, as one step of undo, and return the concept.

        Raises UnknownConcept, StaleConcept, and InvalidTerm where the concept has no Arabic term or the form is empty.
        """
        base = TermBase(self._engine, self._author, self._sitting)
        concept = base.get(concept_id)
        arabic = concept.in_language("ar")
        written = form_of(form)
        if not arabic or not written:
            raise InvalidTerm(worded("There is no Arabic term that the form could lead to; add the term first."))
        if any(written in map(form_of, (term.text, *term.lookups)) for term in arabic):
            return concept
        terms = tuple(
            replace(term, lookups=(*term.lookups, written)) if term == arabic[0] else term for term in concept.terms
        )
        return base.revise(replace(concept, terms=terms))
