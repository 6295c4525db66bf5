"""The backups of one database: made while others write, the last of them kept, put back whole."""

import filecmp
import hashlib
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, nullcontext, suppress
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine

from corpus.errors import StoreBusy
from corpus.store.columns import now
from corpus.store.engine import begin_write, open_engine, place_of, reading, write
from corpus.store.file_address import file_address
from corpus.store.migrate import upgrade
from corpus.worded import worded
from glossary.backup.portable import CHAINS, has_same_rows, is_portable, write_portable
from glossary.backup.rows import hold_all, replace_all
from glossary.backup.staging import staged
from glossary.backup.whole import failed, written_whole
from glossary.errors import BackupFailed, UnusableBackup

_STAMP = "%Y%m%dT%H%M%S.%f"
_NAME = re.compile(r"(\d{8}T\d{6}\.\d{6})-([a-z-]+)\.(?:db|jsonl\.gz)")
_PATIENCE = 20.0
"""Seconds that a restore waits for others who write."""
_PAUSE = 0.05


class Occasion(StrEnum):
    """What a backup was made for."""

    ASKED = "asked"
    UPGRADE = "before-upgrade"
    IMPORT = "before-import"
    RESTORE = "before-restore"


class Backup(NamedTuple):
    """A backup that is kept."""

    path: Path
    made: datetime
    occasion: Occasion
    size: int
    """Bytes."""


class Backups:
    """The backups of a database, in a folder of its own among those of other databases."""

    def __init__(self, engine: Engine, folder: Path, keep: int) -> None:
        """Know how many are kept; with 0 none is made that was not asked for."""
        self._engine = engine
        self._keep = keep
        self.folder = folder / folder_name(engine)

    def make(
        self, occasion: Occasion = Occasion.ASKED, spared: Path | None = None, connection: Connection | None = None
    ) -> Path | None:
        """Make a backup among those that are kept, take away those beyond, and return its path; None where none is wanted.

        One that is `spared` stays. On a server it holds what a connection sees, where one is given. None is wanted before an
        upgrade where the newest one was made before the same upgrade, which failed, and holds the same. Raises BackupFailed.
        """
        if not self._keep and occasion is not Occasion.ASKED:
            return None
        suffix = "db" if self._engine.dialect.name == "sqlite" else "jsonl.gz"
        path = self.folder / f"{self._moment().strftime(_STAMP)}-{occasion}.{suffix}"
        last = next(iter(self.all()), None)
        self.write(path, connection)
        if last is not None and last.occasion is occasion is Occasion.UPGRADE and _holds_same(last.path, path):
            path.unlink(missing_ok=True)
            return None
        self.prune(max(self._keep, 1), spared)
        return path

    def write(self, path: Path, connection: Connection | None = None, force: bool = False) -> Path:
        """Write a backup to a file of any name, `.jsonl` and `.jsonl.gz` for any engine; raises BackupFailed.

        Raises UnwritableFile where one is there that `force` does not say to replace.
        """
        with written_whole(path, force) as part:
            if is_portable(path):
                with nullcontext(connection) if connection is not None else reading(self._engine) as seen:
                    write_portable(seen, part, path.suffix == ".gz")
            elif self._engine.dialect.name == "sqlite":
                _copy_file(self._engine, part)
            else:
                self._as_file(part)
        return path

    def all(self) -> list[Backup]:
        """Return the backups that are kept, the newest first."""
        return kept_in(self.folder)

    def prune(self, keep: int, spared: Path | None = None) -> int:
        """Take away all but the newest backups and return how many; one that is spared or cannot be taken away stays."""
        gone = 0
        for each in self.all()[keep:]:
            with suppress(OSError):
                if spared is None or not each.path.samefile(spared):
                    each.path.unlink()
                    gone += 1
        return gone

    def restore(self, path: Path) -> Path | None:
        """Put what a backup holds in the place of everything, and return the backup of what was there, that undoes it.

        The file is looked through first, and stays. What others save meanwhile is in that backup, or waits and is saved
        behind. Raises UnusableBackup, BackupFailed and StoreError; then nothing is changed.
        """
        kept = Backups(self._engine, self.folder.parent, max(self._keep, 1))
        with staged(path, self.folder) as source:
            if self._engine.dialect.name == "sqlite":
                with self._engine.connect() as connection, begin_write(connection):
                    before = kept.make(Occasion.RESTORE, path)
                put_file(source, self._engine)
                return before

            def work(connection: Connection) -> Path | None:
                hold_all(connection)
                made = kept.make(Occasion.RESTORE, path, connection)
                with reading(source) as staged_rows:
                    replace_all(staged_rows, connection)
                return made

            return write(self._engine, work)

    def _moment(self) -> datetime:
        """Return now, or the moment after the newest backup where the clock was set back: it is not to be the first to go."""
        newest = max((each.made for each in self.all()), default=None)
        return now() if newest is None else max(now(), newest + timedelta(microseconds=1))

    def _as_file(self, part: Path) -> None:
        """Write what a server holds into a SQLite file."""
        part.unlink()
        target = open_engine(file_address(part))
        try:
            for chain in CHAINS:
                upgrade(target, chain)
            with reading(self._engine) as source:
                write(target, lambda connection: replace_all(source, connection))
            _settle(target)
        finally:
            target.dispose()


