"""What a new database begins with: sample articles, their English and a starter glossary."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from corpus.errors import StoreReadOnly
from corpus.store.facts import StoreFacts

if TYPE_CHECKING:
    from sqlalchemy import Engine

AUTHOR = "warraq"
_FACT = "first_run"
_DONE = "done"
_PATIENCE = timedelta(minutes=1)
"""After this a filling that was begun and is not done is taken to have been cut short."""


class FirstRun:
    """The filling of a new database, once: what is removed afterwards stays removed."""

    def __init__(self, engine: "Engine") -> None:
        """Know the database, whose tables are up to date."""
        self._engine = engine
        self._facts = StoreFacts(engine)

    def ensure(self) -> None:
        """Fill the database unless that was done before, is being done by somebody else, or cannot be done."""
        known = self._facts.get(_FACT)
        if known == _DONE or _is_under_way(known):
            return
        with suppress(StoreReadOnly):
            begun = datetime.now(UTC).isoformat()
            if self._facts.replace(_FACT, known, begun):
                self._fill_or_leave(begun)

    def _fill_or_leave(self, begun: str) -> None:
        try:
            self._fill()
        except BaseException:
            self._facts.replace(_FACT, begun, "")
            raise
        self._facts.replace(_FACT, begun, _DONE)

    def _fill(self) -> None:
        """Add what is not there; cut short, it can be done again."""
        from glossary.memory.bundled import sample_pairs
        from glossary.memory.memory import TranslationMemory

        self._add_terms()
        TranslationMemory(self._engine).add_all(sample_pairs())
        self._add_articles()

    def _add_terms(self) -> None:
        from glossary.starter import GLOSSARY, starter_concepts
        from glossary.termbase import TermBase

        base = TermBase(self._engine, AUTHOR)
        there = {concept.terms[0].text for concept in base.concepts() if concept.glossary == GLOSSARY}
        base.add_all(concept for concept in starter_concepts() if concept.terms[0].text not in there)

    def _add_articles(self) -> None:
        from corpus.bundled import sample_files
        from corpus.ingest.sources import article_from_bytes
        from corpus.library import Library

        library = Library(self._engine)
        for name, raw in reversed(sample_files()):
            library.add(article_from_bytes(raw, name), raw)


def _is_under_way(known: str | None) -> bool:
    if known is None:
        return False
    try:
        return datetime.now(UTC) - datetime.fromisoformat(known) < _PATIENCE
    except ValueError:
        return False
