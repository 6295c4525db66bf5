"""Long lists of numbers and ids in pieces that a database takes as values of one statement."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Value = TypeVar("_Value")
_AT_ONCE = 5000
"""SQLite takes some 32,000 values in a statement, and a list may stand in one twice."""


def slices(values: Iterable[_Value]) -> Iterator[list[_Value]]:
    """Yield values in lists of at most 5,000, in their order."""
    left = iter(values)
    while some := list(islice(left, _AT_ONCE)):
        yield some
