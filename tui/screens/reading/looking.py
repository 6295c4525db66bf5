"""Looking ahead in an article: the words and translations around the page are learnt in a worker, then shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.wordings import spoken
from tui.screens.reading.meanings import Findings, Meanings

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk
    from tui.widgets.page.words import Spot


class LookedAround(Message):
    """The words around the page are known, and perhaps translations that were not known before."""

    def __init__(self, findings: Findings) -> None:
        super().__init__()
        self.findings = findings


class Looking:
    """Learns what is around the page of a desk, and shows what came to light."""

    def __init__(self, desk: Desk, meanings: Meanings) -> None:
        """Take the desk with the page, and what is known of its article."""
        self.after_showing: Callable[[], None] = lambda: None
        """Called when what came to light is shown."""
        self._desk = desk
        self._meanings = meanings
        self._here: int | None = None
        """The block whose words are being found out for the cursor."""

    def follow(self) -> None:
        """Learn what comes next when the page is painted, where that is not known."""
        if self._meanings.ready and not self._meanings.knows_around(*self._desk.page.blocks_shown):
            self._desk.call_after_refresh(self.learn_around)

    def learn_around(self) -> None:
        """Learn the words and translations of the blocks around the page."""
        learn = partial(self._learn, *self._desk.page.blocks_shown)
        self._desk.run_worker(learn, thread=True, exclusive=True, group="around", exit_on_error=False)

    def _learn(self, first: int, last: int) -> None:
        try:
            findings = self._meanings.look_around(first, last)
        except (CorpusError, GlossaryError) as error:
            self._desk.app.call_from_thread(self._desk.notify, spoken(error), severity="warning")
            return
        self._desk.call_later(self.take, findings)

    def learn_here(self, spot: Spot) -> None:
        """Find out what the words around the cursor mean; then explain the one under it."""
        if self._meanings.ready and spot.block != self._here:
            self._here = spot.block
            self._work(partial(self._learn_here, spot), "here")

    def learn_ahead(self, spot: Spot) -> None:
        """Find out what the words around a spot mean, before the cursor is there."""
        if self._meanings.ready:
            self._work(partial(self._learn_near, spot), "ahead")

    def _work(self, task: Callable[[], None], group: str) -> None:
        self._desk.run_worker(task, thread=True, group=group, exit_on_error=False)

    def _learn_near(self, spot: Spot) -> None:
        annotated = self._meanings.annotated(spot.block)
        if annotated is not None:
            annotated.glosses_near(spot.offset)

    def _learn_here(self, spot: Spot) -> None:
        try:
            self._learn_near(spot)
        finally:
            self._here = None
        self._desk.call_later(self._show_here)

    def _show_here(self) -> None:
        """Show the terms of the block, too."""
        self._desk.page.refresh()
        self._desk.explain()
        self._desk.followed()

    def take(self, findings: Findings) -> None:
        """Know what came to light, and tell of it."""
        self._meanings.take(findings)
        self._desk.post_message(LookedAround(findings))

    def show(self, findings: Findings) -> None:
        """Show what came to light: English that runs by itself on rows of its own, all else where the page shows its block."""
        desk, page = self._desk, self._desk.page
        if findings.problem:
            desk.notify(findings.problem, severity="warning")
        first, last = page.blocks_shown
        seen = frozenset(range(first, last + 1))
        put = partial(page.flow.translate, self._meanings.beside, findings.translated)
        if findings.translated & seen:
            page.lay_out(put)
        else:
            put()
        if desk.english.english.is_apart:
            desk.english.refresh()
        if findings.blocks & seen:
            page.refresh()
            desk.explain()
            desk.followed()
        self.after_showing()
