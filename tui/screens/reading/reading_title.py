"""The line above an article: its title, and how long it takes to read what is left of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.model import Article
from tui.language.spoken import listed
from tui.telling.reading_time import time_left
from tui.typeset.typesetter import Typesetter
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from tui.settings.model import Settings
    from tui.settings.settled import Settled

_NAME = "warraq"


class ReadingTitle(TitleBar):
    """Shows the title at the right, and at the left the minutes that are left at the reader's pace."""

    def __init__(self, article: Article, typesetter: Typesetter, settled: Settled) -> None:
        super().__init__(_NAME, typesetter, article.title)
        self._article = article
        self._settled = settled
        self._words: int | None = None
        self._progress = 0.0
        settled.follow(self.on_settled)

    def tell_progress(self, progress: float) -> None:
        """Say how long is left where a share of the article, from 0 to 1, is read."""
        self._progress = progress
        if self._words is None:
            self._words = sum(len(block.text.split()) for block in self._article.own_blocks)
        time = time_left(self._words, progress, self._settled.settings.words_a_minute)
        left = listed((_NAME, time))
        if left != self._left:
            self.tell(left=left)

    def on_settled(self, _settings: Settings) -> None:
        """Say it for another pace."""
        self.tell_progress(self._progress)
