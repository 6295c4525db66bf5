"""The database, looked at without changing it."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import StoreError
from tui.doctor.finding import Finding, notable, ok, wrong
from tui.doctor.room import room_findings
from tui.services.storage import refuse_mistyped_place
from tui.settings.model import Settings
from tui.telling.counted import counted
from tui.telling.moments import minute_of

if TYPE_CHECKING:
    from sqlalchemy import Engine

_LOCK_SECONDS = 1.0


def database_findings(settings: Settings) -> Iterator[Finding]:
    """Yield whether the database can be reached, which version it has, and how much it holds."""
    file = settings.database_file
    try:
        refuse_mistyped_place(settings)
        yield from _room(settings)
        if file is not None and not file.exists():
            yield notable("database", f"{file} is not there yet; it is made with sample articles on the first run.")
            return
        if file is not None and _is_locked(file):
            told = f"The database {file} is locked by another program."
            yield wrong("database", told, "Wait until that is done; close other programs that have it open.")
            return
        yield from _looked_into(settings)
    except StoreError as error:
        yield wrong("database", str(error))
    except OSError as error:
        told = f"{file} cannot be looked at ({error.strerror})."
        yield wrong("database", told, "Mend the permissions of its folder, or choose another database with --db.")


def _room(settings: Settings) -> Iterator[Finding]:
    """Yield that an SQLite file elsewhere than in the data folder, which is told of by itself, has little room; raises OSError."""
    if settings.database_file is None:
        return
    folder = Path(os.path.realpath(settings.database_file)).parent
    if folder != Path(os.path.realpath(settings.data_dir)):
        yield from room_findings("database", folder)


def _is_locked(file: Path) -> bool:
    """Return whether somebody else holds an SQLite file, now and for some time; what else is wrong shows later."""
    try:
        address = f"{file.absolute().as_uri()}?mode=rw"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=_LOCK_SECONDS)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    except sqlite3.Error:
        return False
    return False


def _looked_into(settings: Settings) -> Iterator[Finding]:
    from corpus.store.engine import open_engine, place_of

    engine = open_engine(settings.db)
    try:
        place = place_of(engine)
        versions, is_current = _versions(engine)
        if not versions:
            yield notable("database", f"{place} holds nothing of warraq yet; the first run fills it.")
        elif not is_current:
            yield notable("database", f"{place} is of an older version; it is upgraded when it is next opened.")
        else:
            yield ok("database", f"{place}, version {versions}{_role(engine)}")
            yield _backups(engine, settings)
            yield ok("library", _counts(engine))
            yield _memory(engine)
            yield from _writable(settings.database_file)
    finally:
        engine.dispose()


def _versions(engine: "Engine") -> tuple[str, bool]:
    """Return the revisions stored, and whether they are the newest; raises StoreError, StoreNewer among them."""
    from corpus.store.chain import CORPUS_CHAIN
    from corpus.store.engine import reading
    from corpus.store.migrate import is_current, refuse_foreign, refuse_unversioned, stored_revision
    from glossary.store.chain import GLOSSARY_CHAIN

    with reading(engine) as connection:
        chains = (CORPUS_CHAIN, GLOSSARY_CHAIN)
        current = [is_current(connection, chain) for chain in chains]
        stored = [stored_revision(connection, chain) for chain in chains]
        if not any(stored):
            refuse_foreign(connection)
        for chain in chains:
            refuse_unversioned(connection, chain)
    return ", ".join(revision for revision in stored if revision), all(current)


def _role(engine: "Engine") -> str:
    """Return what role one has on a server; on a file there are none."""
    from corpus.store.engine import reading
    from glossary.store.grants import role_of

    if engine.dialect.name == "sqlite":
        return ""
    with reading(engine) as connection:
        return f"; your role there is {role_of(connection) or 'none'}"


def _backups(engine: "Engine", settings: Settings) -> Finding:
    """Return when the last backup was made."""
    from glossary.backup.backups import Backups

    backups = Backups(engine, settings.backups_dir, settings.backups)
    kept = backups.all()
    if not kept:
        return ok("backups", "None yet; warraq backup makes one, and so do upgrades and imports.")
    last = kept[0]
    made = f"{minute_of(last.made)} ({last.occasion.replace('-', ' ')})"
    return ok("backups", f"{len(kept)} in {backups.folder}, the last one of {made}")


def _counts(engine: "Engine") -> str:
    from corpus.library import Library
    from glossary.termbase import TermBase

    return f"{Library(engine).count()} articles, {TermBase(engine, '').count()} entries of the glossary"


def _memory(engine: "Engine") -> Finding:
    """Return how many translations are kept, and whether all of them can be recalled."""
    from glossary.memory.memory import TranslationMemory

    found = TranslationMemory(engine).stats()
    kept = counted(found.units, "translation")
    if not found.unindexed:
        return ok("memory", f"{kept}, all of them in the index")
    told = f"{kept}, of which {found.unindexed:,} cannot be recalled or searched yet."
    return notable("memory", told, "Put them into the index: warraq reindex --go-on")


def _writable(file: Path | None) -> Iterator[Finding]:
    """Yield that an SQLite file, or the folder that takes its log, cannot be written."""
    if file is not None and not all(os.access(each, os.W_OK) for each in (file, file.parent)):
        told = f"{file} can be read, not written: nothing new is kept."
        yield wrong("database", told, "Give yourself write permission on it and its folder.")
