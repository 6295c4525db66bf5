import sqlite3
from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData, Table, insert, inspect, select, text, update

from corpus.annotation import Annotation, AnnotationKind, Passage, Place, Quote
from corpus.annotations import Annotations
from corpus.boilerplate import Boilerplate
from corpus.collections import Collections
from corpus.copies import Copies
from corpus.errors import StoreLost, StoreNewer, StoreReadOnly
from corpus.feeds import Feeds
from corpus.importing.files import FileState, ReadFiles
from corpus.kept_searches import KeptSearches
from corpus.library import Library
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import begin_write, open_engine, reading, write
from corpus.store.feeds import note_entry
from corpus.store.migrate import stored_revision, upgrade
from corpus.store.schema import METADATA as CORPUS_TABLES
from corpus.store.term_counts import term_counts
from glossary.authority.authority import Authority
from glossary.authority.model import Appearance, Catalogued, Spelt, Spot
from glossary.glossaries import Glossaries
from glossary.learning.article_words import ArticleWords
from glossary.learning.choices import Choices
from glossary.learning.model import Sense, SenseRule, Word, WordStatus
from glossary.learning.vocabulary import Vocabulary
from glossary.matching.exceptions import Exceptions
from glossary.matching.refusals import RefusalScope
from glossary.memory.memory import TranslationMemory
from glossary.model import Entity, EntityKind, Pair, StoredEntity
from glossary.store.cataloguing import keep_names
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.store.tables import METADATA as GLOSSARY_TABLES
from glossary.termbase import TermBase
from glossary.terminology import Concept, Glossary, Relation, RelationKind, Status, Term, TermMatch
from glossary.usage.candidates import Candidate, Candidates

CHAINS = [CORPUS_CHAIN, GLOSSARY_CHAIN]
TABLES = {"corpus": CORPUS_TABLES, "glossary": GLOSSARY_TABLES}

OPEN_AND_ADD = """
    import sys
    from corpus.library import Library
    from corpus.model import Article, Block, BlockKind
    from corpus.store.chain import CORPUS_CHAIN
    from corpus.store.engine import open_engine
    from corpus.store.migrate import upgrade
    from glossary.store.chain import GLOSSARY_CHAIN

    url, name = sys.argv[1:]
    engine = open_engine(url)
    print("ready", flush=True)
    sys.stdin.readline()
    upgrade(engine, CORPUS_CHAIN)
    upgrade(engine, GLOSSARY_CHAIN)
    block = Block(0, BlockKind.PARAGRAPH, name, 0, len(name))
    print(Library(engine).add(Article(name, name, False, name, True, (block,)), b"").is_new)
    engine.dispose()
"""

ALEMBIC_LOADED = """
    import sys
    from corpus.library import Library
    from corpus.store.chain import CORPUS_CHAIN
    from corpus.store.engine import open_engine
    from corpus.store.migrate import upgrade
    from glossary.store.chain import GLOSSARY_CHAIN

    engine = open_engine(sys.argv[1])
    upgrade(engine, CORPUS_CHAIN)
    upgrade(engine, GLOSSARY_CHAIN)
    Library(engine).summaries()
    engine.dispose()
    print("alembic" in sys.modules)
"""

NEXT_REVISION = '''
import sqlalchemy as sa
from alembic import op

revision = "corpus_next"
down_revision = "corpus_0011"


def upgrade():
    """Rebuild a table that others point to."""
    with op.batch_alter_table("articles") as articles:
        articles.add_column(sa.Column("language", sa.String(8), nullable=False, server_default="ar"))
        articles.alter_column("source", new_column_name="publisher")
'''


@pytest.fixture
def opened(database_url):
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def engine(fresh_engine):
    return fresh_engine


@pytest.fixture
def next_chain(tmp_path):
    """The corpus chain with one more revision, which rebuilds a table under its children."""
    for path in CORPUS_CHAIN.folder.glob("corpus_*.py"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "corpus_next.py").write_text(NEXT_REVISION)
    return replace(CORPUS_CHAIN, folder=tmp_path, revisions=(*CORPUS_CHAIN.revisions, "corpus_next"))


def rows_of(engine):
    """Return every row of every table of ours."""
    with reading(engine) as connection:
        tables = [table for metadata in TABLES.values() for table in metadata.sorted_tables]
        return {table.name: sorted(map(repr, connection.execute(select(table)))) for table in tables}


def fill_source(engine, make_article):
    """Return a library with articles of one source, whose lines are learned."""
    library = Library(engine)
    for n in range(4):
        library.add(
            make_article(" ".join(f"كلمة{n}و{i}" for i in range(9)), "سطر في كل صفحة", title=f"خبر{n}", source="موقع"),
            b"",
        )
    lines = Boilerplate(engine)
    lines.set_kept(lines.learn("موقع")[0].number, kept=True)
    return library


