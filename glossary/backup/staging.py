"""A backup made ready to be restored: a SQLite file of the newest version beside it, looked through from end to end."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, inspect
from sqlalchemy.exc import SQLAlchemyError

from corpus.errors import StoreError, StoreNewer
from corpus.presence import is_file_there
from corpus.store.engine import begin_write, open_engine, reading
from corpus.store.file_address import file_address
from corpus.store.migrate import is_current, run_migrations, stored_revision, upgrade
from corpus.store.tables import corpus_facts
from corpus.worded import worded
from glossary.backup.portable import CHAINS, heading_of, is_portable, read_portable
from glossary.backup.rows import make_indexes
from glossary.backup.whole import failed
from glossary.errors import UnusableBackup
from glossary.store.tables import glossary_facts

_COMPUTED = ("analysis", "forms", "roots")
"""Facts that say which version made what is computed."""


@contextmanager
def staged(path: Path, folder: Path) -> Iterator[Engine]:
    """Yield a database of the newest version with what a backup holds, made in a folder and gone afterwards.

    Raises UnusableBackup where the file is none, is damaged or was written by a newer warraq, BackupFailed where there
    is no room for it.
    """
    if not is_file_there(path):
        raise UnusableBackup(
            worded(
                "There is no file {path} that can be read: name a backup; warraq backup --list shows them.", path=path
            )
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".restoring-", dir=folder) as place:
            copy = Path(place) / "warraq.db"
            if not is_portable(path):
                _copy(path, copy)
            engine = open_engine(file_address(copy))
            try:
                if is_portable(path):
                    _fill(engine, path)
                _bring_up_to_date(engine, path)
                yield engine
            finally:
                engine.dispose()
    except OSError as error:
        raise failed(folder, error) from error


def _copy(path: Path, copy: Path) -> None:
    """Copy a SQLite file, also one that is in use, and look whether it is sound."""
    try:
        with (
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
            told = target.execute("PRAGMA integrity_check").fetchone()[0]
            broken = target.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        raise UnusableBackup(
            worded(
                "{path} is no backup of warraq, or is damaged ({reason}): choose another file.", path=path, reason=error
            )
        ) from error
    if told != "ok" or broken:
        raise UnusableBackup(worded("{path} is damaged: choose another backup.", path=path))


def _fill(engine: Engine, path: Path) -> None:
    """Read a portable backup into tables of the version it was written with."""
    revisions = heading_of(path).revisions
    try:
        with engine.connect() as connection, begin_write(connection):
            for chain in CHAINS:
                revision = revisions.get(chain.name)
                if revision is None:
                    continue
                if revision not in chain.revisions:
                    raise _newer(path)
                run_migrations(connection, chain, revision)
            read_portable(path, connection)
            if all(is_current(connection, chain) for chain in CHAINS):
                make_indexes(connection)
            else:
                _forget_computed(connection)
    except StoreError as error:
        raise UnusableBackup(worded("{path} is damaged: {reason}", path=path, reason=error)) from error
    except (SQLAlchemyError, OverflowError, UnicodeError) as error:
        raise UnusableBackup(
            worded("{path} is damaged: it has rows that cannot be; choose another backup.", path=path)
        ) from error


def _forget_computed(connection: Connection) -> None:
    for facts in (corpus_facts, glossary_facts):
        if inspect(connection).has_table(facts.name):
            connection.execute(delete(facts).where(facts.c.name.in_(_COMPUTED)))


def _bring_up_to_date(engine: Engine, path: Path) -> None:
    with reading(engine) as connection:
        begun = [stored_revision(connection, chain) for chain in CHAINS]
    if not any(begun):
        raise UnusableBackup(worded("{path} is no backup of warraq: choose another file.", path=path))
    try:
        for chain in CHAINS:
            upgrade(engine, chain)
    except StoreNewer as error:
        raise _newer(path) from error


def _newer(path: Path) -> UnusableBackup:
    return UnusableBackup(
        worded(
            "{path} was written by a newer warraq: upgrade warraq to restore it; what is there was left as it is.",
            path=path,
        )
    )
