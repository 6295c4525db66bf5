"""How much of each article in view is known, and its tags, found out behind the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.screens.library.rows import SummaryPainter
from tui.services.services import Services

if TYPE_CHECKING:
    from corpus.model import Summary
    from tui.widgets.rows import Rows

_AFTER = 0.05
"""Seconds in which the rows of a screen are gathered."""


class KnownShares:
    """Asks for the articles that were painted, so that a list of any length costs what is seen of it."""

    def __init__(self, rows: Rows[Summary | None], painter: SummaryPainter, services: Services) -> None:
        """Take the list, what paints its rows, and where it is kept how well words are known."""
        self._rows = rows
        self._painter = painter
        self._learning = services.learning
        self._more = services.more
        self._asked: set[str] = set()
        self._wanted: list[str] = []

    def forget(self) -> None:
        """Ask anew for every article that is painted; what was known of it is shown until then."""
        self._asked.clear()

    def want(self, article_id: str) -> None:
        """Note that an article is in view."""
        if article_id not in self._asked:
            self._asked.add(article_id)
            if not self._wanted:
                self._rows.set_timer(_AFTER, self._ask)
            self._wanted.append(article_id)

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, []
        find = partial(self._find, wanted)
        self._rows.run_worker(find, thread=True, group="known-shares", exit_on_error=False)

    def _find(self, article_ids: list[str]) -> None:
        worker = get_current_worker()
        try:
            labels = self._more.collections.labels(article_ids)
            self._rows.app.call_from_thread(self._take_tags, {each: own[0] for each, own in labels.items()})
            if self._learning.is_outdated():
                self._learning.reload()
            for article_id, share in self._learning.coverages(article_ids):
                if worker.is_cancelled:
                    return
                self._rows.app.call_from_thread(self._take, article_id, share)
        except (CorpusError, GlossaryError) as error:
            self._rows.log.warning(str(error))

    def _take(self, article_id: str, share: float | None) -> None:
        """Show how much of an article is known."""
        if self._painter.known.get(article_id) != share:
            self._painter.known[article_id] = share
            self._rows.refresh()

    def _take_tags(self, tags: dict[str, tuple[str, ...]]) -> None:
        """Show the tags of articles."""
        shown = self._painter.tags
        if any(shown.get(each, ()) != own for each, own in tags.items()):
            shown.update(tags)
            self._rows.refresh()
