"""Bring the tables of a package up to its newest revision."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, inspect, select

from corpus.errors import StoreLost, StoreNewer, StoreReadOnly
from corpus.store.engine import begin_write, hold_upgrade_lock, place_of, reading
from corpus.store.failures import without_version
from corpus.worded import worded

_VERSION = "_version"
_FACTS = "_facts"
"""What the table is called, behind the name of its chain, that every version has had."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The migrations of one package, each standing on the one before."""

    name: str
    """The package; its version is kept in the table `NAME_version`."""
    folder: Path
    """Where the revision modules are."""
    revisions: tuple[str, ...]
    """All revisions from the first to the newest."""
    finish: Callable[[Engine], None]
    """Brings up to date what the tables hold of things computed; quick where nothing changed."""

    @property
    def version_table(self) -> str:
        """The table that holds the stored revision."""
        return self.name + _VERSION


def upgrade(engine: Engine, chain: Chain) -> None:
    """Bring the tables of a chain up to date, whoever else is doing the same at this moment.

    Raises StoreNewer for a revision unknown to this program, StoreDamaged where the tables are of none that is known, and
    StoreReadOnly where an upgrade is due and cannot be written.
    """
    with reading(engine) as connection:
        current = is_current(connection, chain)
    if not current:
        _upgrade_or_refuse(engine, chain)
    chain.finish(engine)


def _upgrade_or_refuse(engine: Engine, chain: Chain) -> None:
    try:
        _upgrade(engine, chain)
    except StoreReadOnly as error:
        with reading(engine) as connection:
            begun = stored_revision(connection, chain) is not None
        if not begun:
            raise
        place = place_of(engine)
        message = worded(
            "The database {place} is of an older version and read-only: make it writable once so that it can be upgraded.",
            place=place,
        )
        raise StoreReadOnly(message) from error


def stored_revision(connection: Connection, chain: Chain) -> str | None:
    """Return the revision the database has, None where it has none of the chain's tables."""
    if not inspect(connection).has_table(chain.version_table):
        return None
    versions = Table(chain.version_table, MetaData(), Column("version_num", String))
    return connection.scalar(select(versions.c.version_num))


def is_current(connection: Connection, chain: Chain) -> bool:
    """Return whether the tables of a chain are of its newest revision; raises StoreNewer for one not known here."""
    stored = stored_revision(connection, chain)
    if stored is not None and stored not in chain.revisions:
        place = place_of(connection.engine)
        raise StoreNewer(
            worded(
                "The database {place} was written by a newer warraq: upgrade warraq or choose another database with --db.",
                place=place,
            )
        )
    return stored == chain.revisions[-1]


def _upgrade(engine: Engine, chain: Chain) -> None:
    with engine.connect() as connection, _free_of_foreign_keys(connection), begin_write(connection):
        hold_upgrade_lock(connection)
        if not is_current(connection, chain):
            refuse_foreign(connection)
            refuse_unversioned(connection, chain)
            run_migrations(connection, chain, chain.revisions[-1])


def refuse_foreign(connection: Connection) -> None:
    """Raise StoreLost for another program's SQLite file, which is no place for our tables."""
    tables = inspect(connection).get_table_names() if connection.dialect.name == "sqlite" else []
    if tables and not any(name.endswith(_VERSION) for name in tables):
        raise StoreLost(
            worded(
                "The database {place} belongs to another program: choose another with --db.",
                place=place_of(connection.engine),
            )
        )


def refuse_unversioned(connection: Connection, chain: Chain) -> None:
    """Raise StoreDamaged where there are tables of a chain, and nothing says of which version they are."""
    if stored_revision(connection, chain) is None:
        names = inspect(connection).get_table_names()
        # on a server other programs may have tables of other names beside ours
        if chain.version_table in names or f"{chain.name}{_FACTS}" in names:
            raise without_version(place_of(connection.engine), connection.dialect.name == "sqlite")


@contextmanager
def _free_of_foreign_keys(connection: Connection) -> Iterator[None]:
    """Switch foreign keys off on SQLite, where a table is rebuilt under its children; it must stand outside of the transaction."""
    driver: Any = connection.connection.dbapi_connection
    if connection.dialect.name != "sqlite":
        yield
        return
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def run_migrations(connection: Connection, chain: Chain, target: str) -> None:
    """Run the chain's migrations up to the revision `target` inside the connection's transaction."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(chain.folder), version_locations=[str(chain.folder)])

    def steps(revision: Any, _context: Any) -> Any:
        return scripts._upgrade_revs(target, revision)

    with EnvironmentContext(Config(), scripts, fn=steps, destination_rev=target) as environment:
        environment.configure(connection=connection, version_table=chain.version_table, render_as_batch=True)
        environment.run_migrations()
