"""What every exchange format has in common: how it is read, written, recognised and chosen."""

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import PurePath
from typing import BinaryIO, NamedTuple, Protocol
from uuid import UUID

from corpus.worded import worded
from glossary.errors import ExchangeCancelled, UnknownFormat
from glossary.terminology import Concept

SNIFFED = 4096
"""How many bytes of a file its format is told by."""

FORMATS = {
    "tbx": "glossary.exchange.tbx.format:Tbx",
    "tbx2": "glossary.exchange.tbx.format:Tbx2",
    "tmx": "glossary.exchange.tmx.format:Tmx",
    "csv": "glossary.exchange.tables.tabular:Csv",
    "tsv": "glossary.exchange.tables.tabular:Tsv",
    "omegat": "glossary.exchange.omegat:OmegaT",
    "jsonl": "glossary.exchange.jsonl:JsonLines",
    "markdown": "glossary.exchange.markdown:Markdown",
    "anki": "glossary.exchange.anki:Anki",
}
"""Where each format lives: a class that is called without arguments, imported when it is asked for.

A file is asked about in this order: tables know themselves by their headings, a glossary of OmegaT by its tabs alone.
"""

EXTENSIONS = {
    "tbx": "tbx",
    "tmx": "tmx",
    "csv": "csv",
    "tsv": "tsv",
    "tab": "tsv",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "md": "markdown",
    "markdown": "markdown",
    "apkg": "anki",
    "utf8": "omegat",
}
"""Formats by the end of a file's name; `.xml` and `.txt` may be several, so their first bytes are looked at."""
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of spreadsheets begin: the newer ones, which are archives, and the older ones."""


class Fault(NamedTuple):
    """Something in a file that could not be read."""

    line: int
    """Its line, counted from 1; 0 where the format has no lines."""
    sentence: str
    """What is wrong and what became of it, for a reader."""


Report = Callable[[int, str], None]
"""Is told the line and the sentence of each fault; may raise, to stop the reading at the first one."""


class Heading(NamedTuple):
    """What a file says of itself."""

    title: str = ""
    source: str = "ar"
    """The language that terms are looked up in, a BCP 47 tag."""
    target: str = "en"


class Format(Protocol):
    """A file format for concepts."""

    name: str
    """What it is called on the command line."""
    title: str
    """What it is called for readers."""
    reads: bool
    writes: bool
    lossless: bool
    """Whether concepts come back as they were written, but for their `version`."""

    def sniff(self, head: bytes) -> bool:
        """Return whether a file that begins so, with up to `SNIFFED` bytes, looks like this format."""
        ...

    def read(self, stream: BinaryIO, report: Report) -> Iterator[Concept]:
        """Return the concepts of a file, read as they are asked for, in bounded memory.

        What is wrong with single entries is told to `report` and the entries are left out. Ids and relations are those
        of the file: whoever keeps the concepts gives them ids of their own. Raises `UnreadableFile` where the whole
        file is of another format, or unsafe to read.
        """
        ...

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write the concepts, one after the other, in bounded memory."""
        ...


def format_named(name: str) -> Format:
    """Return the format of a name; raises `UnknownFormat`."""
    place = FORMATS.get(name.casefold())
    if place is None:
        raise UnknownFormat(
            worded("There is no format “{name}”: say one of {formats}.", name=name, formats=", ".join(FORMATS))
        )
    module, _, attribute = place.partition(":")
    made: Format = getattr(import_module(module), attribute)()
    return made


def format_of_name(path: str) -> Format | None:
    """Return the format that the end of a file's name tells, None where it tells none."""
    name = EXTENSIONS.get(PurePath(path).suffix.removeprefix(".").casefold())
    return format_named(name) if name else None


def format_of_head(head: bytes) -> Format | None:
    """Return the format that a file's first bytes tell, None where they tell none."""
    formats = (format_named(name) for name in FORMATS)
    return next((each for each in formats if each.reads and each.sniff(head)), None)


def format_of_file(path: str, head: bytes) -> Format:
    """Return the format of a file to read, by its name or else by its first bytes; raises `UnknownFormat`."""
    found = format_of_name(path) or format_of_head(head)
    if found is None and head.startswith(_WORKBOOKS):
        said = "{path} is a workbook or an archive: save the workbook as CSV, or unpack the archive, and import that."
        raise UnknownFormat(worded(said, path=path))
    if found is None:
        raise UnknownFormat(
            worded(
                "{path}: the format is not clear; say which it is, one of {formats}.",
                path=path,
                formats=", ".join(FORMATS),
            )
        )
    return found


def uuid_in(text: str) -> str:
    """Return an id that holds in every file as ours are written, empty for any other: that tells entries of one file apart."""
    with suppress(ValueError):
        return str(UUID(text))
    return ""


class Watched(io.RawIOBase):
    """A file that tells how many bytes of it were read, and stops where it is told to.

    Reading raises `ExchangeCancelled` once `cancelled` says so.
    """

    def __init__(
        self, stream: BinaryIO, told: Callable[[int], None], cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self._stream = stream
        self._told = told
        self._cancelled = cancelled
        self._position = 0
        self._furthest = 0

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def seekable(self) -> bool:
        """Return whether the file can be read from another place."""
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place and return it, in bytes from the beginning."""
        self._position = self._stream.seek(offset, whence)
        return self._position

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer and return how many bytes were read; raises `ExchangeCancelled`."""
        if self._cancelled():
            raise ExchangeCancelled(worded("Stopped, as you wished."))
        got = self._stream.read(len(buffer))
        buffer[: len(got)] = got
        begin = self._position
        self._position += len(got)
        if begin <= self._furthest < self._position:
            self._furthest = self._position
            self._told(self._furthest)
        return len(got)


def watched(stream: BinaryIO, told: Callable[[int], None], cancelled: Callable[[], bool] = lambda: False) -> BinaryIO:
    """Return the file as one that tells its progress in bytes and can be stopped; see `Watched`."""
    return io.BufferedReader(Watched(stream, told, cancelled))
