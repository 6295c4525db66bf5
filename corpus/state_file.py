"""Small files of what a program remembers from run to run, and may lose."""

import contextlib
import errno
import json
import os
import stat
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_MOST_BYTES = 16 * 1024 * 1024
"""A file larger than this is none of ours."""
_PATIENCE = 1.0
"""Seconds after which one goes on without the others: one of them may have been stopped half-way."""
_PAUSE = 0.005
"""Seconds between two attempts to be alone."""


class StateFile:
    """Named values in a JSON file, all of them under one heading."""

    def __init__(self, path: Path, heading: str) -> None:
        self.path = path
        self._heading = heading

    def load(self) -> dict[str, Any]:
        """Return the values by name, as they were written; a file that is missing or damaged holds none."""
        try:
            stored = json.loads(content_of(self.path))
        except (OSError, ValueError, RecursionError):
            return {}
        values = stored.get(self._heading) if isinstance(stored, dict) else None
        return values if isinstance(values, dict) else {}

    @property
    def is_damaged(self) -> bool:
        """Return whether there is a file that cannot be read, or is none of ours."""
        try:
            stored = json.loads(content_of(self.path))
        except FileNotFoundError:
            return False
        except (OSError, ValueError, RecursionError):
            return True
        return not (isinstance(stored, dict) and isinstance(stored.get(self._heading), dict))

    def save(self, values: Mapping[str, Any]) -> None:
        """Keep these values in the place of all others, the folder made if need be; raises OSError."""
        replace_file(self._file, json.dumps({self._heading: values}, ensure_ascii=False, indent=0))

    def alone(self) -> contextlib.AbstractContextManager[None]:
        """Keep other programs that ask for this from the files of the folder, from reading one until it is saved."""
        return alone_in(self._file.parent)

    @property
    def _file(self) -> Path:
        """The file itself, where the path is a link to it."""
        return Path(os.path.realpath(self.path))


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other programs that ask for this from the files of a folder, which is made if need be.

    Nothing is raised: where the system has no such locks, or another holds one for too long, all go on.
    """
    handle = _locked(folder)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def replace_file(path: Path, text: str, permissions: int = 0o666) -> None:
    """Put a new file in the place of an old one at once, so that nobody ever reads half of it; raises OSError.

    What is no file of bytes, such as a folder or a device, is not replaced.
    """
    if not (path.is_symlink() or path.is_file() or not path.exists()):
        raise OSError(errno.EINVAL, "it is no file", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
    with contextlib.suppress(FileNotFoundError):
        new.unlink()
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, permissions)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        new.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise


def content_of(path: Path) -> bytes:
    """Return the bytes in a small file; raises OSError where it is none or too large, and waits for nobody."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or about.st_size > _MOST_BYTES:
            raise OSError(errno.EINVAL, "it is no file of ours", str(path))
        return file.read(_MOST_BYTES)


def _locked(folder: Path) -> int | None:
    """Return an open folder that nobody else has locked, None where none can be; closing it lets the others go on."""
    try:
        import fcntl
    except ImportError:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    ended = time.monotonic() + _PATIENCE
    while time.monotonic() < ended:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:
            break
        else:
            return handle
    os.close(handle)
    return None
