"""Which English the memory has of an article's paragraphs: looked up once, however often and wherever it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError

if TYPE_CHECKING:
    from textual.worker import Worker

    from glossary.model import Pair
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.screens.reading.translating.units import Units
    from tui.services.services import Services

_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
"""Seconds for which a memory that failed is left alone where nobody waits for it: twice as long each time, up to the longest."""


class KnownEnglish:
    """Learns, in workers, what English there is of blocks, and shows it; it is asked, and answers, on the screen's thread."""

    def __init__(self, desk: Desk, meanings: Meanings, units: Units, services: Services) -> None:
        self._desk = desk
        self._meanings = meanings
        self._units = units
        self._services = services
        self._known: set[int] = set()
        """The blocks that were looked up here."""
        self._coming: dict[int, Worker[None]] = {}
        """What looks up the blocks that are being looked up."""
        self._waiting: list[tuple[Sequence[int], Callable[[], object]]] = []
        """What is to be called, each with the blocks of which the English has to be known before."""
        self._not_before = 0.0
        """When a memory that failed is asked again of itself."""
        self._pause = _PAUSE

    def learn_all(self, then: Callable[[], object] | None = None) -> None:
        """Learn it of the whole article; see `learn`."""
        self.learn(range(len(self._meanings.article.blocks)), then)

    def learn(self, blocks: Iterable[int], then: Callable[[], object] | None = None) -> Worker[None] | None:
        """Learn it of blocks where nobody looked yet; call `then` when it is known of all, or cannot be, at once where it is.

        Returns a worker that has to be done before that, None where all is known. Where nothing is to be called, a memory
        that failed is left alone for a while.
        """
        if then is None and monotonic() < self._not_before:
            return None
        unknown = [each for each in blocks if each not in self._known and each not in self._meanings.looked_at]
        new = [each for each in unknown if each not in self._coming]
        if new:
            look_up = partial(self._look_up, new)
            worker = self._desk.run_worker(look_up, thread=True, group="english-of", exit_on_error=False)
            self._coming.update(dict.fromkeys(new, worker))
        if then is not None and unknown:
            self._waiting.append((unknown, then))
        elif then is not None:
            then()
        return self._coming[unknown[-1]] if unknown else None

    def _look_up(self, blocks: Sequence[int]) -> None:
        """Ask the memory, in a worker, and hand on what it has; None where it cannot be asked."""
        found: Mapping[int, Pair] | None = None
        try:
            with suppress(CorpusError, GlossaryError):
                found = self._found(blocks)
        finally:
            self._desk.call_later(self._take, blocks, found)

    def _found(self, blocks: Sequence[int]) -> Mapping[int, Pair]:
        pairs = self._services.translating.memory.find_all([self._units.source(block) for block in blocks])
        return {block: pair for block, pair in zip(blocks, pairs, strict=True) if pair is not None}

    def _take(self, blocks: Sequence[int], found: Mapping[int, Pair] | None) -> None:
        """Show what there is, unless newer is shown, and call what waited for it; what could not be looked up may be asked for again."""
        for block in blocks:
            del self._coming[block]
        if found is not None:
            self._known.update(blocks)
            self._not_before, self._pause = 0.0, _PAUSE
        else:
            self._not_before = monotonic() + self._pause
            self._pause = min(2 * self._pause, _LONGEST_PAUSE)
        if new := {block: pair for block, pair in (found or {}).items() if self._units.get(block) is None}:
            self._units.take(new, is_fresh=False)
        waiting = [(wanted, then, self._coming.keys().isdisjoint(wanted)) for wanted, then in self._waiting]
        self._waiting = [(wanted, then) for wanted, then, is_over in waiting if not is_over]
        for _wanted, then, is_over in waiting:
            if is_over:
                then()
