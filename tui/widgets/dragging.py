"""A drag with the mouse over text: from where to where, and the pull of a pointer that has left the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from textual import events
from textual.timer import Timer
from textual.widget import Widget

_PULL = 0.1
"""Seconds after which a pointer outside pulls the text on."""
_ROWS_FURTHER = 3
"""Each of so many rows that the pointer is farther outside pulls one row more at once."""


class Hit(NamedTuple):
    """The cluster under the pointer: its code points in a text of the widget; an empty range beside the text."""

    block: int
    start: int
    end: int

    def to(self, other: Hit) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return the first and the last (block, offset) of what lies from here to another place, both included."""
        first = min((self.block, self.start), (other.block, other.start))
        return first, max((self.block, self.end), (other.block, other.end))


Cell = tuple[int, int]
"""A column and a row of a widget's content, which may be outside of it."""


def cell_under(event: events.MouseEvent, widget: Widget) -> Cell:
    """Return the column and the row of a widget's content at which the pointer is, also outside of it."""
    gutter = widget.gutter
    return event.x - gutter.left, event.y - gutter.top


class Dragging:
    """The drag of one widget."""

    def __init__(self, widget: Widget, extend: Callable[[Hit, Cell], None], pull: Callable[[int], None]) -> None:
        """Take what selects from where the button was pressed to a cell, and what scrolls by a number of rows."""
        self.has_moved = False
        """Whether the button that was pressed last was moved before it was let go."""
        self._widget = widget
        self._extend = extend
        self._pull_rows = pull
        self._begun: Hit | None = None
        self._cell = (0, 0)
        self._is_held = False
        self._has_selected = False
        self._pulling: Timer | None = None

    def begin(self, hit: Hit | None, cell: Cell) -> None:
        """Note where the button was pressed; None where there is nothing to drag."""
        self._begun, self._cell = hit, cell
        self.has_moved = self._is_held = self._has_selected = False
        if hit is not None:
            self._widget.capture_mouse()

    def move(self, event: events.MouseMove, cell: Cell) -> None:
        """Go on to a cell."""
        if self._begun is None or self._widget.app.mouse_captured is not self._widget:
            return
        if self._is_held and not event.button:  # the button was let go where nobody could tell us
            self.end()
        elif cell != self._cell:
            self._is_held = self._is_held or bool(event.button)
            self.has_moved = True
            self._cell = cell
            self._go_on()
            self._watch_edges()

    def end(self) -> None:
        """Let go."""
        self._widget.release_mouse()
        if self._pulling is not None:
            self._pulling.stop()
            self._pulling = None

    @property
    def _outside(self) -> int:
        """How many rows the pointer is below the widget, negative where above it."""
        row, height = self._cell[1], self._widget.size.height
        return min(row, 0) or max(row - height + 1, 0)

    def _go_on(self) -> None:
        if self._begun is not None:
            self._extend(self._begun, self._cell)
            self._has_selected = self._widget.text_selection is not None

    def _watch_edges(self) -> None:
        if not self._outside:
            if self._pulling is not None:
                self._pulling.stop()
                self._pulling = None
        elif self._pulling is None:
            self._pulling = self._widget.set_interval(_PULL, self._pull)

    def _pull(self) -> None:
        if self._has_selected and self._widget.text_selection is None:  # it was dropped meanwhile
            self.end()
            return
        rows = 1 + (abs(self._outside) - 1) // _ROWS_FURTHER
        self._pull_rows(rows if self._outside > 0 else -rows)
        self._go_on()
