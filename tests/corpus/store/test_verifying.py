import pytest
from sqlalchemy import delete, insert, text, update

from corpus.library import Library
from corpus.store.copies_tables import article_sketches
from corpus.store.engine import begin_write, write
from corpus.store.index import index_on
from corpus.store.reindex import Reindexing
from corpus.store.tables import article_keys, article_texts, articles
from corpus.store.verifying.faults import FaultKind
from corpus.store.verifying.verify import Verification

TEXTS = (
    "اجتمع وزراء الخارجية في القاهرة لبحث الهدنة",
    "ارتفعت أسعار القمح في الأسواق العالمية هذا الأسبوع",
    "فاز المنتخب المغربي على ضيفه بهدفين دون رد",
)


@pytest.fixture
def library(fresh_engine, make_article):
    kept = Library(fresh_engine)
    for number, each in enumerate(TEXTS):
        kept.add(make_article(each, title=f"العنوان رقم {number}"), b"raw")
    return kept


def change(engine, *statements):
    """Do what no program of ours does, with foreign keys off as others may."""
    with engine.connect() as connection:
        off = (
            "PRAGMA foreign_keys = OFF" if engine.dialect.name == "sqlite" else "SET session_replication_role = replica"
        )
        connection.connection.driver_connection.execute(off)
        connection.rollback()
        with begin_write(connection):
            for statement in statements:
                connection.execute(text(statement) if isinstance(statement, str) else statement)
        connection.invalidate()


def found(engine):
    """Return the kinds of faults and the sentences of a library."""
    verification = Verification(engine)
    list(verification.steps())
    return verification, [fault.kind for fault in verification.faults]


def own(number):
    return article_texts.c.id == number


def test_a_sound_library_has_no_fault(fresh_engine, library):
    """Articles that were added, retitled, removed and restored are whole."""
    first, second, _ = [summary.id for summary in library.summaries()]
    library.retitle(first, "عنوان جديد")
    library.remove(second)
    library.restore(second)
    assert found(fresh_engine)[1] == []


def test_it_is_told_how_far_it_is(fresh_engine, library, monkeypatch):
    """Before the first article it is told of how many; one with many words is looked at alone, and none is passed over."""
    monkeypatch.setattr("corpus.store.verifying.texts._WORDS_AT_ONCE", 1)
    assert list(Verification(fresh_engine).steps()) == [(0, 3), (1, 3), (2, 3), (3, 3)]
    *_, second, first = [summary.words for summary in library.summaries()]
    monkeypatch.setattr("corpus.store.verifying.texts._WORDS_AT_ONCE", first + second)
    assert list(Verification(fresh_engine).steps()) == [(0, 3), (2, 3), (3, 3)]


def test_what_can_be_mended_is_mended(fresh_engine, library):
    """Rows without an article, an index that lacks one, other terms, lost sketches and lost places are told and mended."""
    last = library.summaries()[0].id
    index = index_on(fresh_engine.dialect.name)
    write(fresh_engine, lambda connection: index.discard(connection, 1, _terms(connection, 1)))
    change(
        fresh_engine,
        update(article_texts).where(own(2)).values(terms=b"nothing"),
        delete(article_sketches).where(article_sketches.c.article_id == 2),
        insert(article_keys).values(article_id=99, family="entity", key="a"),
        update(articles).where(articles.c.id == 3).values(shown_by=77),
    )
    verification, kinds = found(fresh_engine)

    assert sorted(kinds) == sorted(
        (FaultKind.ORPHANS, FaultKind.HIDDEN, FaultKind.NOT_INDEXED, FaultKind.TERMS, FaultKind.SKETCH)
    )
    assert all(fault.sentence.endswith(".") for fault in verification.faults)
    verification.mend()
    assert verification.left == []
    assert found(fresh_engine)[1] == []
    assert library.count("القاهرة") == library.count("القمح") == 1
    assert last in [summary.id for summary in library.summaries()]


