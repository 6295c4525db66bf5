"""Asking feeds for what is new, behind the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError, FetchStopped
from corpus.following.model import Fate, FollowedFeed, Outcome
from tui.language.spoken import enumerated, listed
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.telling.counted import counted

if TYPE_CHECKING:
    from textual.screen import Screen

    from corpus.feeds import Feeds
    from tui.services.services import Services

_BETWEEN = 0.15
"""Seconds between two sentences of progress."""
Ask = Callable[["Feeds", Callable[[], bool]], Iterator[Outcome]]
"""Asks feeds and yields what becomes of it; it is told how to find out whether it is still wanted."""


class Asked(Message):
    """How far the asking is, a sentence; or what came of it."""

    def __init__(self, sentence: str, *, is_over: bool = False, failed: bool = False) -> None:
        super().__init__()
        self.sentence = sentence
        self.is_over = is_over
        self.failed = failed


class Asking:
    """Asks in a worker, one thing at a time; the screen hears of it by messages."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        """Take the screen that is told."""
        self._screen = screen
        self._services = services
        self._worker: Worker[None] | None = None

    @property
    def is_busy(self) -> bool:
        """Return whether feeds are being asked."""
        return self._worker is not None and not self._worker.is_finished

    def refresh(self, feeds: Sequence[FollowedFeed] | None) -> None:
        """Ask some feeds, or all whose time has come for None."""

        def ask(door: Feeds, cancelled: Callable[[], bool]) -> Iterator[Outcome]:
            return door.refresh(door.due() if feeds is None else feeds, cancelled)

        self._begin(ask, _("Asking for what is new … Esc stops."))

    def follow(self, address: str) -> None:
        """Follow the feed at an address and keep what it has."""

        def ask(door: Feeds, cancelled: Callable[[], bool]) -> Iterator[Outcome]:
            return door.add(address, cancelled=cancelled)[1]

        self._begin(ask, _("Asking {place} … Esc stops.").format(place=address))

    def stop(self) -> bool:
        """Stop the asking, and return whether there was any."""
        if not self.is_busy or self._worker is None:
            return False
        self._worker.cancel()
        return True

    def _begin(self, ask: Ask, sentence: str) -> None:
        if self.is_busy:
            self._screen.notify(_("Feeds are being asked: Esc stops that."), timeout=4)
            return
        self._screen.post_message(Asked(sentence))
        work = partial(self._work, ask)
        self._worker = self._screen.run_worker(work, thread=True, group="asking", exit_on_error=False)

    def _work(self, ask: Ask) -> None:
        worker, shown = get_current_worker(), monotonic()
        counts = dict.fromkeys(Fate, 0)
        reasons: list[str] = []
        try:
            with closing(ask(self._services.following.feeds, lambda: worker.is_cancelled)) as outcomes:  # type: ignore[type-var]
                for outcome in outcomes:
                    counts[outcome.fate] += 1
                    if outcome.fate is Fate.FAILED:
                        reasons.append(spoken(outcome.reason))
                    if monotonic() - shown > _BETWEEN:
                        shown = monotonic()
                        told = listed((_told(counts), outcome.feed.name, _("Esc stops")))
                        self._screen.post_message(Asked(told))
        except FetchStopped:
            pass
        except CorpusError as error:
            self._screen.post_message(Asked(spoken(error), is_over=True, failed=True))
            return
        said = _("Stopped. {counts}.") if worker.is_cancelled else _("{counts}.")
        told = said.format(counts=_told(counts))
        if len(reasons) == 1:
            told = listed((told, reasons[0]), " ")
        self._screen.post_message(Asked(told, is_over=True, failed=bool(reasons)))


def _told(counts: dict[Fate, int]) -> str:
    added, updated, failed = counts[Fate.ADDED], counts[Fate.UPDATED], counts[Fate.FAILED]
    parts = [counted(added, "new", "new")]
    if updated:
        parts.append(counted(updated, "newer version", "newer versions"))
    if failed:
        parts.append(counted(failed, "failed", "failed"))
    return enumerated(parts)
