"""The texts that entries point into: a plain file, a dictzip file read where it is asked for, or a copy in the index."""

import os
import sqlite3
import struct
import zlib
from pathlib import Path
from typing import Protocol

from corpus.worded import worded
from glossary.dictionaries.files import opened
from glossary.errors import UnusableDictionary

CHUNK = 1 << 16
"""Bytes of a piece of a text that is kept in an index."""
MOST_READ = 1 << 19
"""Bytes of a definition that are read; the rest of a longer one is left."""
_EXTRA, _NAME, _COMMENT, _CHECKED = 4, 8, 16, 2
_FIXED = 10
"""Bytes of a gzip header before its optional fields."""


class Text(Protocol):
    """A text of which pieces are read."""

    def read(self, start: int, size: int) -> bytes:
        """Return the bytes from an offset, fewer at its end; raises UnusableDictionary."""


class PlainText:
    """A file as it is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with opened(path) as file:
            self.size = os.fstat(file.fileno()).st_size

    def read(self, start: int, size: int) -> bytes:
        """Return the bytes from an offset."""
        with opened(self._path) as file:
            file.seek(start)
            return file.read(min(size, MOST_READ))


class DictzipText:
    """A file packed by dictzip: gzip in chunks that can be unpacked one by one (dictzip(1), `RA` field)."""

    def __init__(self, path: Path) -> None:
        """Read the table of chunks; raises UnusableDictionary, also where the file ends too early."""
        self._path = path
        self._length, sizes, place = _chunks(path)
        self._places = [place]
        for each in sizes:
            self._places.append(self._places[-1] + each)
        with opened(path) as file:
            if os.fstat(file.fileno()).st_size < self._places[-1]:
                raise UnusableDictionary(
                    worded("{path} is shorter than its own table says; get the file again.", path=path)
                )
        self._last: tuple[int, bytes] = (-1, b"")

    @property
    def size(self) -> int:
        """Return how many bytes it holds unpacked."""
        whole = len(self._places) - 2
        return self._length * whole + len(self._chunk(whole, self._length)) if whole >= 0 else 0

    def read(self, start: int, size: int) -> bytes:
        """Return the bytes from an offset; only the chunks that hold them are unpacked, and only as far as needed."""
        end = start + min(size, MOST_READ)
        first, last = start // self._length, min((end - 1) // self._length, len(self._places) - 2)
        pieces = [self._chunk(number, end - number * self._length) for number in range(first, last + 1)]
        return b"".join(pieces)[start - first * self._length :][: end - start]

    def _chunk(self, number: int, wanted: int) -> bytes:
        """Return a chunk, or so many bytes of its beginning at least."""
        wanted = min(wanted, self._length)
        if self._last[0] == number and len(self._last[1]) >= wanted:
            return self._last[1]
        with opened(self._path) as file:
            file.seek(self._places[number])
            packed = file.read(self._places[number + 1] - self._places[number])
        try:
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, wanted)
        except zlib.error as error:
            raise UnusableDictionary(
                worded("{path} is damaged; get the file again ({reason}).", path=self._path, reason=error)
            ) from error
        self._last = (number, data)
        return data


class KeptText:
    """A text that is kept in pieces in an index, since what it comes from cannot be read in the middle."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def read(self, start: int, size: int) -> bytes:
        """Return the bytes from an offset."""
        size = min(size, MOST_READ)
        numbers = (start // CHUNK, (start + size) // CHUNK)
        rows = self._connection.execute("SELECT data FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id", numbers)
        data = b"".join(zlib.decompress(row[0]) for row in rows)
        return data[start - numbers[0] * CHUNK :][:size]


def is_dictzip(path: Path) -> bool:
    """Return whether pieces of a gzip file can be unpacked by themselves."""
    with opened(path) as file:
        head = file.read(_FIXED + 4)
    return len(head) == _FIXED + 4 and bool(head[3] & _EXTRA) and head[12:14] == b"RA"


def is_gzip(path: Path) -> bool:
    """Return whether a file is packed by gzip or dictzip."""
    with opened(path) as file:
        return file.read(2) == b"\x1f\x8b"


def _chunks(path: Path) -> tuple[int, list[int], int]:
    """Return the length of a chunk unpacked, the packed sizes of all, and where the first one begins."""
    with opened(path) as file:
        head = file.read(_FIXED + 2)
        extra = file.read(struct.unpack("<H", head[10:12])[0]) if len(head) == _FIXED + 2 else b""
        if len(extra) < 10 or extra[:2] != b"RA":
            raise UnusableDictionary(worded("{path} is no dictzip file.", path=path))
        version, length, count = struct.unpack("<HHH", extra[4:10])
        if version != 1 or not length or len(extra) < 10 + 2 * count:
            raise UnusableDictionary(worded("{path} has a damaged table of chunks; get the file again.", path=path))
        sizes = list(struct.unpack(f"<{count}H", extra[10 : 10 + 2 * count]))
        place = _FIXED + 2 + len(extra)
        rest = file.read(1 << 16)
    for flag in (_NAME, _COMMENT):
        if head[3] & flag:
            end = rest.find(b"\0") + 1
            place, rest = place + end, rest[end:]
    return length, sizes, place + (2 if head[3] & _CHECKED else 0)
