"""The place one reads at, kept so that the article opens there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from corpus.positions import ReadingPositions

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.screens.reading.desk import Desk

_KEEP_AFTER = 2.0
"""Seconds after a move at which the place is noted."""


class KeptPlace:
    """Notes the word under the cursor of a desk."""

    def __init__(self, desk: Desk, positions: ReadingPositions) -> None:
        self._desk = desk
        self._positions = positions
        self._keeping: Timer | None = None

    def keep_soon(self) -> None:
        """Note the place when the cursor has rested for a while."""
        if self._keeping is None:
            self._keeping = self._desk.set_timer(_KEEP_AFTER, self.keep)

    def keep(self) -> None:
        """Note the place now; where it cannot be written that is only logged."""
        self._keeping = None
        spot = self._desk.page.spot
        if spot is None:
            return
        try:
            self._positions.set(self._desk.article.id, spot.block, spot.offset, self._desk.progress)
        except CorpusError as error:
            self._desk.log.warning(str(error))
