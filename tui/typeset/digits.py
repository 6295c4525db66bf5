"""Numbers in other digits, sign by sign, so that nothing of a text is moved.

A number that is turned stands in a right-to-left paragraph as Arabic-Indic digits do, whichever it is shown in, and in another
one as European digits do (UAX #9, HL2): so a range or a percentage is read from the side from which the text around it is read.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from tui.typeset.direction import Direction, direction
from tui.typeset.turning import Turning


class Digits(Turning):
    """The digits that numbers are shown in, in the order in which a key goes through them."""

    WRITTEN = "written"
    """Those that the text writes."""
    ARABIC = "arabic"
    """Arabic-Indic ones, U+0660 to U+0669."""
    EUROPEAN = "european"


class Turned(NamedTuple):
    """A text with its numbers in other digits."""

    ordered: str
    """As long as the text: what its order is resolved from."""
    glyphs: Mapping[int, str]
    """What is shown at some offsets in place of what `ordered` has there."""


_EUROPEAN, _ARABIC, _PERSIAN = range(0x30, 0x3A), range(0x660, 0x66A), range(0x6F0, 0x6FA)
_TO_ARABIC = str.maketrans({code: chr(0x660 + code % 0x10) for code in (*_EUROPEAN, *_PERSIAN)})
_TO_EUROPEAN = str.maketrans({code: chr(0x30 + code % 0x10) for code in (*_ARABIC, *_PERSIAN)})
_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_SEPARATOR = f"(?<={_DIGIT})[\u066b\u066c](?={_DIGIT})"
_SEPARATORS = {"\N{ARABIC DECIMAL SEPARATOR}": ".", "\N{ARABIC THOUSANDS SEPARATOR}": ","}
"""What these separate is plain; a point or a comma between European digits may be either, or part a date, and stays."""
_STRETCH = '[\u202a\u202d\u2066][^\u202c\u2069]*|[^\\s\u060c\u061b\u061f()\\[\\]\u00ab\u00bb"\u201c\u201d]+'
_LEFT = "[\u202a\u202d\u2066\u200e]|[^\\W\\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"


def turned(text: str, digits: Digits) -> Turned | None:
    """Return a text with its numbers in other digits; None where they stay as they are.

    Arabic-Indic digits are not put into what runs from left to right: paragraphs, addresses, names such as `F-16`.
    """
    if digits is Digits.WRITTEN or not re.search(_DIGIT, text):
        return None
    shown = text.translate(_TO_ARABIC) if digits is Digits.ARABIC else _european(text)
    is_right = direction(shown) is Direction.RTL
    if digits is Digits.ARABIC:
        return Turned(re.sub(_STRETCH, _arabic, text), {}) if is_right else None
    if not is_right:
        return Turned(shown, {})
    pairs = enumerate(zip(text, shown, strict=True))
    return Turned(text, {place: new for place, (old, new) in pairs if old != new})


def _european(text: str) -> str:
    return re.sub(_SEPARATOR, lambda found: _SEPARATORS[found[0]], text).translate(_TO_EUROPEAN)


def _arabic(stretch: re.Match[str]) -> str:
    return stretch[0] if re.search(_LEFT, stretch[0]) else stretch[0].translate(_TO_ARABIC)
