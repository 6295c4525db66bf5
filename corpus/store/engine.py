"""Open a database, read it and write it."""

import logging
import random
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    RootTransaction,
    StaticPool,
    Table,
    create_engine,
    event,
    insert,
    make_url,
    text,
)
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, IntegrityError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from corpus.errors import StoreBusy, StoreLost
from corpus.store.failures import store_failure
from corpus.store.file_address import parted
from corpus.store.sqlite import begin_at_once, connector, prepare_folder, refuse_gone, standing
from corpus.store.storable import keep_what_can_be_kept
from corpus.worded import worded

T = TypeVar("T")

_ATTEMPTS = 6
_STATEMENTS = 128
"""Compiled statements that SQLAlchemy keeps; they take 25 kB each or more, and its own 500 fill up over days of a session."""
_CONNECT_SECONDS = 10
_WRITING = "warraq_writing"
_OPENED = "warraq_opened"
_FOR_FILES = ("sqlite", "sqlite+pysqlite")
"""What addresses of files begin with."""
_LOGIN = re.compile("://.*@", re.DOTALL)
"""The name and the password in an address, which nobody is told."""
_UPGRADE_LOCK = 0x77617272
"""The number of an advisory lock on PostgreSQL; on SQLite every writer waits for the other."""


def open_engine(url: str, waiting: Callable[[], None] = lambda: None) -> Engine:
    """Return an engine for `sqlite:///FILE` or `postgresql://…` whose errors are ours; the file's folder is made.

    `waiting` is called, from the thread that writes, where another program has held a file for two seconds.
    Raises StoreLost for an address it does not understand, StoreReadOnly for a folder that cannot be made.
    """
    address = _address(url)
    engine = _sqlite(address, waiting) if address.get_backend_name() == "sqlite" else _postgresql(address)
    place = place_of(engine)

    def in_our_words(context: ExceptionContext) -> BaseException | None:
        return None if context.is_pre_ping else store_failure(context.original_exception, place)

    event.listen(engine, "handle_error", in_our_words, retval=True)
    keep_what_can_be_kept(engine)
    return engine


def place_of(engine: Engine) -> str:
    """Return what a sentence calls the database: the file, or the address without its password."""
    if engine.dialect.name == "sqlite":
        return engine.url.database or "in memory"
    return engine.url.difference_update_query(["password"]).render_as_string(hide_password=True)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Yield a connection in a transaction that sees one state of the database; it is not to write or hold anything."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":  # where each statement sees what others did until its own begin
            connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


def begin_write(connection: Connection) -> RootTransaction:
    """Return a transaction that holds SQLite's only lock for writers from its begin."""
    return connection.execution_options(**{_WRITING: True}).begin()


def write(engine: Engine, work: Callable[[Connection], T]) -> T:
    """Return what `work` returns, done in one transaction that is begun again where others got in between.

    On PostgreSQL that includes a row that somebody else inserted first: the second time `work` sees it.
    """
    for attempt in range(_ATTEMPTS):
        try:
            with engine.connect() as connection, begin_write(connection):
                return work(connection)
        except (StoreBusy, IntegrityError):
            if engine.dialect.name == "sqlite" or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(random.uniform(0.01, 0.05) * 2**attempt)
    raise AssertionError("unreachable")


def hold_upgrade_lock(connection: Connection) -> None:
    """Wait for other programs that upgrade the same database, and let none begin before this transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _UPGRADE_LOCK})


def inserted_number(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    """Insert a row and return its number."""
    key: Any = connection.execute(insert(table).values(row)).inserted_primary_key
    return int(key[0])


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:  # a port that is no number is a ValueError
        raise StoreLost(_misunderstood(_LOGIN.sub("://…@", url))) from error
    if address.get_backend_name() == "postgresql":  # whichever driver another program was told to take
        return address.set(drivername="postgresql+psycopg")
    # two strokes only name a host, and SQLite would keep all in memory; nothing that is asked for behind a file is done
    if address.drivername not in _FOR_FILES or address.host or address.query:
        raise StoreLost(_misunderstood(address.render_as_string(hide_password=True)))
    in_file = parted(url)
    return address if in_file is None else address.set(database=in_file.file)


def _misunderstood(url: str) -> str:
    return worded(
        "The database address {url} is not understood: write sqlite:///FILE or postgresql://USER@HOST/NAME.", url=url
    )


def _sqlite(address: URL, waiting: Callable[[], None]) -> Engine:
    engine = _in_memory() if address.database in (None, "", ":memory:") else _in_file(address)

    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITING)
        if not writes:
            connection.exec_driver_sql("BEGIN")
        elif not begin_at_once(cast("sqlite3.Connection", connection.connection.driver_connection), waiting):
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "begin", begin)
    return engine


def _in_memory() -> Engine:
    own = {"check_same_thread": False, "isolation_level": None}
    return create_engine("sqlite://", poolclass=StaticPool, connect_args=own)


def _in_file(address: URL) -> Engine:
    """Return an engine that writes into a file for as long as it stands where it was opened."""
    path = Path(str(address.database)).expanduser().absolute()
    prepare_folder(path)
    engine = create_engine(address, creator=connector(path), hide_parameters=True, query_cache_size=_STATEMENTS)

    def connected(_driver: object, record: ConnectionPoolEntry) -> None:
        record.info[_OPENED] = standing(path)

    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get(_WRITING):
            refuse_gone(path, connection.info[_OPENED])

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begin)
    return engine


def _postgresql(address: URL) -> Engine:
    # what psycopg says while it clears up after an error is in the error already, and would stand amid a screen
    logging.getLogger("psycopg").addHandler(logging.NullHandler())
    try:
        return create_engine(
            address,
            hide_parameters=True,
            pool_pre_ping=True,
            connect_args={"connect_timeout": _CONNECT_SECONDS},
            query_cache_size=_STATEMENTS,
        )
    except (ImportError, NoSuchModuleError) as error:
        message = worded(
            "A PostgreSQL database needs the package psycopg: install warraq[postgresql], or use a SQLite file."
        )
        raise StoreLost(message) from error
