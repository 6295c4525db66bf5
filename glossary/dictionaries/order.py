"""The order in which the user wants dictionaries asked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.state_file import StateFile

_HEADING = "dictionaries"
_NAMES = "order"


class Order:
    """The names of dictionaries in the user's order, kept beside their indexes; losing it loses no dictionary."""

    def __init__(self, folder: Path) -> None:
        self._file = StateFile(folder / "order.json", _HEADING)

    def names(self) -> list[str]:
        """Return the names in order; some may be gone."""
        kept = self._file.load().get(_NAMES)
        return [name for name in kept if isinstance(name, str)] if isinstance(kept, list) else []

    def change(self, changed: Callable[[list[str]], Sequence[str]]) -> None:
        """Keep what becomes of the names, no other program changing them meanwhile; raises OSError."""
        with self._file.alone():
            self._file.save({_NAMES: list(changed(self.names()))})
