"""The bidirectional class of every character, one byte each, so that the rules of UAX #9 can run as byte patterns."""

import unicodedata
from functools import cached_property
from pathlib import Path

CODES = {
    "L": "L",
    "R": "R",
    "AL": "A",
    "EN": "E",
    "AN": "N",
    "ES": "P",
    "ET": "T",
    "CS": "C",
    "NSM": "M",
    "BN": "Z",
    "B": "B",
    "S": "S",
    "WS": "W",
    "ON": "O",
    "LRE": "l",
    "RLE": "r",
    "LRO": "d",
    "RLO": "e",
    "PDF": "p",
    "LRI": "x",
    "RLI": "y",
    "FSI": "f",
    "PDI": "q",
}
"""The byte that stands for each class; an opening bracket is `<` and a closing one `>` instead of `O`."""

_MIRRORS = Path(__file__).parent / "data" / "mirrors.tsv"

_RIGHT_TO_LEFT = (
    (0x0590, 0x05FF),
    (0x07C0, 0x085F),
    (0xFB1D, 0xFB4F),
    (0x10800, 0x10CFF),
    (0x10D40, 0x10EBF),
    (0x10F00, 0x10F2F),
    (0x10F70, 0x10FFF),
    (0x1E800, 0x1EC6F),
    (0x1ECC0, 0x1ECFF),
    (0x1ED50, 0x1EDFF),
    (0x1EF00, 0x1EFFF),
)
_ARABIC = (
    (0x0600, 0x07BF),
    (0x0860, 0x08FF),
    (0xFB50, 0xFDCF),
    (0xFDF0, 0xFDFF),
    (0xFE70, 0xFEFF),
    (0x10D00, 0x10D3F),
    (0x10EC0, 0x10EFF),
    (0x10F30, 0x10F6F),
    (0x1EC70, 0x1ECBF),
    (0x1ED00, 0x1ED4F),
    (0x1EE00, 0x1EEFF),
)
_IGNORED = ((0x2065, 0x2065), (0xFDD0, 0xFDEF), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF))
_CURRENCY = ((0x20A0, 0x20CF),)
_DEFAULTS = (("BN", _IGNORED), ("R", _RIGHT_TO_LEFT), ("AL", _ARABIC), ("ET", _CURRENCY))


def _unassigned_class(code: int) -> str:
    """Return the class of a code point that has no character yet (defaults of DerivedBidiClass.txt)."""
    if code & 0xFFFE == 0xFFFE:
        return "BN"
    for name, ranges in _DEFAULTS:
        if any(first <= code <= last for first, last in ranges):
            return name
    return "L"


def load_mirrors() -> dict[str, str]:
    """Return the characters that face the other way from right to left, each with its mirror image (BidiMirroring.txt)."""
    rows = _MIRRORS.read_text("utf-8").split("\n")[1:]
    pairs = [(chr(int(left, 16)), chr(int(right, 16))) for left, right in (row.split("\t") for row in rows if row)]
    return dict(pairs) | {right: left for left, right in pairs}


class Characters(dict[int, str]):
    """What UAX #9 needs to know of single characters; it learns each one when it is first met."""

    @cached_property
    def mirrors(self) -> dict[str, str]:
        """The characters that face the other way from right to left, each with its mirror image."""
        return load_mirrors()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        name = unicodedata.bidirectional(character) or _unassigned_class(code)
        category = unicodedata.category(character)
        if category in {"Ps", "Pe"} and name == "ON" and character in self.mirrors:
            value = "<" if category == "Ps" else ">"
        else:
            value = CODES[name]
        self[code] = value
        return value

    def classes(self, text: str) -> bytes:
        """Return one byte a code point: its bidirectional class by `CODES`."""
        return text.translate(self).encode("ascii")
