"""How fast the machine is at a moment, against its usual pace: others work on it, and take half of its speed for moments and for minutes.

The same small piece of work is timed all the time, amid the frames: a machine can be slow for the tenth of a second of one
frame and quick right behind it. A frame is held to what it would have taken at the usual pace.
"""

import time
from collections.abc import Sequence

_STEPS, _KEYS = 800, 500
_TIMES = 2
_UNDISTURBED = 20
"""One of so many times is taken for that of an undisturbed machine: not the very best, which is luck."""


def paced() -> float:
    """Return the seconds of processor time that the piece of work takes now; the first time only fetches what it needs."""
    return min(_timed() for _ in range(_TIMES))


def _timed() -> float:
    begun = time.thread_time()
    made: dict[int, str] = {}
    for step in range(_STEPS):
        made[step % _KEYS] = str(step)
    return time.thread_time() - begun


def usual(paces: Sequence[float]) -> float:
    """Return what the piece of work takes while nobody else is at work, of all the times it was done."""
    return sorted(paces)[len(paces) // _UNDISTURBED]
