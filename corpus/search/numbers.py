"""Numbers as they are typed into a query."""

import re
from typing import NamedTuple

from corpus.arabic.normalise import fold

_SIGNED = re.compile(r"(>=|<=|>|<|=|)\s*(\d{1,9})")
_RANGE = re.compile(r"(\d{1,9})?\.\.(\d{1,9})?")


class Range(NamedTuple):
    """The least and the largest number that is meant; None is no limit."""

    least: int | None
    most: int | None


def number_range(typed: str) -> Range:
    """Return the numbers that a query means; raise ValueError for what names none.

    `300`, before it `>`, `>=`, `<` or `<=`, and `100..300`; digits may be Arabic.
    """
    text = fold(typed).strip()
    between = _RANGE.fullmatch(text)
    if between and (between[1] or between[2]):
        return Range(int(between[1]) if between[1] else None, int(between[2]) if between[2] else None)
    found = _SIGNED.fullmatch(text)
    if found is None:
        raise ValueError(typed)
    number = int(found[2])
    return {
        ">": Range(number + 1, None),
        ">=": Range(number, None),
        "<": Range(None, number - 1),
        "<=": Range(None, number),
    }.get(found[1], Range(number, number))
