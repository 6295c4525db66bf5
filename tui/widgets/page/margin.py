"""The margin of a page: signs beside the lines on which something begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip

from tui.widgets.inked import Inked
from tui.widgets.page.page import Page


class Sign(NamedTuple):
    """A sign of one cell, beside the line on which an offset of a block stands."""

    offset: int
    """In code points of the block's text."""
    text: str


class Margin(Inked):
    """Shows at most one sign beside a line of a page; a click tells which."""

    def __init__(self, page: Page) -> None:
        super().__init__(id="margin")
        self.chosen: Callable[[int, int], None] = lambda _block, _offset: None
        """Called with the block and the offset of the sign that was clicked."""
        self._page = page
        self._signs: Mapping[int, Sequence[Sign]] = {}

    def show(self, signs: Mapping[int, Sequence[Sign]]) -> None:
        """Show signs, by block; where two belong to a line the first one is shown."""
        self._signs = signs
        self.refresh()

    def on(self, row: int) -> tuple[int, Sign] | None:
        """Return the block and the sign of a row; None where it has none."""
        if not self._signs or row >= len(self._page.rows):
            return None
        place = self._page.rows[row]
        line = self._page.line_at(place) if place.block in self._signs else None
        if line is None:
            return None
        here = (each for each in self._signs[place.block] if line.start <= each.offset < line.end)
        return next(((place.block, each) for each in here), None)

    def render_line(self, y: int) -> Strip:
        """Return one row."""
        found = self.on(y)
        blank = Style(bgcolor=self.ink().bgcolor)
        if found is None:
            return Strip.blank(self.size.width, blank)
        return Strip([Segment(found[1].text, self.ink("sign"))]).adjust_cell_length(self.size.width, blank)

    def on_click(self, event: events.Click) -> None:
        """Tell which sign was clicked."""
        if (found := self.on(event.y)) is not None:
            event.stop()
            self.chosen(found[0], found[1].offset)
