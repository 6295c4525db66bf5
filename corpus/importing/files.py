"""Which files were read, and how far: the one door to what an import remembers."""

import hashlib
import json
import os
import stat
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, bindparam, insert, select, update

from corpus.ingest.sources import Wishes
from corpus.store.columns import now
from corpus.store.engine import reading, write
from corpus.store.files_tables import read_files

_YOUNG = 2_000_000_000
"""Nanoseconds after its last change in which a file may change again without another time: that of FAT counts by two seconds."""
_AT_ONCE = 500


class FileState(NamedTuple):
    """How far a file was read."""

    name: str
    """A digest of its path and of what was wished."""
    stamp: str
    """A digest of what tells whether it has changed."""
    parts: int = 0
    """How many of its parts are done with."""
    failed: int = 0
    """How many of them held no article."""
    finished: bool = False


class ReadFiles:
    """The files that were read into a library."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def known(self, names: Sequence[str]) -> dict[str, FileState]:
        """Return how far the files of some names were read; those never read are left out."""
        found: dict[str, FileState] = {}
        own = read_files.c
        columns = (own.name, own.stamp, own.parts, own.failed, own.finished)
        with reading(self._engine) as connection:
            for start in range(0, len(names), _AT_ONCE):
                some = select(*columns).where(own.name.in_(names[start : start + _AT_ONCE]))
                found |= {row.name: FileState(*row) for row in connection.execute(some)}
        return found

    def note(self, states: Iterable[FileState]) -> None:
        """Remember how far files were read."""
        by_name = {state.name: state._asdict() | {"read": now()} for state in states}
        if not by_name:
            return

        def work(connection: Connection) -> None:
            own = read_files.c.name
            known = set(connection.scalars(select(own).where(own.in_(list(by_name)))))
            fresh = [row for name, row in by_name.items() if name not in known]
            again = [{**row, "known": name} for name, row in by_name.items() if name in known]
            if fresh:
                connection.execute(insert(read_files), fresh)
            if again:
                changed: dict[str, Any] = {column: bindparam(column) for column in (*FileState._fields[1:], "read")}
                connection.execute(update(read_files).where(own == bindparam("known")).values(changed), again)

        write(self._engine, work)


def name_of(path: str, wishes: Wishes) -> str:
    """Return the name that a file with what was wished of it is remembered by."""
    told = [os.path.abspath(path), wishes.form, sorted(wishes.fields.items())]  # noqa: PTH100
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def stamp_of(path: str) -> str | None:
    """Return what changes whenever a file does, None where that cannot be told: it is no file, or it was changed just now."""
    try:
        facts = Path(path).stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(facts.st_mode) or time.time_ns() - facts.st_mtime_ns < _YOUNG:
        return None
    told = (facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:32]
