"""Learns of what others change in the glossary while a screen shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.services.services import Services

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

EVERY = 2.0
"""Seconds between two looks."""


class Watching:
    """Asks now and then whether something changed, in a worker, while the screen is the one that is seen."""

    def __init__(self, screen: Screen[Any], services: Services, changed: Callable[[], object]) -> None:
        """Know the screen, and what is called in it when something changed, here or in another program."""
        self._screen = screen
        self._services = services
        self._changed = changed
        self._timer: Timer | None = None
        self._known: int | None = None

    def begin(self) -> None:
        """Look from now on; nothing happens where that was begun already."""
        if self._timer is None:
            self._timer = self._screen.set_interval(EVERY, self._look)
            self._look()

    def _look(self) -> None:
        if self._screen.is_current:
            self._screen.run_worker(self._ask, thread=True, exclusive=True, group="watch", exit_on_error=False)

    def _ask(self) -> None:
        """Ask the database; one that does not answer is asked again the next time, and told of where it is needed."""
        worker = get_current_worker()
        try:
            revision = self._services.terms.revision()
        except (CorpusError, GlossaryError):
            return
        if worker.is_cancelled:
            return
        known, self._known = self._known, revision
        if known not in (None, revision):
            self._screen.app.call_from_thread(self._changed)
