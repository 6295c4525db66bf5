"""Connections to a SQLite file: waiting for one another, with foreign keys, read-only where it cannot be written."""

import sqlite3
import stat
import time
from collections.abc import Callable
from pathlib import Path

from corpus.errors import StoreLost, StoreReadOnly
from corpus.presence import is_file_there
from corpus.store.failures import store_failure
from corpus.worded import system_reason, worded

_PATIENCE = 20.0
"""Seconds that one connection waits for another's write."""
_AT_ONCE = 2.0
"""Seconds of that which pass before a user is told of it."""
_PAUSE = 0.05
_NOTHING: tuple[int, ...] = ()
_UNWRITABLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


def prepare_folder(path: Path) -> None:
    """Make the folder of a database file; raise StoreReadOnly or StoreLost where it cannot be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise StoreLost(
            worded(
                "The database {path} cannot be opened: {parent} is not a folder, choose another.",
                path=path,
                parent=path.parent,
            )
        ) from error
    except OSError as error:
        message = worded(
            "The folder {parent} cannot be made ({reason}): make it yourself or choose another database with --db.",
            parent=path.parent,
            reason=system_reason(error),
        )
        raise StoreReadOnly(message) from error
    try:
        kind = path.stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        message = worded(
            "The database {path} cannot be opened ({reason}): mend the permissions of {parent}, or choose another with --db.",
            path=path,
            reason=system_reason(error),
            parent=path.parent,
        )
        raise StoreLost(message) from error
    if stat.S_ISDIR(kind):
        raise StoreLost(worded("The database {path} cannot be opened: it is a folder, name a file in it.", path=path))
    if not stat.S_ISREG(kind):
        raise StoreLost(
            worded(
                "The database {path} cannot be opened: it is no file but a device or a pipe, choose another.", path=path
            )
        )


def connector(path: Path) -> Callable[[], sqlite3.Connection]:
    """Return a function that opens a connection to the file at `path`, which is made by the first one only."""
    was_there = False

    def connect() -> sqlite3.Connection:
        nonlocal was_there
        if was_there and standing(path) == _NOTHING:
            raise _gone(path)
        try:
            connection = _writing(path)
        except sqlite3.OperationalError as error:
            if not is_file_there(path):
                raise _unmakeable(path, error) from error
            readable = _reading(path) if _code(error) in _UNWRITABLE else None
            if readable is None:
                raise
            connection = readable
        was_there = True
        return connection

    return connect


def standing(path: Path) -> tuple[int, ...] | None:
    """Return what tells the file at `path` from any other, nothing where there is none; None where nobody can tell."""
    try:
        about = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return _NOTHING
    except OSError:
        return None
    return about.st_dev, about.st_ino


def refuse_gone(path: Path, opened: tuple[int, ...] | None) -> None:
    """Raise StoreLost where the file that was opened stands at its path no more: SQLite would write into it all the same."""
    found = standing(path)
    if None not in (found, opened) and found != opened:
        raise _gone(path)


def begin_at_once(connection: sqlite3.Connection, waiting: Callable[[], None]) -> bool:
    """Begin a transaction that writes; return False where that fails, for whatever reason, so that it is tried in earnest.

    `waiting` is called where another program has held the file for two seconds.
    """
    connection.execute(f"PRAGMA busy_timeout = {min(_AT_ONCE, _PATIENCE) * 1000:.0f}")
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if _code(error) == sqlite3.SQLITE_BUSY:
            waiting()
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_PATIENCE * 1000:.0f}")
    return True


def _writing(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        _use_wal(connection)
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch the file to a write-ahead log; two programs that do so at once are refused without waiting, so wait here."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _reading(path: Path) -> sqlite3.Connection | None:
    """Return a connection that only reads, or None; a log that nobody may touch is left out of account."""
    for mode in ("mode=ro", "immutable=1"):
        address = f"{path.resolve().as_uri()}?{mode}"
        connection = sqlite3.connect(
            address, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error:
            connection.close()
        else:
            return connection
    return None


def _gone(path: Path) -> StoreLost:
    return StoreLost(
        worded(
            "The database {path} was moved, removed or replaced while it was open, and what is changed now would be lost:"
            " put it back, or start warraq again.",
            path=path,
        )
    )


def _unmakeable(path: Path, error: sqlite3.OperationalError) -> Exception:
    if _code(error) in _UNWRITABLE:
        message = worded(
            "The database {path} cannot be made: give yourself write permission on its folder or choose another with --db.",
            path=path,
        )
        return StoreReadOnly(message)
    return store_failure(error, str(path)) or error


def _code(error: sqlite3.Error) -> int:
    """Return the primary result code of an error."""
    return error.sqlite_errorcode & 0xFF
