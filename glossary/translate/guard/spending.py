"""How much was sent to each engine on a day, counted for all programs of this user."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from corpus.state_file import StateFile

_DAYS = 40
"""Days of an engine that are remembered: setting the clock back gives nothing that was used already."""


class DamagedCount(OSError):
    """What was sent today cannot be known any more."""


class Share(NamedTuple):
    """What was counted before it is sent."""

    passages: int
    """How many of those that were asked for fit."""
    day: str


class Spending:
    """Counts the code points that are sent to engines, by engine and day, in a file."""

    def __init__(self, path: Path, now: Callable[[], float]) -> None:
        """Keep them in a file, which need not exist; the day is that of the machine's time zone."""
        self._file = StateFile(path, "engines")
        self._now = now

    @property
    def path(self) -> Path:
        """Return the file."""
        return self._file.path

    def used(self, name: str) -> int:
        """Return the code points counted for an engine today."""
        return self._days(name).get(self._today(), 0)

    def reserve(self, name: str, sizes: Sequence[int], budget: int) -> Share:
        """Count the first passages of these sizes as far as the budget allows.

        Raises OSError where nothing can be counted, DamagedCount where the file was damaged today: what stood there of
        other days is nothing to this one.
        """
        day = self._today()
        with self._file.alone():
            self._hold_whole(name, day)
            used = self._days(name).get(day, 0)
            fitting, total = 0, used
            for size in sizes:
                if budget and total + size > budget:
                    break
                fitting, total = fitting + 1, total + size
            if total != used:
                self._keep(name, day, total)
        return Share(fitting, day)

    def give_back(self, name: str, size: int, day: str) -> None:
        """Count no longer what was not sent; where that cannot be written it stays counted."""
        if not size:
            return
        with self._file.alone(), suppress(OSError):
            self._hold_whole(name, day)
            self._keep(name, day, max(0, self._days(name).get(day, 0) - size))

    def _hold_whole(self, name: str, day: str) -> None:
        """Raise DamagedCount where the file may have held something of this day that cannot be read."""
        if not self._file.is_damaged:
            days = self._file.load().get(name, {})
            if isinstance(days, dict) and (day not in days or day in self._days(name)):
                return
        with suppress(FileNotFoundError, NotADirectoryError):
            if self._day_of(self.path.stat().st_mtime) >= self._today():
                raise DamagedCount

    def _keep(self, name: str, day: str, total: int) -> None:
        days = {**self._days(name), day: total}
        newest = dict(sorted(days.items(), reverse=True)[:_DAYS]) | {day: total}
        self._file.save({**self._file.load(), name: newest})

    def _days(self, name: str) -> dict[str, int]:
        written = self._file.load().get(name)
        if not isinstance(written, dict):
            return {}
        return {day: used for day, used in written.items() if type(used) is int and used >= 0}

    def _today(self) -> str:
        return self._day_of(self._now())

    @staticmethod
    def _day_of(moment: float) -> str:
        return datetime.fromtimestamp(moment).date().isoformat()
