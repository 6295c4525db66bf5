"""Addresses of SQLite files: a name with `?` or `%` in it is the same file in its address, and back."""

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

_ADDRESS = re.compile(r"(sqlite(?:\+\w+)?:///)([^?]*)(.*)", re.DOTALL)
"""The form of SQLAlchemy: a fourth stroke begins a whole path, a question mark what is asked for beside the file."""
_MEANING = str.maketrans({"%": "%25", "?": "%3F"})
"""Signs that mean something else in an address, as they stand for themselves there."""
_IN_MEMORY = ("", ":memory:")


class FileAddress(NamedTuple):
    """An address of a file in its parts."""

    scheme: str
    file: str
    """The name of the file, as the system knows it."""
    behind: str
    """What is asked for beside it, with its question mark."""

    def of(self, file: str) -> str:
        """Return the address with another file in it."""
        return f"{self.scheme}{file.translate(_MEANING)}{self.behind}"


def file_address(file: Path) -> str:
    """Return the address of a file."""
    return FileAddress("sqlite:///", "", "").of(str(file))


def parted(address: str) -> FileAddress | None:
    """Return the parts of an address that leads to a file, None for any other, as that of a database in memory."""
    found = _ADDRESS.fullmatch(address)
    parts = FileAddress(found[1], unquote(found[2]), found[3]) if found else None
    return None if parts is None or parts.file in _IN_MEMORY else parts