def fill(engine, make_article, make_concept):
    """Put something into every table."""
    library = fill_source(engine, make_article)
    articles = [
        library.add(make_article(f"النص رقم {n} عن باماكو", title=f"عنوان {n}"), b"raw").article for n in range(5)
    ]
    library.retitle(articles[0].id, "عنوان آخر")
    put_side_by_side(engine, make_article)
    library.remove(articles[1].id)
    noted = Passage(Place(1, 0), Place(1, 4))
    Annotations(engine, "me").add(Annotation(articles[3].id, AnnotationKind.NOTE, noted, Quote("النص"), "why"))
    own = Collections(engine, "me")
    own.put(own.make("ملف").id, [articles[2].id])
    own.tag([articles[2].id], ["حرب"])
    library.set_keys(articles[2].id, "entity", ["a", "b"], 1)
    base = TermBase(engine, "me")
    said = {"subjects": ("politics",), "relations": (Relation(RelationKind.RELATED, "another"),)}
    base.add_all(
        [make_concept("حكومة", "government", **said), make_concept("هدنة", "truce", lookups=("وقف إطلاق النار",))]
    )
    base.add(Concept("", (Term("", "ar", "كتاب", root="كتب"),)))
    Glossaries(engine, "me").add(Glossary("project", 2))
    base.remove(base.add(make_concept("حرب", "war")).id)
    match = TermMatch("another", "حرب", "war", Status.PREFERRED, 0, 3, "حرب", "exact")
    Exceptions(engine, "me").refuse(match, RefusalScope.ALWAYS, articles[2].id, "حرب")
    dismissed = Candidate("qArib_1", "قارب", 1, 3, 1, 3.0, "boat", "قارب", None, 0, 0, 4)
    Candidates(engine, "me").dismiss(dismissed)
    ReadFiles(engine).note([FileState("a", "b", 3, 1, finished=True)])
    searches = KeptSearches(engine, "me")
    searches.look(searches.keep("bamako", "باماكو").id)
    feed = Feeds(engine, library.add).follow("https://example.org/feed.xml").feed
    write(engine, lambda connection: note_entry(connection, feed.id, "key", {"mark": "m", "article": articles[0].id}))
    TranslationMemory(engine).add(Pair("قال", "said", "me"))
    word = Word("kitAb_1", "كِتَاب", "book")
    Vocabulary(engine, "me").mark(word, WordStatus.KNOWN)
    Choices(engine, "me").keep(SenseRule("العام", Sense("EAm_1", "عَام", "NOUN", "year", "عَام")))
    ArticleWords(engine).keep(articles[2].id, {word.key: 2})
    mali = StoredEntity(Entity("e", EntityKind.PLACE, "مالي", "Mali"), ("مالي",), ("mly",))
    spoken = Appearance("e", EntityKind.PLACE, 1, 0, (Spelt("مالي", 1, ""),), (Spot(1, 0, 4, 0),))
    keep_names(engine, articles[2], Catalogued((mali,), frozenset(), (spoken,)))
    Authority(engine, "me").confirm("e")
    write(engine, lambda connection: connection.execute(insert(term_counts), {"term": "", "articles": 4}))


def put_side_by_side(engine, make_article):
    """Put copies of a text and a parting of two of them into the tables."""
    words = " ".join(f"كلمة{number}" for number in range(40))
    library = Library(engine)
    for end in ("", " وزيادة", " وزيادة أخرى"):
        kept = library.add(make_article(f"{words}{end}", address=f"https://x.example/{len(end)}"), b"raw").article
    Copies(engine).set_apart(kept.id)


def hits(engine):
    """Return what searches find."""
    library, base = Library(engine), TermBase(engine, "me")
    articles = [summary.id for query in ("باماكو", "عنوان", "آخر") for summary in library.summaries(query)]
    terms = [found.term.text for query in ("حكومة", "اطلاق", "هدنه", "truse") for found in base.find(query)]
    return articles, terms, [summary.id for summary in library.articles_with_key("entity", "b")]


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain.name)
def test_an_empty_database_gets_the_newest_tables(opened, chain):
    """An upgrade of an empty database ends at the newest revision, and a second one changes nothing."""
    for each in CHAINS:
        upgrade(opened, each)
    upgrade(opened, chain)

    with reading(opened) as connection:
        assert stored_revision(connection, chain) == chain.revisions[-1]


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain.name)
def test_the_migrations_make_the_tables_that_are_defined(engine, chain):
    """The tables that the migrations made are the ones the queries use; full-text tables belong to their back end."""
    own = TABLES[chain.name].tables

    def is_ours(thing, name, kind, _reflected, _compared):
        return name in own if kind == "table" else thing.table.name in own

    with engine.connect() as connection:
        options = {"include_object": is_ours, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), TABLES[chain.name]) == []


def test_a_populated_database_keeps_every_row_and_hit(engine, make_article, make_concept):
    """Running the upgrades on a full database leaves every row and finds the same."""
    fill(engine, make_article, make_concept)
    rows, found = rows_of(engine), hits(engine)
    for chain in CHAINS:
        upgrade(engine, chain)

    assert rows_of(engine) == rows
    assert hits(engine) == found
    assert found[1] == ["حكومة", "هدنة", "هدنة", "truce"]
    assert all(rows.values())