def folder_name(engine: Engine) -> str:
    """Return what the folder of a database's backups is called: its name, and what tells it from others of that name."""
    place = place_of(engine).encode("utf-8", "surrogateescape")
    name = re.sub(r"[^\w.-]+", "-", Path(engine.url.database or "memory").stem) or "database"
    return f"{name}-{hashlib.sha256(place).hexdigest()[:8]}"


def kept_in(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the newest first; files that are something else are left out."""
    found = []
    for path in folder.glob("*"):
        told = _NAME.fullmatch(path.name)
        if told and told[2] in set(Occasion):
            made = datetime.strptime(told[1], _STAMP).replace(tzinfo=UTC)
            with suppress(OSError):
                found.append(Backup(path, made, Occasion(told[2]), path.stat().st_size))
    return sorted(found, key=lambda each: each.path.name, reverse=True)


def _holds_same(one: Path, other: Path) -> bool:
    """Return whether two backups of one engine hold the same; one that cannot be read does not."""
    try:
        return has_same_rows(one, other) if is_portable(one) else filecmp.cmp(one, other, shallow=False)
    except (OSError, UnusableBackup):
        return False


def _copy_file(engine: Engine, part: Path) -> None:
    """Copy a SQLite database as it is at one moment, while others write."""
    with engine.connect() as connection, closing(sqlite3.connect(part)) as target:
        _driver(connection).backup(target)
        target.execute("PRAGMA journal_mode = DELETE")


def _settle(engine: Engine) -> None:
    """Leave a SQLite file without a log beside it."""
    engine.dispose()
    with closing(sqlite3.connect(str(engine.url.database))) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def put_file(source: Engine, target: Engine) -> None:
    """Put one SQLite database in the place of another one that others may have open; raises StoreBusy, BackupFailed."""
    with source.connect() as given, target.connect() as taking:
        try:
            _driver(given).backup(_driver(taking), progress=_patient(place_of(target)), sleep=_PAUSE)
        except sqlite3.Error as error:
            raise failed(Path(place_of(target)), error) from error


def _patient(place: str) -> Callable[[int, int, int], None]:
    end = time.monotonic() + _PATIENCE

    def told(status: int, _left: int, _pages: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise StoreBusy(
                worded(
                    "The database {place} is locked by another program: wait until that is done and try again.",
                    place=place,
                )
            )

    return told


def _driver(connection: Connection) -> Any:
    """Return the driver's own connection."""
    return connection.connection.dbapi_connection


__all__ = ["Backup", "BackupFailed", "Backups", "Occasion", "folder_name", "kept_in", "put_file"]
