"""Databases that earlier versions of the program made and filled, opened by this one.

Each was written by the command line of its time: the articles and terms of a first run, an article added, terms added
and one taken back, and, as soon as there was a command for it, words marked, names confirmed, a note, a tag, a
collection, a kept search, a translation corrected. Who writes a migration adds the database of the version before it
to the archive.
"""

import json
import shutil
import sqlite3
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import JSON, Boolean, DateTime, MetaData, Uuid, func, insert, select

from corpus.annotation import Annotation, AnnotationKind, Passage, Place, Quote
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import begin_write, open_engine
from corpus.store.migrate import run_migrations
from corpus.store.reindex import Reindexing
from corpus.store.verifying.verify import Verification
from glossary.store.chain import GLOSSARY_CHAIN
from tests.project.sources import ROOT
from tui.services.services import Services
from tui.settings.load import load_settings

TITLE = "حصاد الزيتون في وادي النخيل"
ARCHIVE = ROOT / "tests" / "data" / "schemas" / "schemas.tar.xz"
with tarfile.open(ARCHIVE) as archive:
    STATES = sorted(archive.getnames())
VERSIONS = ("corpus_version", "glossary_version")
MADE_ANEW = {*VERSIONS, "corpus_facts", "glossary_facts", "article_families", "entity_skeletons", "term_forms"}
"""Tables of what is computed of others."""
COMPUTED = {"sort_key", "english_key", "root_key", "search", "skeletons", "used", "mentions", "adjectives", "articles"}
COMPUTED |= {
    "last",
    "key",
    "folded",
    "content_id",
    "words",
    "shown_by",
    "shown_why",
    "version",
    "family",
    "before",
    "after",
}
"""Columns of what is computed, and of history, whose form a migration may change."""


@pytest.fixture(scope="module")
def databases(tmp_path_factory):
    """The folder of the databases as the old programs left them."""
    folder = tmp_path_factory.mktemp("schemas")
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(folder, filter="data")
    return folder


@pytest.fixture(params=STATES, ids=lambda name: name.removesuffix(".db"))
def old(request, databases, tmp_path):
    """The path of a copy of one of them, nobody else's."""
    return Path(shutil.copy(databases / request.param, tmp_path))


@pytest.fixture
def services(tmp_path):
    """Open what the program stands on, on a database."""
    opened = []

    def open_on(url):
        environ = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")}
        opened.append(Services(load_settings({"db": str(url), "author": "reader"}, environ)))
        return opened[-1]

    yield open_on
    for each in opened:
        each.close()


