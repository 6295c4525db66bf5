"""A source of articles: a name and the bytes behind it, read no further than they may go."""

import io
import os
import stat
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from corpus.arabic.patterns import Pattern
from corpus.errors import UnreadableSource
from corpus.ingest.formats.detect import may_be_long
from corpus.ingest.layouts import Layouts
from corpus.ingest.naming import STDIN, shown, titled
from corpus.worded import system_reason, worded

LARGEST = 32 * 1024 * 1024
"""How many bytes an article may have."""
MOST_PIPED = 1024 * 1024 * 1024
"""How many bytes are taken from a pipe, which may never end, if they begin as many articles do."""
_HEAD = 4096
_SLICE = 1024 * 1024
_OWN_STREAM = Pattern(r"/dev/(?:stdin|fd/\d+)$|/proc/(?:self|\d+)/fd/\d+$")
"""How the streams are named that the shell opened for this program."""


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes that can be read from any place, with the name they go by."""

    name: str
    """A file name, an address or `-`."""
    stream: BinaryIO
    head: bytes
    """The first bytes, enough to tell a format."""
    size: int
    """How many bytes there are."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Which field of a record holds what, where the user said so: `text`, `title`, `date`, ... -> the field's name."""
    layouts: Layouts | None = None
    """What cuts texts up where many sources share it: its tables take longer to read than an article."""
    skip: int = 0
    """So many of its parts, lines or records, were read before; a reader that has parts passes over them."""

    def data(self, most: int = LARGEST) -> bytes:
        """Return all of it; raises UnreadableSource where that is nothing, or more than `most` bytes."""
        if self.size > most:
            raise UnreadableSource(too_large(self.name, most))
        self.stream.seek(0)
        return checked(self.stream.read(most + 1), self.name, most)


def source_of(data: bytes, name: str) -> Source:
    """Return bytes at hand as a source."""
    return Source(name, io.BytesIO(data), data[:_HEAD], len(data))


@contextmanager
def opened(path: str, piped: BinaryIO | None = None) -> Iterator[Source]:
    """Open a file, or standard input for `-`, which `piped` may stand in for; UnreadableSource where that cannot be."""
    with ExitStack() as open_streams:
        try:
            stream = open_streams.enter_context(_stream(path, piped))
            size = stream.seek(0, io.SEEK_END)
            stream.seek(0)
            head = checked(stream.read(_HEAD), path) if size <= _HEAD else stream.read(_HEAD)
            stream.seek(0)
        except (OSError, ValueError) as error:
            raise UnreadableSource(unopened(path, error)) from error
        yield Source(path if path == STDIN else Path(path).name, stream, head, size)


def _stream(path: str, piped: BinaryIO | None) -> BinaryIO:
    if path == STDIN:
        return _spooled(piped or sys.stdin.buffer, path)
    is_regular = _is_regular(path)
    file = Path(path).open("rb")  # noqa: SIM115
    if is_regular:
        return file
    with file:
        return _spooled(file, path)


def _spooled(stream: BinaryIO, name: str) -> BinaryIO:
    """Return what a pipe holds, kept beside memory once it is more than an article, so that it is read from any place."""
    kept = tempfile.SpooledTemporaryFile(max_size=LARGEST)  # noqa: SIM115
    most = LARGEST
    while data := stream.read(_SLICE):
        if kept.tell() == 0 and may_be_long(data):
            most = MOST_PIPED
        kept.write(data)
        if kept.tell() > most:
            kept.close()
            raise UnreadableSource(too_large(name, most))
    return kept  # type: ignore[return-value]


def _is_regular(path: str) -> bool:
    """Return whether a path is a file, False for a stream that this program was given; UnreadableSource for other streams."""
    mode = Path(path).stat().st_mode
    if stat.S_ISREG(mode):
        return True
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(path)
    if _OWN_STREAM.match(path):
        return False
    raise UnreadableSource(
        worded("{path} is not a regular file: to read what a program writes, name - and pipe it in.", path=titled(path))
    )


def read_all(path: str) -> bytes:
    """Return what a file, or standard input for `-`, holds; UnreadableSource if that cannot be an article."""
    if path == STDIN:
        return checked(sys.stdin.buffer.read(LARGEST + 1), STDIN)
    try:
        _is_regular(path)
        with Path(path).open("rb") as file:
            size = os.fstat(file.fileno())
            if stat.S_ISREG(size.st_mode) and size.st_size > LARGEST:
                raise UnreadableSource(too_large(path))
            return checked(file.read(LARGEST + 1), path)
    except (OSError, ValueError) as error:
        raise UnreadableSource(unopened(path, error)) from error


def checked(data: bytes, name: str, most: int = LARGEST) -> bytes:
    """Return the bytes of an article; UnreadableSource if they are none, or more than `most`."""
    if len(data) > most:
        raise UnreadableSource(too_large(name, most))
    if not data or data.isspace():
        raise UnreadableSource(worded("{name} is empty: there is no article in it.", name=titled(name)))
    return data


def too_large(name: str, most: int = LARGEST) -> str:
    """Return the sentence on a source that has more bytes than it may."""
    return worded(
        "{name} is larger than {most:,} MB: no article is; cut it into smaller files.",
        name=titled(name),
        most=most // 1024 // 1024,
    )


def unopened(path: str, error: Exception) -> str:
    """Return the sentence on a path that cannot be read."""
    if isinstance(error, FileNotFoundError):
        return worded("There is no file {path}: check the path.", path=shown(path))
    if isinstance(error, IsADirectoryError):
        return worded(
            "{path} is a folder: name a file in it, or add the whole folder with `warraq add`.", path=titled(path)
        )
    if isinstance(error, PermissionError):
        return worded("{path} may not be read: you have no permission for it.", path=titled(path))
    reason = system_reason(error) if isinstance(error, OSError) else str(error)
    return worded("{path} cannot be read: {reason}.", path=titled(path), reason=reason)