def test_what_is_lost_is_told_and_left(fresh_engine, library):
    """A text that is gone, blocks that do not fit and a file that cannot be unpacked are told; the rest is still mended."""
    change(
        fresh_engine,
        delete(article_texts).where(own(1)),
        update(article_texts).where(own(2)).values(blocks='[["paragraph", 0, 9999]]'),
        update(article_texts).where(own(3)).values(raw=b"?"),
        update(articles).values(shown_by=None),
    )
    if fresh_engine.dialect.name == "postgresql":
        change(fresh_engine, "DELETE FROM article_index WHERE id = 3")
    verification, kinds = found(fresh_engine)

    assert set(kinds) >= {FaultKind.NO_TEXT, FaultKind.BLOCKS, FaultKind.RAW}
    verification.mend()
    assert [fault.kind for fault in verification.left] == [FaultKind.NO_TEXT, FaultKind.BLOCKS, FaultKind.RAW]
    assert library.count("المنتخب") == 1


@pytest.mark.parametrize(
    "damage", ["DELETE FROM article_index_data WHERE id > 10", "DELETE FROM article_index_docsize WHERE id = 2"]
)
def test_a_damaged_index_is_made_anew(fresh_engine, library, damage):
    """An index that SQLite cannot read, or that lost an article, is found and made anew from the texts."""
    if fresh_engine.dialect.name == "postgresql":
        damage = "UPDATE article_index SET terms = '' WHERE id = 2"
    change(fresh_engine, damage)
    verification, kinds = found(fresh_engine)

    assert kinds in ([FaultKind.INDEX], [FaultKind.NOT_INDEXED])
    verification.mend()
    assert found(fresh_engine)[1] == []
    assert library.count("القمح") == 1


def test_an_index_cut_short_goes_on_where_it_ended(fresh_engine, library, make_article, monkeypatch):
    """While an index is filled anew articles are added and retitled, found or not; in the end it has all of them once."""
    monkeypatch.setattr("corpus.store.reindex._AT_ONCE", 1)
    reindexing = Reindexing(fresh_engine)
    reindexing.again()
    assert next(reindexing.steps()) == (1, 3)
    last, _, first = [summary.id for summary in library.summaries()]
    library.retitle(first, "البداية")
    library.retitle(last, "النهاية")
    library.add(make_article("جاء خبر آخر من بيروت"), b"raw")
    assert found(fresh_engine)[1] == [FaultKind.UNFINISHED]

    assert [step.done for step in Reindexing(fresh_engine).steps()] == [2, 3, 4]
    assert found(fresh_engine)[1] == []
    assert [library.count(word) for word in ("البداية", "النهاية", "بيروت", "القمح")] == [1, 1, 1, 1]


def test_an_index_half_filled_by_another_version_is_filled_from_the_first_article(fresh_engine, library, monkeypatch):
    """What one version emptied and began to fill, another empties and fills: each article stands in it once."""
    monkeypatch.setattr("corpus.store.reindex._AT_ONCE", 1)
    reindexing = Reindexing(fresh_engine)
    reindexing.again()
    next(reindexing.steps())
    monkeypatch.setattr("corpus.store.reindex.ANALYSIS_VERSION", "next")
    assert [step.done for step in Reindexing(fresh_engine).steps()] == [1, 2, 3]
    assert found(fresh_engine)[1] == []


def test_a_large_library_is_opened_with_the_old_index(fresh_engine, library, monkeypatch):
    """Of many articles the index of another version is used until the new one is made, a few at a time."""
    from corpus.store.reindex import refresh_index

    monkeypatch.setattr("corpus.store.reindex.ANALYSIS_VERSION", "next")
    monkeypatch.setattr("corpus.store.reindex._SMALL", 2)
    refresh_index(fresh_engine)
    assert Reindexing(fresh_engine).is_due
    assert library.count("القمح") == 1
    assert [tuple(step) for step in Reindexing(fresh_engine).steps()] == [(3, 3)]
    assert not Reindexing(fresh_engine).is_due


def _terms(connection, number):
    from corpus.store.articles import load_terms

    return load_terms(connection, [number])[number]
