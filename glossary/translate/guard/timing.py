"""The time, waiting, and how long to wait before another try."""

import random
import time
from threading import Event

from corpus.worded import worded_number

_FIRST, _GROWTH = 0.5, 3.0
_FIRST_AFTER_LIMIT = 2.0
LONGEST_WAIT = 60.0
"""Seconds that are waited for an engine; where it asks for more, that is told."""
LONGEST_REST = 86_400.0
"""Seconds after which an engine is asked again whatever it said."""


class Timing:
    """The clock of the machine."""

    def now(self) -> float:
        """Return the seconds since 1970."""
        return time.time()

    def wait(self, seconds: float, ended: Event) -> None:
        """Wait so many seconds, or until the event is set."""
        ended.wait(seconds)

    def chance(self) -> float:
        """Return a number from 0 to 1, not the same in two programs."""
        return random.random()


def pause(kind: str, tries: int, retry_after: float | None, chance: float) -> float:
    """Return the seconds to wait after so many tries: longer each time, never less than the engine asked for.

    Half of what it chose itself depends on chance, lest several programs ask again at the same moment.
    """
    first = _FIRST_AFTER_LIMIT if kind == "limit" else _FIRST
    own = first * _GROWTH ** (tries - 1)
    own = own / 2 + own / 2 * chance
    asked = retry_after if retry_after is not None and retry_after > 0 else 0.0
    return min(max(own, asked), LONGEST_REST)


def duration(seconds: float) -> str:
    """Return a time for a sentence: 40 seconds, 5 minutes, 3 hours."""
    if _is_of(3600.0, seconds):
        return worded_number(round(seconds / 3600.0), "{n} hour", "{n} hours")
    if _is_of(60.0, seconds):
        return worded_number(round(seconds / 60.0), "{n} minute", "{n} minutes")
    return worded_number(max(1, round(seconds)), "{n} second", "{n} seconds")


def _is_of(length: float, seconds: float) -> bool:
    """Return whether a time is told in units of a length."""
    return seconds >= length * 1.5 or seconds == length
