"""A database file that is damaged: set aside, with a backup in its place."""

import shutil
from contextlib import suppress
from pathlib import Path

from corpus.store.columns import now
from corpus.store.engine import open_engine
from corpus.store.file_address import file_address
from glossary.backup.backups import put_file
from glossary.backup.staging import staged
from glossary.backup.whole import failed

_STAMP = "%Y%m%dT%H%M%S"
_ITS_OWN = 0o600
"""Until it has the permissions of the other, nobody else opens a new file."""
_BESIDE = ("-wal", "-shm", "")
"""What the files of a database are called behind its name, itself the last."""


def replace_damaged(file: Path, backup: Path, folder: Path) -> Path:
    """Put what a backup holds in the place of a file that cannot be opened, and return where that is kept from now on.

    Those who could read and write it can do so with the new one, and a link to it leads there. The backup is looked
    through first, in a folder. Raises UnusableBackup, BackupFailed and StoreError; then the file stays where it was.
    """
    file = file.resolve()
    with staged(backup, folder) as source:
        aside = file.with_name(f"{file.name}.damaged-{now().strftime(_STAMP)}")
        try:
            _move(file, aside)
            _begin_as(file, aside)
        except OSError as error:
            _put_back(aside, file)
            raise failed(file, error) from error
        target = open_engine(file_address(file))
        try:
            put_file(source, target)
        except BaseException:
            target.dispose()
            _put_back(aside, file)
            raise
        target.dispose()
    return aside


def _begin_as(file: Path, other: Path) -> None:
    """Make an empty file that those may read and write who may another one; raises OSError."""
    file.touch(mode=_ITS_OWN)
    shutil.copymode(other, file)


def _put_back(aside: Path, file: Path) -> None:
    """Let a file stand where it stood, if it was moved."""
    if aside.exists():
        with suppress(OSError):
            _move(aside, file)


def _move(file: Path, place: Path) -> None:
    """Call a database file and what stands beside it otherwise; raises OSError."""
    for end in _BESIDE:
        own = file.with_name(f"{file.name}{end}")
        if own.exists() or not end:
            own.replace(place.with_name(f"{place.name}{end}"))
