"""Signs for characters that cannot be seen: one cell each."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tui.typeset.characters import DROPPED, FIXED_SPACES, ODD_SPACES

OTHER = "\N{LOZENGE}"
"""Stands for what has no sign of its own: controls, selectors, fillers."""

_SIGNS = Path(__file__).parent / "data" / "unseen.tsv"
_KEYCAP = "\N{COMBINING ENCLOSING KEYCAP}"
_LINE_ENDS = "\n\r\v\f\x1c-\x1f\x85\u2028\u2029"
_UNSEEN = f"(?![{_KEYCAP}])[{DROPPED}{FIXED_SPACES}]"
_SPACES = f"(?![{_LINE_ENDS}])[{ODD_SPACES}]"


class Signed(NamedTuple):
    """A text with signs."""

    seen: str
    """As long as the text: a sign for everything that would take no cell, and for spaces at which no line ends."""
    glyphs: Mapping[int, str]
    """The signs of other spaces, by offset: as spaces do they end lines, and vanish there."""


class Unseen:
    """Knows which characters cannot be seen, and the sign of each; its table is read when it is first asked for."""

    @cached_property
    def signs(self) -> Mapping[str, str]:
        """The signs by character; all others have one and the same."""
        rows = [row.split("\t") for row in _SIGNS.read_text("utf-8").splitlines()[1:]]
        ranges = ((range(int(first, 16), int(last, 16) + 1), sign) for first, last, sign in rows)
        return {chr(code): sign for codes, sign in ranges for code in codes}

    def signed(self, text: str) -> Signed | None:
        """Return a text with signs; None where all of it can be seen."""
        spaces = {found.start(): self._sign(found) for found in re.finditer(_SPACES, text)}
        seen = re.sub(_UNSEEN, self._sign, text)
        return None if seen == text and not spaces else Signed(seen, spaces)

    def _sign(self, found: re.Match[str]) -> str:
        return self.signs.get(found[0], OTHER)


def unseen_in(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield the offsets of all that cannot be seen in a range of a text, in code points."""
    for found in re.compile(f"{_UNSEEN}|{_SPACES}").finditer(text, start, len(text) if end is None else end):
        yield found.start()


def unseen_name(character: str) -> str:
    """Return what Unicode calls a character, with its code point: `ZERO WIDTH NON-JOINER (U+200C)`."""
    return f"{unicodedata.name(character, 'CONTROL CHARACTER')} (U+{ord(character):04X})"
