"""Which line the reader said reads right, kept by terminal in a small file."""

from pathlib import Path

from corpus.state_file import StateFile
from corpus.worded import system_reason, worded
from tui.typeset.terminal.mode import Mode


class CalibrationNotKept(Exception):
    """The file cannot be written; its text is one sentence for the user."""


class Calibrations:
    """Modes by the key of a terminal, in a JSON file."""

    def __init__(self, path: Path) -> None:
        self._file = StateFile(path, "modes")

    def get(self, key: str) -> Mode | None:
        """Return what was found right in a terminal, None where nobody was asked."""
        return self.all().get(key)

    def all(self) -> dict[str, Mode]:
        """Return all modes by terminal; a file that is missing or damaged holds none, an entry that is damaged is left out."""
        known = [*Mode]
        return {key: Mode(mode) for key, mode in self._file.load().items() if mode in known}

    def keep(self, key: str, mode: Mode) -> None:
        """Keep what is right in a terminal; raises CalibrationNotKept."""
        with self._file.alone():
            self._save({**self.all(), key: mode})

    def forget(self, key: str) -> None:
        """Forget what was kept of a terminal; raises CalibrationNotKept."""
        if self.get(key) is None:
            return
        with self._file.alone():
            self._save({name: mode for name, mode in self.all().items() if name != key})

    def _save(self, modes: dict[str, Mode]) -> None:
        try:
            self._file.save(modes)
        except OSError as error:
            raise CalibrationNotKept(
                worded(
                    "The answer cannot be kept in {path} ({reason}): warraq doctor says what to do.",
                    path=self._file.path,
                    reason=system_reason(error),
                )
            ) from error
