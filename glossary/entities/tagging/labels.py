"""The labels of words: outside of names, the first word of one of a kind, or a further one."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.model import EntityKind

KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)
OUTSIDE = 0
LABELS = ("O", *(f"{step}-{kind.value}" for kind in KINDS for step in "BI"))
"""`O`, and B and I of each kind in turn: odd numbers begin names, the label after one goes on with its name."""


class Tagged(NamedTuple):
    """A name: pieces `first` to `last` (excluded), and its kind."""

    first: int
    last: int
    kind: EntityKind
    sure: bool = True
    """Whether it is a name too where much speaks against names."""
    likely: bool = True
    """Whether it is a name where nothing speaks against names; one that is not needs more to speak for it."""


def first_label(kind: EntityKind) -> int:
    """Return the number of the label of the first word of a name."""
    return 1 + 2 * KINDS.index(kind)


def names(path: Sequence[int]) -> list[Tagged]:
    """Return the names that the labels of words in a row make, in their order."""
    found = []
    for first, label in enumerate(path):
        if label % 2:
            last = first + 1
            while last < len(path) and path[last] == label + 1:
                last += 1
            found.append(Tagged(first, last, KINDS[(label - 1) // 2]))
    return found
