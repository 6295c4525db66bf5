"""How long a fetch may take in all, and whether anybody still wants it."""

from collections.abc import Callable
from time import monotonic

from corpus.errors import FetchStopped, NotFetched
from corpus.worded import worded

_SLICE = 0.2
"""Seconds after which a wait looks whether it is still wanted."""


class Clock:
    """Runs from its making for some seconds."""

    def __init__(self, seconds: float, cancelled: Callable[[], bool] = lambda: False) -> None:
        self._seconds = seconds
        self._end = monotonic() + seconds
        self._cancelled = cancelled

    def left(self) -> float:
        """Return the seconds that are left; raises FetchStopped, and NotFetched where none are."""
        if self._cancelled():
            raise FetchStopped(worded("It was stopped."))
        left = self._end - monotonic()
        if left <= 0:
            raise NotFetched(
                worded(
                    "It took longer than {seconds:g} seconds and was given up: try again later.", seconds=self._seconds
                )
            )
        return left

    def grant(self, seconds: float) -> None:
        """Run longer by what was waited for good manners."""
        self._end += seconds

    def pause(self) -> float:
        """Return how long a wait may last before it asks again, in seconds; raises as `left`."""
        return min(self.left(), _SLICE)