def test_a_table_is_rebuilt_under_its_children(engine, next_chain, make_article, make_concept):
    """A later migration that rebuilds the table of articles loses no text, key or hit of them, and no foreign key dangles."""
    fill(engine, make_article, make_concept)
    before, found = rows_of(engine), Library(engine).count("باماكو")
    upgrade(engine, next_chain)
    after = {
        table.name: sorted(map(repr, rows))
        for table, rows in (read(engine, table) for table in CORPUS_TABLES.sorted_tables if table.name != "articles")
    }

    assert after == {name: rows for name, rows in before.items() if name in after}
    assert len(read(engine, Table("articles", MetaData(), autoload_with=engine))[1]) == len(before["articles"])
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT min(language) FROM articles")) == "ar"
        if engine.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    assert Library(engine).count("باماكو") == found == 4


def read(engine, table):
    with reading(engine) as connection:
        return table, connection.execute(select(table)).all()


def test_a_failing_migration_leaves_nothing_behind(opened, tmp_path):
    """A migration that fails halfway leaves the database as it was."""
    (tmp_path / "bad.py").write_text(
        "from alembic import op\nrevision = 'bad'\ndown_revision = None\n"
        "def upgrade():\n    op.execute('CREATE TABLE half (x integer)')\n    raise ValueError('halfway')\n"
    )
    with pytest.raises(ValueError, match="halfway"):
        upgrade(opened, replace(CORPUS_CHAIN, folder=tmp_path, revisions=("bad",)))

    with reading(opened) as connection:
        assert stored_revision(connection, CORPUS_CHAIN) is None
        assert not opened.dialect.has_table(connection, "half")


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain.name)
def test_a_newer_database_is_refused(engine, chain):
    """A database of a revision that this program does not know is left alone with a sentence that says so."""
    with engine.connect() as connection, begin_write(connection):
        connection.exec_driver_sql(f"UPDATE {chain.name}_version SET version_num = 'from_the_future'")

    with pytest.raises(StoreNewer, match="written by a newer warraq"):
        upgrade(engine, chain)


def test_a_file_of_another_program_is_left_alone(tmp_path):
    """A SQLite file with tables of another program gets none of ours."""
    path = tmp_path / "bookmarks.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (x)")
    other.close()
    engine = open_engine(f"sqlite:///{path}")
    for chain in CHAINS:
        with pytest.raises(StoreLost, match=r"bookmarks\.db belongs to another program"):
            upgrade(engine, chain)
    with reading(engine) as connection:
        tables = inspect(connection).get_table_names()
    engine.dispose()

    assert tables == ["bookmarks"]


def test_an_older_read_only_database_says_what_to_do(engine, next_chain, monkeypatch):
    """A database that needs an upgrade and cannot be written is not half used but refused with what to do."""

    def refuse(*_):
        raise StoreReadOnly("read-only")

    monkeypatch.setattr("corpus.store.migrate.begin_write", refuse)
    with pytest.raises(StoreReadOnly, match="make it writable once"):
        upgrade(engine, next_chain)


def test_programs_that_begin_at_once_all_succeed(database_url, run_python):
    """Three programs that open a new database at the same moment all get its tables and keep their article."""
    programs = [run_python(OPEN_AND_ADD, database_url, f"article{n}") for n in range(3)]
    for program in programs:
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.stdin.write("go\n")
        program.stdin.flush()
    outputs = [program.communicate(timeout=60) for program in programs]

    engine = open_engine(database_url)
    count = Library(engine).count()
    engine.dispose()
    assert outputs == [("True\n", "")] * 3
    assert count == 3


def test_alembic_is_not_imported_for_nothing(engine, run_python):
    """An up-to-date database is opened without importing Alembic."""
    url = engine.url.render_as_string(hide_password=False)
    output, errors = run_python(ALEMBIC_LOADED, url).communicate()

    assert (output, errors) == ("False\n", "")


def test_an_index_of_another_analysis_is_made_anew(engine, make_article, make_concept, monkeypatch):
    """When the analysis of texts or the keys of terms change, everything is indexed again and found by the new ones."""
    fill(engine, make_article, make_concept)
    found = hits(engine)
    monkeypatch.setattr("corpus.store.reindex.ANALYSIS_VERSION", "next")
    monkeypatch.setattr("glossary.store.refresh.FORMS_VERSION", "next")
    with engine.connect() as connection, begin_write(connection):
        for table in ("term_forms", "article_texts"):
            column = "folded" if table == "term_forms" else "repairs"
            assert connection.execute(text(f"SELECT count({column}) FROM {table}")).scalar() > 0
    for chain in CHAINS:
        upgrade(engine, chain)

    assert hits(engine) == found
    write(engine, lambda connection: connection.execute(update(GLOSSARY_TABLES.tables["concepts"]).values(note="x")))


def test_the_checkout_holds_every_revision():
    """Every revision named by a chain is a file, and every file is named."""
    for chain in CHAINS:
        files = sorted(path.stem for path in chain.folder.glob("[a-z]*.py"))
        assert files == sorted(chain.revisions)
