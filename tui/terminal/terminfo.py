"""How many colours the system's database of terminals gives one, read from its compiled entries (term(5))."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

_FOLDERS = ("/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo", "/usr/local/share/terminfo")
_NUMBERS = {0o432: "<h", 0o1036: "<i"}
"""How numbers are written, by the sign that a file begins with."""
_HEAD = struct.Struct("<6h")
_COLOURS = 13
"""The place of `max_colors` among the numbers (term.h)."""


def colours_of(term: str, environ: Mapping[str, str]) -> int | None:
    """Return the colours of a terminal, -1 for one without any; None where the database does not know the terminal."""
    if not term or "/" in term:
        return None
    for folder in _folders(environ):
        for part in (term[0], f"{ord(term[0]):x}"):
            try:
                return _read((folder / part / term).read_bytes())
            except (OSError, ValueError, struct.error):
                continue
    return None


def _folders(environ: Mapping[str, str]) -> Iterator[Path]:
    """Yield where entries may be, in the order of ncurses."""
    if named := environ.get("TERMINFO"):
        yield Path(named)
    if home := environ.get("HOME"):
        yield Path(home) / ".terminfo"
    yield from (Path(each) for each in environ.get("TERMINFO_DIRS", "").split(":") if each)
    yield from map(Path, _FOLDERS)


def _read(entry: bytes) -> int:
    """Return the colours of a compiled entry; raises ValueError and struct.error for what is none."""
    sign, names, switches, numbers, _, _ = _HEAD.unpack_from(entry)
    if sign not in _NUMBERS:
        raise ValueError(sign)
    if numbers <= _COLOURS:
        return -1
    number = _NUMBERS[sign]
    begin = _HEAD.size + names + switches
    begin += begin % 2
    return int(struct.unpack_from(number, entry, begin + _COLOURS * struct.calcsize(number))[0])
