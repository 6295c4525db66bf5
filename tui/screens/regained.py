"""The keys of a screen while its terminal is too small for it."""

from typing import Any

from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from tui.terminal.size import SMALLEST


def is_too_small(size: Size) -> bool:
    """Return whether nothing is shown on a terminal of a size, but how large it has to be."""
    return size.width < SMALLEST[0] or size.height < SMALLEST[1]


class Regained:
    """Gives the keys back, with the room for it, to what had them: Textual takes them from whatever is hidden."""

    def __init__(self) -> None:
        self._had: Widget | None = None

    def follow(self, screen: Screen[Any], size: Size) -> None:
        """Note what has the keys of a screen where a size is too small for it, else give them back."""
        if is_too_small(size):
            self._had = screen.focused or self._had
            return
        had, self._had = self._had, None
        if had is not None and had.is_attached and screen.focused is None:
            screen.set_focus(had)
