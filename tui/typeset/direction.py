"""Which way a paragraph runs."""

import re
from enum import StrEnum


class Direction(StrEnum):
    """The side a paragraph is read from."""

    LTR = "ltr"
    RTL = "rtl"

    @property
    def level(self) -> int:
        """The embedding level of such a paragraph: 0 or 1."""
        return int(self is Direction.RTL)


_RIGHT_RANGES = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
_LEFT = re.compile(rf"[^\W\d_{_RIGHT_RANGES}]+")
_ANY_RIGHT = re.compile(f"[{_RIGHT_RANGES}]")
# `re` compiles what it is given as text when it is first used, and keeps it: few articles need these
_RIGHT = rf"(?:(?=[^\W\d_])[{_RIGHT_RANGES}])+"
_LETTER = r"[^\W\d_]"
_ADDRESS = r"(?i)\b(?:https?://|ftp://|www\.)\S+"


def direction(text: str) -> Direction:
    """Return the side the majority of letters asks for, the first letter's where they are even.

    Web addresses do not count. A text without letters is right-to-left only if it has Arabic digits or signs.
    """
    if not _ANY_RIGHT.search(text):
        return Direction.LTR
    if not _LEFT.search(text):
        return Direction.RTL
    words = re.sub(_ADDRESS, " ", text) if "://" in text or "www." in text.lower() else text
    left = sum(map(len, _LEFT.findall(words)))
    right = 0
    for found in re.finditer(_RIGHT, words):
        right += len(found[0])
        if right > left:
            return Direction.RTL
    if right < left:
        return Direction.LTR
    first = re.search(_LETTER, words) or _ANY_RIGHT.search(words)
    return Direction.RTL if first and _ANY_RIGHT.match(first[0]) else Direction.LTR
