"""What Textual writes, cut into what is shown, what moves and paints, and what is none of ours (ECMA-48, OSC 8)."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|\x1b\[(?P<parameters>[0-?]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\x1b\]8;(?P<link>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<string>\x1b\][^\x07\x1b]*(?:\x07|\x1b\\|(?=\x1b[^\\]))"
    r"|\x1b[PX^_](?:[^\x1b]|\x1b\x1b)*(?:\x1b\\|(?=\x1b[^\\\x1b])))"
    r"|(?P<other>\x1b[ -/]*[0-OQ-WYZ\\`-~]|[\x00-\x1a\x1c-\x1f\x7f-\x9f])"
)
_BEGUN = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_](?:[^\x1b]|\x1b\x1b)*\x1b?|[ -/]*)")
"""A sequence of which the end is still to come."""


class Kind(Enum):
    """What a piece of the stream does."""

    TEXT = auto()
    MOVE = auto()
    """A sequence that moves the place of writing, or a line end; `final` says how."""
    ERASE = auto()
    LOOK = auto()
    LINK = auto()
    PASSED = auto()
    """Anything else: it goes to the terminal as it is."""


class Piece(NamedTuple):
    """A piece of the stream."""

    kind: Kind
    text: str
    """What was written; of a look or a link its parameters."""
    final: str = ""
    numbers: tuple[int, ...] = ()
    """The parameters of a move, zero where they were left out."""


_KINDS = dict.fromkeys("HfABCDEFGd", Kind.MOVE) | dict.fromkeys("JK", Kind.ERASE)


class Stream:
    """Cuts what is written into pieces; a sequence may come in several writes."""

    def __init__(self) -> None:
        self._rest = ""

    def pieces(self, data: str) -> Iterator[Piece]:
        """Yield the pieces of what was written now, the end of a sequence begun earlier included."""
        data = self._rest + data
        self._rest = ""
        place = 0
        while place < len(data):
            found = _TOKEN.match(data, place)
            if found is not None:
                yield _piece(found)
                place = found.end()
            elif _BEGUN.fullmatch(data, place):
                self._rest = data[place:]
                return
            else:
                yield Piece(Kind.PASSED, data[place])
                place += 1


def _piece(found: re.Match[str]) -> Piece:
    match found.lastgroup:
        case "text":
            return Piece(Kind.TEXT, found[0])
        case "link":
            return Piece(Kind.LINK, found["link"])
        case "final":
            return _control(found)
    if found[0] in "\n\r\b":
        return Piece(Kind.MOVE, found[0], found[0])
    return Piece(Kind.PASSED, found[0])


def _control(found: re.Match[str]) -> Piece:
    parameters, final = found["parameters"], found["final"]
    is_plain = not found["between"] and not parameters.strip("0123456789;")
    if is_plain and final == "m":
        return Piece(Kind.LOOK, parameters)
    if is_plain and final in _KINDS:
        numbers = tuple(int(number or 0) for number in parameters.split(";"))
        return Piece(_KINDS[final], found[0], final, numbers)
    return Piece(Kind.PASSED, found[0])
