"""Choices that a key goes through, one after the other."""

from enum import StrEnum
from typing import Self


class Turning(StrEnum):
    """Choices in the order in which a key goes through them."""

    @property
    def following(self) -> Self:
        """The one after it, the first one after the last."""
        choices = list(type(self))
        return choices[(choices.index(self) + 1) % len(choices)]
