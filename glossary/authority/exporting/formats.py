"""The formats that names are written in, told by a name or by the end of a file's name."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import PurePath
from typing import BinaryIO, Protocol

from glossary.authority.exporting.walking import NameRecord

FORMATS = {
    "jsonl": "glossary.authority.exporting.jsonl:JsonLines",
    "csv": "glossary.authority.exporting.table:Csv",
    "turtle": "glossary.authority.exporting.turtle:Turtle",
}
"""Where each format lives: a class that is called without arguments, imported when it is asked for."""
EXTENSIONS = {"jsonl": "jsonl", "ndjson": "jsonl", "csv": "csv", "ttl": "turtle", "turtle": "turtle"}


class NameFormat(Protocol):
    """Writes names into a file."""

    name: str

    def write(self, names: Iterable[NameRecord], stream: BinaryIO) -> None:
        """Write names one after the other, none kept in memory."""


def format_named(name: str) -> NameFormat:
    """Return the format of a name in `FORMATS`."""
    module, _, made = FORMATS[name].partition(":")
    form: NameFormat = getattr(import_module(module), made)()
    return form


def format_of_file(name: str) -> NameFormat | None:
    """Return the format that the end of a file's name tells, None where it tells none."""
    found = EXTENSIONS.get(PurePath(name).suffix.removeprefix(".").lower())
    return format_named(found) if found else None
