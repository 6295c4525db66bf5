"""Drivers' errors in our own words: one sentence that names the database and says what to do."""

import sqlite3

from corpus.errors import StoreBusy, StoreDamaged, StoreError, StoreLost, StoreReadOnly
from corpus.worded import Worded, worded

_SQLITE: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_READONLY: (
        StoreReadOnly,
        "cannot be written: give yourself write permission on it and its folder, or choose another with --db",
    ),
    sqlite3.SQLITE_PERM: (
        StoreReadOnly,
        "cannot be written: give yourself write permission on it and its folder, or choose another with --db",
    ),
    sqlite3.SQLITE_FULL: (StoreReadOnly, "cannot be written, the disk is full: make room and try again"),
    sqlite3.SQLITE_BUSY: (StoreBusy, "is locked by another program: wait until that is done and try again"),
    sqlite3.SQLITE_LOCKED: (StoreBusy, "is locked by another program: wait until that is done and try again"),
    sqlite3.SQLITE_PROTOCOL: (StoreBusy, "is locked by another program: wait until that is done and try again"),
    sqlite3.SQLITE_CANTOPEN: (
        StoreLost,
        "cannot be opened: check that it is a file, that its folder exists and that you may read it",
    ),
    sqlite3.SQLITE_NOTADB: (
        StoreDamaged,
        "is not a database: put a backup in its place (warraq backup --list, warraq restore FILE),"
        " or choose another with --db",
    ),
    sqlite3.SQLITE_CORRUPT: (
        StoreDamaged,
        "is damaged: put a backup in its place (warraq backup --list, warraq restore FILE),"
        " or move it away to begin a new one",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreLost,
        "cannot be read or written, the disk reports an error: check the disk and try again",
    ),
}

_NO_ROOM = frozenset(
    (
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_DIR_FSYNC,
        sqlite3.SQLITE_IOERR_SHMOPEN,
        sqlite3.SQLITE_IOERR_SHMSIZE,
        sqlite3.SQLITE_IOERR_SHMMAP,
    )
)
"""What SQLite says of a file beside the database that finds no room: the log and its index, which reading needs too."""
_TAKES_NO_MORE = (
    StoreReadOnly,
    "cannot be written, the disk is full or takes no more from you: make room and try again",
)

_POSTGRESQL: dict[str, tuple[type[StoreError], str]] = {
    "42P01": (
        StoreDamaged,
        "lacks tables of warraq, or does not say of which version they are: start warraq again, as others may have"
        " upgraded it, or restore a backup into an empty database (warraq restore FILE --db ADDRESS)",
    ),
    "25006": (StoreReadOnly, "is read-only: connect to the server that takes changes"),
    "42501": (
        StoreReadOnly,
        "does not let this user do that: ask its owner for a role that may (warraq db grant);"
        " an empty one has to belong to whoever begins it",
    ),
    "53100": (StoreReadOnly, "cannot be written, its disk is full: make room and try again"),
    "40001": (StoreBusy, "is being changed by others at the same time: try again"),
    "40P01": (StoreBusy, "is being changed by others at the same time: try again"),
    "57014": (
        StoreError,
        "took too long over what it was asked and stopped (its statement_timeout): try again when it has less to do,"
        " or ask who runs it for more time",
    ),
    "25P03": (StoreLost, "waited too long for the next question and ended the connection: try again"),
    "55P03": (StoreBusy, "is locked by another program: wait until that is done and try again"),
    "28000": (StoreLost, "does not accept this user: check the name in the address"),
    "28P01": (
        StoreLost,
        "does not accept this password: check the user in the address and the password, there or in ~/.pgpass",
    ),
    "3D000": (StoreLost, "does not exist on that server: create it or correct the name in the address"),
    "fe_sendauth": (
        StoreLost,
        "wants a password: write HOST:PORT:DATABASE:USER:PASSWORD into ~/.pgpass, which only you may read (chmod 600)",
    ),
}
_REFUSALS = {
    "no password supplied": "fe_sendauth",
    "password authentication failed": "28P01",
    "Peer authentication failed": "28000",
    "no pg_hba.conf entry": "28000",
    'role "': "28000",
    '" does not exist': "3D000",
}
"""Words of a server that refuses to connect, which the driver hands on without a state; servers of other languages are quoted."""


_OF_THE_CONNECTION = ("OperationalError", "ConnectionTimeout")
"""What the driver raises without a state when there is no connection, or no longer."""
_OF_THE_ADDRESS = "connection option"
"""What it speaks of where the address asks for what no server knows."""
_OF_THE_TABLES = ("no such table", "already exists")
"""What SQLite says of a file that lost tables of ours, or what they are of, and for which it has no code of its own."""


def store_failure(error: BaseException | None, place: str) -> StoreError | None:
    """Return our error for a driver's error at the database `place`, or None where it is no fault of the database."""
    kind: tuple[type[StoreError], str] | None = None
    if isinstance(error, sqlite3.Error):
        kind = _sqlite(getattr(error, "sqlite_errorcode", 0), str(error))
    elif error is not None and hasattr(error, "sqlstate"):
        kind = _postgresql(error, error.sqlstate)
    return None if kind is None else _failure(kind, place)


def without_version(place: str, is_file: bool) -> StoreError:
    """Return our error for a database, in a file or on a server, that has our tables and says no longer of which version."""
    return _failure(_SQLITE[sqlite3.SQLITE_CORRUPT] if is_file else _POSTGRESQL["42P01"], place)


def _failure(kind: tuple[type[StoreError], str], place: str) -> StoreError:
    fault = kind[1] if isinstance(kind[1], Worded) else worded(kind[1])
    return kind[0](worded("The database {place} {fault}.", place=place, fault=fault))


def _sqlite(code: int, said: str) -> tuple[type[StoreError], str] | None:
    """Return what a result code of SQLite stands for, the extended ones told apart where they mean something else."""
    if code == sqlite3.SQLITE_ERROR and any(each in said for each in _OF_THE_TABLES):
        return _SQLITE[sqlite3.SQLITE_CORRUPT]
    return _TAKES_NO_MORE if code in _NO_ROOM else _SQLITE.get(code & 0xFF)


def _postgresql(error: BaseException, state: str | None) -> tuple[type[StoreError], str] | None:
    if state is not None and not state.startswith(("08", "57P")):
        return _POSTGRESQL.get(state)
    if state is None and type(error).__name__ not in _OF_THE_CONNECTION and _OF_THE_ADDRESS not in str(error):
        return None
    said = next((line.strip() for line in str(error).splitlines() if line.strip()), "")
    if known := next((meant for words, meant in _REFUSALS.items() if words in said), None):
        return _POSTGRESQL[known]
    return StoreLost, worded(
        "cannot be reached ({said}): check the address and that the server runs", said=said or worded("no answer")
    )
