"""A database file that is damaged: set aside, with a backup in its place."""

from contextlib import suppress
from pathlib import Path

from corpus.store.columns import now
from corpus.store.engine import open_engine
from corpus.store.file_address import file_address
from glossary.backup.backups import put_file
from glossary.backup.staging import staged
from glossary.backup.whole import failed

_STAMP = "%Y%m%dT%H%M%S"
_BESIDE = ("-wal", "-shm", "")
"""What the files of a database are called behind its name, itself the last."""


def replace_damaged(file: Path, backup: Path, folder: Path) -> Path:
    """Put what a backup holds in the place of a file that cannot be opened, and return where that is kept from now on.

    The backup is looked through first, in a folder. Raises UnusableBackup, BackupFailed and StoreError; then the file
    stays where it was.
    """
    with staged(backup, folder) as source:
        aside = file.with_name(f"{file.name}.damaged-{now().strftime(_STAMP)}")
        try:
            _move(file, aside)
        except OSError as error:
            raise failed(file, error) from error
        target = open_engine(file_address(file))
        try:
            put_file(source, target)
        except BaseException:
            target.dispose()
            with suppress(OSError):
                _move(aside, file)
            raise
        target.dispose()
    return aside


def _move(file: Path, place: Path) -> None:
    """Call a database file and what stands beside it otherwise; raises OSError."""
    for end in _BESIDE:
        own = file.with_name(f"{file.name}{end}")
        if own.exists() or not end:
            own.replace(place.with_name(f"{place.name}{end}"))
