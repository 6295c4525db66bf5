"""The place one reads at, kept so that the article opens there again."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from corpus.model import Article
from corpus.positions import ReadingPositions
from corpus.reading_days import ReadingDays
from tui.widgets.page.whereabouts import spot_on
from tui.widgets.page.words import Spot

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.screens.reading.desk import Desk
    from tui.services.services import Services

_KEEP_AFTER = 2.0
"""Seconds after a move at which the place is noted."""
_FASTEST = 8.0
"""Words that are read in a second at most: who goes to the end at once has not read what lies between."""


def kept_spot(article: Article, services: Services) -> Spot | None:
    """Return the word at which an article was left, None where none is known or the article lacks its block."""
    kept = services.positions.get(article.id)
    return Spot(kept.block, kept.offset) if kept and kept.block < len(article.blocks) else None


class KeptPlace:
    """Notes the word under the cursor of a desk, or in an article without Arabic words the line at the top of its page."""

    def __init__(self, desk: Desk, positions: ReadingPositions, days: ReadingDays) -> None:
        self._desk = desk
        self._positions = positions
        self._days = days
        self._furthest: float | None = None
        """How much of the article was behind at most."""
        self._since = monotonic()
        self._keeping: Timer | None = None
        self._kept: tuple[Spot, float] | None = None
        """Where one was when the place was noted last."""

    def keep_soon(self) -> None:
        """Note the place when the cursor has rested for a while."""
        if self._keeping is None:
            self._keeping = self._desk.set_timer(_KEEP_AFTER, self.keep)

    def read_on(self) -> None:
        """Note the place again the next time, be it the same: the article may have been marked as unread since."""
        self._kept = None

    def keep(self) -> None:
        """Note the place now; where it cannot be written that is only logged."""
        self._keeping = None
        page = self._desk.page
        if page.spot is None and not page.rows:
            return  # nothing was shown yet
        spot = spot_on(page)
        # when it was read tells which versions came later: an article that only stays open is not read
        if (spot, self._desk.progress) == self._kept:
            return
        try:
            self._count()
            self._positions.set(self._desk.article.id, spot.block, spot.offset, self._desk.progress)
            self._kept = spot, self._desk.progress
        except CorpusError as error:
            self._desk.log.warning(str(error))

    def _count(self) -> None:
        """Note how many words were read since the place was noted before."""
        article, progress = self._desk.article, self._desk.progress
        if self._furthest is None:
            kept = self._positions.get(article.id)
            self._furthest = kept.progress if kept else 0.0
        came = monotonic()
        seconds, self._since = came - self._since, came
        if progress > self._furthest:
            words = sum(len(block.text.split()) for block in article.own_blocks)
            gone, self._furthest = (progress - self._furthest) * words, progress
            self._days.add(round(min(gone, seconds * _FASTEST)))
