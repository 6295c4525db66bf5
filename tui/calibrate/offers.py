"""How often the offer to compare lines was turned down, by terminal, in a small file."""

import contextlib
import json
import os
from pathlib import Path

from tui.terminal.profile import Grounds, Profile

_ENOUGH = 2
"""Turned down so often, it is not made again."""
_ASKED = (Grounds.DETECTION, Grounds.DEFAULT)


class Offers:
    """Counts by the key of a terminal, in a JSON file; where it cannot be written, nothing is remembered."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def is_wanted(self, profile: Profile) -> bool:
        """Return whether the lines should be offered: nothing certain is known, nothing was chosen, and not twice refused."""
        if profile.is_sure or profile.grounds not in _ASKED:
            return False
        return self._counts().get(profile.key, 0) < _ENOUGH

    def refuse(self, profile: Profile) -> None:
        """Note that the offer was turned down once more."""
        counts = self._counts()
        counts[profile.key] = counts.get(profile.key, 0) + 1
        new = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps({"refused": counts}, ensure_ascii=False, indent=1), encoding="utf-8")
            new.replace(self._path)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink()

    def _counts(self) -> dict[str, int]:
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        counts = stored.get("refused") if isinstance(stored, dict) else None
        if not isinstance(counts, dict):
            return {}
        return {key: count for key, count in counts.items() if isinstance(count, int)}
