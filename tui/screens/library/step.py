"""A change of the library that can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A change of the library that can be taken back."""

    sentence: str
    forth: Callable[[], object]
    back: Callable[[], object]
