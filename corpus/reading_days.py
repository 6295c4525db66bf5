"""How much was read on which day: a small file beside the database, as the reading positions are."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import StoreReadOnly
from corpus.state_file import StateFile
from corpus.worded import system_reason, worded

_KEPT = 800
"""Days that are kept."""


class ReadingDays:
    """Words read by day, kept in a JSON file."""

    def __init__(self, path: Path) -> None:
        self._file = StateFile(path, "words")

    @classmethod
    def beside(cls, positions: Path) -> "ReadingDays":
        """Return the days that belong to a file of reading positions, which is always another file."""
        name = positions.name.replace("positions", "days")
        return cls(positions.with_name(name if name != positions.name else f"{name}.days.json"))

    def all(self) -> Mapping[date, int]:
        """Return the words read by day; a file that is missing or damaged holds none."""
        found = ((_day(name), value) for name, value in self._file.load().items())
        return {day: int(value) for day, value in found if day is not None and _is_count(value)}

    def add(self, words: int, day: date | None = None) -> None:
        """Note words that were read, today if no day is said; raise StoreReadOnly where the file cannot be written."""
        if words <= 0:
            return
        own = day or date.today()
        with self._file.alone():
            known = {**self.all()}
            known[own] = known.get(own, 0) + words
            newest = sorted(known, reverse=True)[:_KEPT]
            try:
                self._file.save({each.isoformat(): known[each] for each in newest})
            except OSError as error:
                message = worded(
                    "How much was read cannot be kept in {path} ({reason}): make its folder writable.",
                    path=self._file.path,
                    reason=system_reason(error),
                )
                raise StoreReadOnly(message) from error


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
