"""Databases with something of everything in them."""

import pytest

from corpus.library import Library
from corpus.store.engine import open_engine
from glossary.glossaries import Glossaries
from glossary.learning.model import Word, WordStatus
from glossary.learning.vocabulary import Vocabulary
from glossary.memory.memory import TranslationMemory
from glossary.termbase import TermBase
from glossary.terminology import Glossary


@pytest.fixture
def filled(engine, make_article, make_concept):
    """Return a database with an article, entries with a history, a glossary and a word that is known."""
    Library(engine).add(make_article("يكتب الوزير عن باماكو"), b"raw \0 bytes")
    base = TermBase(engine, "me")
    kept = base.add(make_concept("وزير", "minister", subjects=("politics",)))
    base.add(make_concept("حكومة انتقالية", "transitional government", lookups=("الحكومة الانتقالية",)))
    gone = base.add(make_concept("خطأ", "mistake"))
    base.remove(gone.id)
    base.revise(kept.__class__(**{**_fields(kept), "note": "second"}))
    Glossaries(engine, "me").add(Glossary("project", 3))
    memory = TranslationMemory(engine, "me")
    memory.edit(memory.write("قال", "said"), "he said")
    memory.remove(memory.write("محذوف", "said and removed"))
    Vocabulary(engine, "me").mark(Word("kataba", "كَتَبَ", "write"), WordStatus.KNOWN, WordStatus.NEW)
    return engine


def _fields(concept):
    return {name: getattr(concept, name) for name in concept.__slots__}


@pytest.fixture
def other_engine(new_database, migrated):
    """Return a function that opens another empty database on an engine."""
    opened = []

    def make(name):
        opened.append(open_engine(new_database(name, like=migrated(name))))
        return opened[-1]

    yield make
    for each in opened:
        each.dispose()
