"""How often the offer to compare lines was turned down, by terminal, in a small file."""

import contextlib
from pathlib import Path

from corpus.state_file import StateFile
from tui.terminal.profile import Grounds, Profile

_ENOUGH = 2
"""Turned down so often, it is not made again."""
_ASKED = (Grounds.DETECTION, Grounds.DEFAULT)


class Offers:
    """Counts by the key of a terminal, in a JSON file; where it cannot be written, nothing is remembered."""

    def __init__(self, path: Path) -> None:
        self._file = StateFile(path, "refused")

    def is_wanted(self, profile: Profile) -> bool:
        """Return whether the lines should be offered: nothing certain is known, nothing was chosen, and not twice refused."""
        if profile.is_sure or profile.grounds not in _ASKED:
            return False
        return self._counts().get(profile.key, 0) < _ENOUGH

    def refuse(self, profile: Profile) -> None:
        """Note that the offer was turned down once more."""
        with contextlib.suppress(OSError), self._file.alone():
            counts = self._counts()
            self._file.save({**counts, profile.key: counts.get(profile.key, 0) + 1})

    def _counts(self) -> dict[str, int]:
        return {key: count for key, count in self._file.load().items() if isinstance(count, int)}
