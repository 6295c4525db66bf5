"""Which way a paragraph runs."""

import re
from enum import StrEnum

from tui.typeset.characters import PLAIN_LETTERS, UNUSUAL


class Direction(StrEnum):
    """The side a paragraph is read from."""

    LTR = "ltr"
    RTL = "rtl"

    @property
    def level(self) -> int:
        """The embedding level of such a paragraph: 0 or 1."""
        return int(self is Direction.RTL)


_RIGHT_RANGES = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
_ARABIC = re.compile("[\u0590-\u08ff]")
# `re` compiles what it is given as text when it is first used, and keeps it: few articles need all of these
_ANY_RIGHT = f"[{_RIGHT_RANGES}]"
_RIGHT = rf"(?:(?=[^\W\d_]){_ANY_RIGHT})+"
_LEFT = rf"[^\W\d_{_RIGHT_RANGES}]+"
_PLAIN_RIGHT, _PLAIN_LEFT = f"[{PLAIN_LETTERS}]+", "[A-Za-z]+"
_LETTER = r"[^\W\d_]"
_ISOLATED = "[\u2066-\u2068][^\u2066-\u2069]*\u2069"
_ADDRESS = r"(?i)\b(?:https?://|ftp://|www\.)\S+"


def direction(text: str) -> Direction:
    """Return the side the majority of letters asks for, the first letter's where they are even.

    Web addresses do not count, nor what is isolated from letters around it. A text without letters is right-to-left
    only if it has Arabic digits or signs.
    """
    if "\u2069" in text and re.search(_LETTER, around := re.sub(_ISOLATED, " ", text)):
        text = around
    if text.isascii() or not (_ARABIC.search(text) or re.search(_ANY_RIGHT, text)):
        return Direction.LTR
    is_plain = not re.search(UNUSUAL, text)
    side, other = (_PLAIN_RIGHT, _PLAIN_LEFT) if is_plain else (_RIGHT, _LEFT)
    if not re.search(other, text):
        return Direction.RTL
    words = re.sub(_ADDRESS, " ", text) if "://" in text or "www." in text.lower() else text
    left = sum(map(len, re.findall(other, words)))
    right = 0
    for found in re.finditer(side, words):
        right += len(found[0])
        if right > left:
            return Direction.RTL
    if right < left:
        return Direction.LTR
    first = re.search(_LETTER, words) or re.search(_ANY_RIGHT, words)
    return Direction.RTL if first and re.match(_ANY_RIGHT, first[0]) else Direction.LTR
