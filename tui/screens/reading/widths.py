"""How wide the panes of the reader are: as the style sheet says, until the reader says otherwise."""

import contextlib
from pathlib import Path
from typing import Any

from textual.widget import Widget

from corpus.state_file import StateFile
from tui.screens.commanded import Handlers
from tui.widgets.split import Handles

_SIDEBAR, _ENGLISH = "sidebar", "english"
_LEAST = {_SIDEBAR: 20, _ENGLISH: 16}
"""Cells of each pane at least."""
_LEAST_PAGE = 24
"""Cells of the Arabic at least."""
_MOST_SIDEBAR = 200
"""Cells of the sidebar that a file is believed."""
_STEP = 4
"""Cells by which a key widens a pane."""
_PARTS = 10_000
"""Of both columns together, in which the share of the English is kept."""


class Widths:
    """The widths of a reader's panes, kept from run to run in a small file."""

    def __init__(self, file: Path, sidebar: Widget, english: Widget, page: Widget) -> None:
        self._file = StateFile(file, "widths")
        self._sidebar = sidebar
        self._english = english
        self._page = page
        self._kept = {name: value for name, value in self._file.load().items() if _is_width(name, value)}
        self._apply()

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "reader.wider": lambda: self.step(1),
            "reader.narrower": lambda: self.step(-1),
            "reader.widths": self.reset,
        }

    @property
    def sidebar_handles(self) -> Handles:
        """What drags the edge of the sidebar."""
        return Handles(self._drag_sidebar, self._save, lambda: self._forget(_SIDEBAR))

    @property
    def english_handles(self) -> Handles:
        """What drags the edge between the English and the Arabic."""
        return Handles(self._drag_english, self._save, lambda: self._forget(_ENGLISH))

    def step(self, steps: int) -> None:
        """Widen the sidebar where the keys are there, else the Arabic; narrow it where negative."""
        if self._sidebar.has_focus_within:
            self._drag_sidebar(self._sidebar.region.width + steps * _STEP)
        elif self._english.display:
            self._drag_english(self._english.region.right - self._columns_left - steps * _STEP)
        self._save()

    def reset(self) -> None:
        """Make the panes as wide as they are at first."""
        self._forget(_SIDEBAR)
        self._forget(_ENGLISH)

    @property
    def _columns_left(self) -> int:
        return self._english.region.x - self._english.styles.margin.left

    def _drag_sidebar(self, column: int) -> None:
        most = self._sidebar.screen.size.width // 2
        self._kept[_SIDEBAR] = max(_LEAST[_SIDEBAR], min(column, most))
        self._apply()

    def _drag_english(self, column: int) -> None:
        """Let the English end at a column, from the left edge of its place."""
        room = self._english.region.width + self._page.region.width
        width = column - self._english.styles.margin.left
        most = max(_LEAST[_ENGLISH], room - _LEAST_PAGE)
        cells = max(_LEAST[_ENGLISH], min(width, most))
        self._kept[_ENGLISH] = min(_PARTS - 1, -(-cells * _PARTS // max(1, room)))
        self._apply()

    def _apply(self) -> None:
        """Lay the widths that are kept over those of the style sheet."""
        if _SIDEBAR in self._kept:
            self._sidebar.styles.width = self._kept[_SIDEBAR]
        if _ENGLISH in self._kept:
            self._english.styles.width = f"{self._kept[_ENGLISH]}fr"
            self._page.styles.width = f"{_PARTS - self._kept[_ENGLISH]}fr"

    def _forget(self, name: str) -> None:
        self._kept.pop(name, None)
        for pane in (self._sidebar,) if name == _SIDEBAR else (self._english, self._page):
            pane.styles.width = None
        self._save()

    def _save(self) -> None:
        """Keep the widths; where the file cannot be written they hold for this run only."""
        with contextlib.suppress(OSError):
            self._file.save(self._kept)


def _is_width(name: str, value: Any) -> bool:
    most = _PARTS - 1 if name == _ENGLISH else _MOST_SIDEBAR
    return name in _LEAST and isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most
