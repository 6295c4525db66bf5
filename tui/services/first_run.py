"""What a new database begins with: sample articles, their English and a starter glossary."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Engine

AUTHOR = "warraq"


def fill_new_database(engine: "Engine") -> None:
    """Fill a database once; what is removed from it afterwards stays removed."""
    from corpus.store.once_only import OnceOnly

    OnceOnly(engine, "first_run").do(lambda: _fill(engine))


def _fill(engine: "Engine") -> None:
    """Add what is not there yet."""
    from glossary.memory.bundled import sample_pairs
    from glossary.memory.memory import TranslationMemory

    _add_terms(engine)
    TranslationMemory(engine).add_all(sample_pairs())
    _add_articles(engine)


def _add_terms(engine: "Engine") -> None:
    from glossary.starter import GLOSSARY, starter_concepts
    from glossary.termbase import TermBase

    base = TermBase(engine, AUTHOR)
    there = {concept.terms[0].text for concept in base.concepts() if concept.glossary == GLOSSARY}
    base.add_all(concept for concept in starter_concepts() if concept.terms[0].text not in there)


def _add_articles(engine: "Engine") -> None:
    from corpus.bundled import sample_files
    from corpus.ingest.sources import article_from_bytes
    from corpus.library import Library

    library = Library(engine)
    for name, raw in reversed(sample_files()):
        library.add(article_from_bytes(raw, name), raw)
