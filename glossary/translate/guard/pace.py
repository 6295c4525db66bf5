"""How often each engine is asked, by all programs of this user together."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from corpus.state_file import StateFile
from glossary.translate.guard.timing import LONGEST_REST

_MINUTE = 60.0
_LATEST = 1e12
"""Seconds since 1970 that no clock shows."""


class Turn(NamedTuple):
    """Which passages may be sent."""

    passages: int
    """How many, from the first one on."""
    wait: float = 0.0
    """Seconds after which one may ask again, where it is none."""


class Pace:
    """Remembers when engines were asked, and until when they want to be left alone, in a file.

    Where the file cannot be written this program still keeps its own pace. Moments that are still to come, as after the
    clock was set back, count for nothing.
    """

    def __init__(self, path: Path, now: Callable[[], float]) -> None:
        """Keep them in a file, which need not exist."""
        self._file = StateFile(path, "engines")
        self._now = now
        self._own: dict[str, Any] | None = None
        """What is remembered in place of a file that cannot be written."""

    def turn(self, name: str, requests: Sequence[int], a_minute: int) -> Turn:
        """Return how many passages, of so many requests each, may be sent now; they count as sent."""
        if not a_minute:
            return Turn(len(requests))
        with self._file.alone():
            now = self._now()
            asked = self._asked(name, now)
            room, taken = a_minute - len(asked), 0
            for wanted in requests:
                # a passage of more requests than a minute has waits until none was begun
                if min(wanted, a_minute) > room:
                    break
                room, taken = room - min(wanted, a_minute), taken + 1
            if not taken:
                needed = min(requests[0], a_minute) - room if requests else 0
                return Turn(0, asked[needed - 1] + _MINUTE - now if needed else 0.0)
            asked += [now] * (a_minute - len(asked) - room)
            self._keep(name, asked=asked)
        return Turn(taken)

    def rest(self, name: str, seconds: float) -> None:
        """Leave an engine alone for so many seconds, or for as long as it was to be left alone already."""
        with self._file.alone():
            if seconds > self.resting(name):
                self._keep(name, rest=[self._now(), min(seconds, LONGEST_REST)])

    def resting(self, name: str) -> float:
        """Return for how many seconds an engine is to be left alone."""
        written = self._known(name).get("rest")
        if not (isinstance(written, list) and len(written) == 2 and all(map(_is_moment, written))):
            return 0.0
        begun, now = written[0], self._now()
        return max(0.0, begun + min(written[1], LONGEST_REST) - now) if begun <= now else 0.0

    def _asked(self, name: str, now: float) -> list[float]:
        written = self._known(name).get("asked")
        moments = [each for each in written if _is_moment(each)] if isinstance(written, list) else []
        return sorted(each for each in moments if now - _MINUTE < each <= now)

    def _known(self, name: str) -> dict[str, Any]:
        engines = self._file.load() if self._own is None else self._own
        found = engines.get(name)
        return found if isinstance(found, dict) else {}

    def _keep(self, name: str, **changed: object) -> None:
        engines = self._file.load() if self._own is None else self._own
        engines = {**engines, name: {**self._known(name), **changed}}
        if self._own is None:
            with suppress(OSError):
                self._file.save(engines)
                return
        self._own = engines


def _is_moment(written: object) -> bool:
    return isinstance(written, int | float) and not isinstance(written, bool) and 0 <= written < _LATEST
