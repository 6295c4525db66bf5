"""The orders in which concepts can be listed."""

from enum import StrEnum


class Order(StrEnum):
    """How a list of concepts is sorted; those that are alike stand by the alphabet."""

    NEAREST = "nearest"
    """The nearest to the words of the query first; by the alphabet where it has none."""
    ALPHABET = "alphabet"
    """By the first Arabic term whatever its article; concepts without one come last, by the English."""
    ENGLISH = "english"
    """By the first English term whatever its article; concepts without one come last, by the Arabic."""
    ROOT = "root"
    """By the root of the first Arabic term; concepts whose root is not known come last."""
    CHANGED = "changed"
    """Changed last first."""
    CREATED = "created"
    """Made last first."""
    USE = "use"
    """Met most often first, then changed most often."""
