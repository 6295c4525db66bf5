"""How far a long piece of work has come."""

from collections.abc import Callable
from typing import NamedTuple


class Progress(NamedTuple):
    """What is done of what there is to do, as those are told who wait for it."""

    done: int
    """Articles or entries that were looked at, or bytes of a file that were read."""
    total: int
    found: int = 0
    """What came out of them so far."""


Told = Callable[[Progress], None]
Cancelled = Callable[[], bool]


def nobody(_progress: Progress) -> None:
    """Tell nobody."""


def never() -> bool:
    """Return that nobody cancels."""
    return False


class Watch(NamedTuple):
    """Who is told how far work has come, and who says that it shall end."""

    told: Told = nobody
    cancelled: Cancelled = never


UNWATCHED = Watch()
