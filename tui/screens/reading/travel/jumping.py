"""Remembering from where the cursor jumped, and going back there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tui.rooms.jumps import JumpPlace, Jumps
from tui.screens.commanded import Handlers
from tui.widgets.page.whereabouts import first_spot
from tui.widgets.page.words import Spot

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk
    from tui.widgets.page.flow import Place

_JUMPS = {
    "reader.top",
    "reader.bottom",
    "reader.find-next",
    "reader.find-previous",
    "reader.next-mention",
    "reader.previous-mention",
    "sidebar.next",
    "sidebar.previous",
}
"""The commands that lead further than the eye follows."""


class Jumping:
    """Notes the places that the cursor of a desk jumps away from."""

    def __init__(self, desk: Desk, jumps: Jumps) -> None:
        self._desk = desk
        self._page = desk.page
        self._jumps = jumps

    @property
    def here(self) -> JumpPlace:
        """The place where one is."""
        return self._place(self._page.spot, self._page.top)

    def _place(self, spot: Spot | None, top: Place) -> JumpPlace:
        """Return the place of a cursor on a page that begins so; that of its first line where there is no cursor."""
        page = self._page
        if spot is None:
            return JumpPlace(page.article, *first_spot(page, top))
        height = max(1, page.size.height)
        row = page.flow.distance(top, page.flow.place_of(*spot), height) if page.rows else 0
        return JumpPlace(page.article, *spot, max(0, row))

    def jump(self, move: Callable[[], object]) -> object:
        """Carry out a motion, and remember where it began if it led elsewhere."""
        before = self.here
        answer = move()
        if self.here.key != before.key:
            self._jumps.leave(before)
        return answer

    def noting(self, handlers: Handlers) -> Mapping[str, Callable[[], object]]:
        """Return handlers of which those of jumps remember where they began."""
        return {name: self._noted(handle) if name in _JUMPS else handle for name, handle in handlers.items()}

    def _noted(self, handle: Callable[[], object]) -> Callable[[], object]:
        return lambda: self.jump(handle)

    def jumped(self, spot: Spot | None, top: Place) -> None:
        """Remember a place that the cursor left a while ago, on a page that began so."""
        before = self._place(spot, top)
        if self.here.key != before.key:
            self._jumps.leave(before)

    def go_to(self, block: int, offset: int) -> None:
        """Jump to the word at an offset of a block, in code points."""
        self.jump(lambda: self._desk.go_to(block, offset))

    def return_to(self, place: JumpPlace) -> None:
        """Go to a place again, on the row of the page where it stood, as far as there is room."""
        page = self._page
        at = page.flow.place_of(place.block, place.offset)
        row = min(place.row, max(0, page.size.height - page.flow.text.depth))
        page.turn_to(page.flow.step(at, -row))
        if page.spot is not None:
            page.move_to(page.words.nearest(place.block, place.offset))
