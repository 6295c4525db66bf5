"""How wide the panes of the reader are: as the style sheet says, until the reader says otherwise."""

import contextlib
from math import ceil, floor
from pathlib import Path
from typing import Any

from textual.widget import Widget

from corpus.state_file import StateFile
from tui.language.spoken import gettext as _
from tui.screens.commanded import Handlers
from tui.widgets.english.pane import BAR
from tui.widgets.split import Handles, Split

_SIDEBAR, _ENGLISH = "sidebar", "english"
_LEAST = {_SIDEBAR: 20, _ENGLISH: 16}
"""Cells of each pane at least."""
_LEAST_PAGE = 24
"""Cells of the Arabic at least."""
_MOST_SIDEBAR = 200
"""Cells of the sidebar that a file is believed."""
_STEP = 4
"""Cells by which a key widens a pane."""
_SECONDS = 4.0
_PARTS = 10_000
"""Of both columns together, in which the share of the English is kept."""


class Widths:
    """The widths of a reader's panes, kept from run to run in a small file."""

    def __init__(self, file: Path, room: Split, columns: Split) -> None:
        """Take the file, the names beside the desk, and the English beside the Arabic."""
        self._file = StateFile(file, "widths")
        self._room = room.layout
        self._columns = columns
        self._sidebar = self._room.pane
        self._english, self._page = columns.layout.pane, columns.layout.limited
        room.handles = Handles(self._drag_sidebar, self._save, lambda: self._forget(_SIDEBAR))
        columns.handles = Handles(self._drag_english, self._save, self._reset_english)
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

    def step(self, steps: int) -> None:
        """Widen the sidebar where the keys are there, else the Arabic beside its English; narrow it where negative."""
        if self._sidebar.has_focus_within:
            self._set_sidebar(self._sidebar.region.width + steps * _STEP)
        elif self._is_beside:
            self._set_english(self._english.region.width - steps * _STEP)
        else:
            self._page.notify(_("Nothing stands beside the Arabic here."), timeout=_SECONDS)
        self._save()

    def reset(self) -> None:
        """Make the panes as wide as they are at first."""
        self._forget(_SIDEBAR)
        self._forget(_ENGLISH)

    def _drag_sidebar(self, column: int) -> None:
        """Let the sidebar end at a column of the screen."""
        self._set_sidebar(_cells_to(column, self._sidebar, is_left=self._room.is_mirrored))

    def _set_sidebar(self, cells: int) -> None:
        most = self._sidebar.screen.size.width // 2
        self._kept[_SIDEBAR] = max(_LEAST[_SIDEBAR], min(cells, most))
        self._apply()

    @property
    def _is_beside(self) -> bool:
        """Whether English stands beside the Arabic: below it, all that the pane has is its bar."""
        return self._english.display and self._english.region.width > BAR

    def _drag_english(self, column: int) -> None:
        """Let the English end at a column of the screen."""
        if self._is_beside:
            self._set_english(_cells_to(column, self._english, is_left=self._columns.layout.is_mirrored))

    def _reset_english(self) -> None:
        if self._is_beside:
            self._forget(_ENGLISH)

    def _set_english(self, cells: int) -> None:
        """Make the English so wide; the Arabic gets the rest, or stays as wide as it may be."""
        layout, page = self._columns.layout, self._page.region.width
        beside = layout.used - self._english.region.width - page
        room = self._columns.size.width - layout.hole() - beside
        cells = max(_LEAST[_ENGLISH], min(cells, max(_LEAST[_ENGLISH], room - _LEAST_PAGE)))
        if layout.limit and page >= layout.limit:
            room = min(room, cells + page)
        # the pane on the left gets whole cells of its share, the one on the right all that is left
        share = cells * _PARTS / max(1, room)
        self._kept[_ENGLISH] = min(_PARTS - 1, floor(share) if layout.is_mirrored else ceil(share))
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


def _cells_to(column: int, pane: Widget, *, is_left: bool) -> int:
    """Return how wide a pane is whose one edge, the left one perhaps, is at a column of the screen."""
    return pane.region.right - column - 1 if is_left else column - pane.region.x


def _is_width(name: str, value: Any) -> bool:
    most = _PARTS - 1 if name == _ENGLISH else _MOST_SIDEBAR
    return name in _LEAST and isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most
