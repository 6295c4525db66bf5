"""From levels to what is seen from left to right on one line (UAX #9, rules L1 and L2)."""

import re
from itertools import pairwise

_LEVEL_RUN = re.compile(rb"(.)\1*", re.DOTALL)
_SPACES = rb"WxyfqZlrdep"
_RESET = re.compile(rb"(?<![%b])[%b]*+(?:[SB]|\Z)|[SB]" % (_SPACES, _SPACES))


def line_levels(classes: bytes, levels: bytes, base: int) -> bytes:
    """Return a line's levels with separators, the space before them and at the end put back to `base` (rule L1)."""
    result = bytearray(levels)
    for found in _RESET.finditer(classes):
        start, end = found.span()
        result[start:end] = bytes((base,)) * (end - start)
    return bytes(result)


def visual_order(levels: bytes) -> list[int]:
    """Return the indices of one line's items as seen from left to right (rule L2)."""
    if not levels:
        return []
    runs = [match.span() for match in _LEVEL_RUN.finditer(levels)]
    highest = max(levels)
    lowest = min((level for level in levels if level % 2), default=highest + 1)
    for level in range(highest, lowest - 1, -1):
        marks = [-1, *(place for place, run in enumerate(runs) if levels[run[0]] < level), len(runs)]
        for before, after in pairwise(marks):
            runs[before + 1 : after] = reversed(runs[before + 1 : after])
    order: list[int] = []
    for start, end in runs:
        order.extend(range(end - 1, start - 1, -1) if levels[start] % 2 else range(start, end))
    return order
