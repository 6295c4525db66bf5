"""Which line the reader said reads right, kept by terminal in a small file."""

import contextlib
import json
import os
from pathlib import Path

from tui.typeset.terminal.mode import Mode


class CalibrationNotKept(Exception):
    """The file cannot be written; its text is one sentence for the user."""


class Calibrations:
    """Modes by the key of a terminal, in a JSON file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, key: str) -> Mode | None:
        """Return what was found right in a terminal, None where nobody was asked."""
        return self.all().get(key)

    def all(self) -> dict[str, Mode]:
        """Return all modes by terminal; a file that is missing or damaged holds none, an entry that is damaged is left out."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        modes = stored.get("modes") if isinstance(stored, dict) else None
        known = [*Mode]
        return {key: Mode(mode) for key, mode in modes.items() if mode in known} if isinstance(modes, dict) else {}

    def keep(self, key: str, mode: Mode) -> None:
        """Keep what is right in a terminal; raises CalibrationNotKept."""
        self._save({**self.all(), key: mode})

    def forget(self, key: str) -> None:
        """Forget what was kept of a terminal; raises CalibrationNotKept."""
        modes = self.all()
        if modes.pop(key, None) is not None:
            self._save(modes)

    def _save(self, modes: dict[str, Mode]) -> None:
        new = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        text = json.dumps({"modes": modes}, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(f"{text}\n", encoding="utf-8")
            new.replace(self._path)
        except OSError as error:
            with contextlib.suppress(OSError):
                new.unlink()
            raise CalibrationNotKept(
                f"The answer cannot be kept in {self._path} ({error.strerror}): make its folder writable."
            ) from error
