"""What keeps searches quick in a large archive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from corpus.library import Library
from corpus.store.columns import now
from corpus.store.engine import reading, write
from corpus.store.index import index_on
from corpus.store.tables import articles
from corpus.store.term_counts import term_counts
from corpus.store.tsvectors import read, written
from corpus.store.values import values_of


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءأؤئىة0123abcz", max_size=20))
def test_a_term_is_written_short_and_read_back(term):
    """Every letter of a term takes one byte in a vector of PostgreSQL, and no two terms are written alike."""
    assert read(written(term)) == term
    assert len(written(term).encode()) == len(term)


def test_frequent_terms_are_counted_by_a_sample_and_rare_ones_all(engine, make_article, monkeypatch):
    """Frequencies are right whether a term is in the counts or not, also of articles that came after those were made."""
    monkeypatch.setattr("corpus.store.term_counts._EVERY", 4)
    monkeypatch.setattr("corpus.store.term_counts._FREQUENT", 3)
    if engine.dialect.name == "postgresql":
        # how many came since is told from row numbers, which go on behind those of other tests
        write(engine, lambda connection: connection.execute(text("ALTER SEQUENCE articles_id_seq RESTART WITH 1")))
    library = Library(engine)
    for number in range(8):
        rare = "نادر" if number == 2 else "شيء"
        library.add(make_article(f"خبر {rare} رقم {number} عن مدينة"), b"")
    index = index_on(engine.dialect.name)
    with reading(engine) as connection:
        counts = index.frequencies(connection, ["خبر", "نادر", "مدين", "معدوم"])
        kept = {row.term for row in connection.execute(select(term_counts))}
    assert counts == {"خبر": 8, "نادر": 1, "مدين": 8}
    assert ("خبر" in kept, "نادر" in kept) == (engine.dialect.name == "postgresql", False)


@pytest.mark.parametrize("query", ["م", "خبر ", '"خبر رقم"'])
def test_the_newest_are_listed_of_very_many(engine, make_article, monkeypatch, query):
    """Where very many articles answer, the newest come first, page after page, none twice and none left out."""
    monkeypatch.setattr("corpus.store.newest._VAST", 3)
    monkeypatch.setattr("corpus.store.newest._GLANCED", 4)
    library = Library(engine)
    ids = [library.add(make_article(f"خبر رقم {number} عن مدينة"), b"").article.id for number in range(6)]
    library.add(make_article("نص بلا الكلمة"), b"")
    found = [summary.id for offset in (0, 2, 4) for summary in library.summaries(query, 2, offset)]
    assert found == ids[::-1]
    assert [hit.summary.id for hit in library.search(query, 3).hits] == ids[:2:-1]


def test_the_values_of_a_column_are_found_each_once(engine, make_article):
    """Sources are listed in their order, those of no article and of articles without one left out."""
    library = Library(engine)
    for number, source in enumerate(("ب", None, "أ", "ب", "أ", "ج")):
        library.add(make_article(f"نص رقم {number} عن {now()}", source=source), b"")
    with reading(engine) as connection:
        assert sorted(values_of(connection, articles.c.source)) == sorted(("أ", "ب", "ج"))
    assert library.count("source:ب") == 2