def rows(path, table: str) -> dict[int, dict[str, object]]:
    """Return the rows of a table by their id, without what is computed."""
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        found = {row["id"]: dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')}
    connection.close()
    return {key: {name: row[name] for name in row.keys() - COMPUTED} for key, row in found.items()}


def kept_tables(path) -> list[str]:
    """Return the tables whose rows a person made."""
    with sqlite3.connect(path) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        tables = dict(made.fetchall())
        virtual = {name for name, sql in tables.items() if "VIRTUAL" in sql}
        names = [name for name in tables if not name.startswith(tuple(virtual) or ("?",))]
        with_id = [
            name
            for name in names
            if any(each[1] == "id" for each in connection.execute(f'PRAGMA table_info("{name}")'))
        ]
    connection.close()
    return [name for name in with_id if name not in MADE_ANEW]


def texts(library) -> dict[str, str]:
    """Return the text of each article by its title."""
    return {each.title: library.get(each.id).blocks[-1].text for each in library.summaries()}


def check(services) -> None:
    """Assert that everything is there, is found, and can be changed as ever."""
    library, terms = services.library, services.terms
    assert len(texts(library)) == 7
    assert texts(library)[TITLE].startswith("وأعلنت وزارة الزراعة")
    assert [hit.summary.title for hit in library.search("المعاصر").hits] == [TITLE]
    assert [found.concept.terms[0].text for found in terms.find("harvest season")] == ["موسم حصاد"]
    assert [found.concept.note for found in terms.find("olive press")] == ["place where olives are pressed"]
    assert terms.find("معصره")
    verification = Verification(services.curating.engine)
    assert [seen for seen, _ in verification.steps()][-1] == 7
    assert [fault.sentence for fault in verification.faults] == []
    check_marks(services)
    press = terms.find("olive press")[0].concept
    terms.remove(str(press.id))
    assert terms.find("olive press") == []
    terms.undo()
    assert [found.concept.id for found in terms.find("olive press")] == [press.id]


def check_marks(services) -> None:
    """Assert that what is noted has no letter yet, and that a mark with a letter can be made, found and taken back."""
    noting, article = services.noting, services.library.summaries()[0].id
    before = [each.annotation for each in noting.annotations.all()]
    assert {each.letter for each in before} <= {""}
    passage = Passage(Place(0, 0), Place(0, 4))
    mark = noting.add_lettered(Annotation(article, AnnotationKind.MARK, passage, Quote("كلام"), letter="a"))
    assert noting.letters(article).get("a") == mark
    noting.take()
    assert [each.annotation for each in noting.annotations.all()] == before


def test_a_database_of_an_earlier_version_is_opened(old, services):
    """Whatever version made it, its articles and terms are there and found, `verify` has nothing to say, and it is written."""
    opened = services(f"sqlite:///{old}")
    opened.ensure_first_run()
    check(opened)


def test_an_upgrade_loses_no_row(old, services):
    """Every row of every table that a person filled is there after an upgrade and says the same."""
    before = {table: rows(old, table) for table in kept_tables(old)}
    assert {"articles", "article_texts", "terms", "pairs"} <= set(before)
    opened = services(f"sqlite:///{old}")
    opened.ensure_first_run()
    opened.close()
    after = {table: rows(old, table) for table in kept_tables(old)}
    assert before.keys() - after.keys() <= {"concept_changes"}, "which is part of glossary_changes since"
    for table in before.keys() & after.keys():
        for key, row in before[table].items():
            said = {
                name: after[table].get(key, {}).get(name) for name in row.keys() & (after[table].get(key) or row).keys()
            }
            assert said == {name: row[name] for name in said}, (table, key)


def copy_into(engine, path) -> None:
    """Make the tables of a database's version on another engine, and copy its rows; what is computed is left to be made anew."""
    revisions = path.name.removesuffix(".db").split("-")
    with engine.connect() as connection, begin_write(connection):
        for chain, revision in zip((CORPUS_CHAIN, GLOSSARY_CHAIN), revisions, strict=True):
            run_migrations(connection, chain, revision)
        metadata = MetaData()
        metadata.reflect(connection)
        source = sqlite3.connect(path)
        source.row_factory = sqlite3.Row
        kept = [*kept_tables(path), "corpus_facts"]
        for table in metadata.sorted_tables:
            if table.name in kept:
                found = [
                    converted(table, dict(row))
                    for row in source.execute(f'SELECT * FROM "{table.name}"')
                    if is_copied(table.name, row)
                ]
                if found:
                    connection.execute(insert(table), found)
                    sequence = func.pg_get_serial_sequence(table.name, "id")
                    connection.execute(select(func.setval(sequence, max(row["id"] for row in found))))
        source.close()


def is_copied(table: str, row) -> bool:
    """Return whether a row says more than how far an index is: of the facts, only that the first run was."""
    return table != "corpus_facts" or "first_run" in tuple(row)


def converted(table, row: dict[str, object]) -> dict[str, object]:
    """Return a row of SQLite with the types that a table of PostgreSQL has."""
    return {name: as_type(table.c[name].type, value) for name, value in row.items() if name in table.c}


def as_type(kind, value):
    """Return a value as a column of a kind takes it."""
    if value is None:
        return None
    if isinstance(kind, Uuid):
        return UUID(value)
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    if isinstance(kind, Boolean):
        return bool(value)
    return json.loads(value) if isinstance(kind, JSON) else value


def test_rows_of_an_earlier_version_are_upgraded_on_postgresql(old, services, new_database):
    """The same rows in tables of their version on PostgreSQL are there after the upgrade, and found once they are indexed."""
    url = new_database("postgresql")
    engine = open_engine(url)
    copy_into(engine, old)
    engine.dispose()
    opened = services(url)
    opened.ensure_first_run()
    reindexing = Reindexing(opened.curating.engine)
    reindexing.again()
    assert [step.done for step in reindexing.steps()][-1] == 7
    check(opened)
