"""The files of dictionaries: opened with care, and known again."""

import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from corpus.worded import system_reason, worded
from glossary.dictionaries.entry import SourceFile
from glossary.errors import UnusableDictionary

_BLOCK = 1 << 18
_GZIP = b"\x1f\x8b"
_WITH_HEADER = 31
"""zlib's window bits for a gzip stream."""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Yield a file to read; UnusableDictionary where it is none, or cannot be read."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise UnusableDictionary(worded("{path} is not a file; name a file of the dictionary.", path=path))
            yield file
    except OSError as error:
        raise UnusableDictionary(
            worded("{path} cannot be read ({reason}).", path=path, reason=system_reason(error))
        ) from error
    except ValueError as error:
        raise UnusableDictionary(worded("{path!r} is no name of a file.", path=str(path))) from error


def source_file(path: Path) -> SourceFile:
    """Return what tells whether a file is still the same; UnusableDictionary where it is none."""
    with opened(path) as file:
        found = os.fstat(file.fileno())
    return SourceFile(str(path), found.st_size, found.st_mtime_ns)


def blocks(path: Path) -> Iterator[bytes]:
    """Yield what a file holds, unpacked where it is gzipped, a block at a time; UnusableDictionary where it is damaged."""
    with opened(path) as file:
        first = file.read(_BLOCK)
        if not first.startswith(_GZIP):
            while first:
                yield first
                first = file.read(_BLOCK)
            return
        yield from _unpacked(file, first, path)


def _unpacked(file: BinaryIO, data: bytes, path: Path) -> Iterator[bytes]:
    """Yield the content of a gzip stream in blocks of a bounded size, however little it takes packed."""
    stream = zlib.decompressobj(_WITH_HEADER)
    try:
        while data or not stream.eof:
            if stream.eof:
                data = data or stream.unused_data
                if not data.startswith(_GZIP):
                    return
                stream = zlib.decompressobj(_WITH_HEADER)
            if not data:
                raise UnusableDictionary(
                    worded("{path} ends in the middle of its packed data; get the file again.", path=path)
                )
            piece = stream.decompress(data, _BLOCK)
            if piece:
                yield piece
            data = stream.unused_data if stream.eof else stream.unconsumed_tail
            data = data or file.read(_BLOCK)
    except zlib.error as error:
        raise UnusableDictionary(
            worded("{path} is damaged: it is no sound gzip file ({reason}).", path=path, reason=error)
        ) from error
