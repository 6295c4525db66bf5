"""Files that are there whole or not at all, also after a loss of power."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from corpus.worded import system_reason, worded
from glossary.errors import BackupFailed
from glossary.exchange.exporting import put_in_place

_UNASKED = 0o600
"""Nobody else reads what somebody else's database holds."""


@contextmanager
def written_whole(path: Path, force: bool = True) -> Iterator[Path]:
    """Yield the path of a new file that takes the place of `path` when all of it is on the disk; raises BackupFailed.

    Raises UnwritableFile where somebody else made that file meanwhile and `force` does not say to replace it.
    """
    part: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.close(descriptor)
        part = Path(name)
        yield part
        _on_disk(part)
        put_in_place(part, path, force)
        part = None
        _on_disk(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise failed(path, error) from error
    finally:
        if part is not None:
            for each in (part, part.with_name(f"{part.name}-wal"), part.with_name(f"{part.name}-shm")):
                with suppress(OSError):
                    each.unlink()


def failed(path: Path, error: Exception) -> BackupFailed:
    """Return what is said of a backup that could not be written."""
    reason = system_reason(error) if isinstance(error, OSError) else str(error) or type(error).__name__
    return BackupFailed(
        worded(
            "The backup {path} cannot be written ({reason}): make room there, mend its permissions or choose another place; nothing was changed.",
            path=path,
            reason=reason,
        )
    )


def _on_disk(path: Path) -> None:
    """Wait until a file or a folder is on the disk; folders of some file systems cannot be waited for."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        if path.is_file():
            path.chmod(_UNASKED)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
