"""What is done while a user reads and nobody waits for it."""

from functools import partial
from time import sleep
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import App

    from tui.services import Services

_CATALOGUE_AFTER = 2.0
"""Seconds after the first screen is filled."""
_ROOTS_AFTER = 5.0
"""Seconds after the lexicon was loaded, when the words of the first page are explained."""
_BREATH = 0.05
"""Seconds between some hundred terms, in which others may write."""


class Chores:
    """The catalogue of names and terms, and the roots of terms, each brought up to date by a worker of its own."""

    def __init__(self, app: "App[Any]", services: "Services") -> None:
        """Know the app whose workers do it, and the services."""
        self._app = app
        self._services = services

    def begin(self) -> None:
        """Begin what needs no lexicon, soon after the first screen is filled, and tell in the app what is waited for."""
        self._services.preparing.begin()
        self._services.preparing.tell = self._tell
        self._services.hearing.hand_over(self._say)
        self._app.set_timer(_CATALOGUE_AFTER, partial(self._work, self._catalogue, "catalogue"))

    def go_on(self) -> None:
        """Begin what needs the lexicon, soon after it was loaded."""
        self._app.set_timer(_ROOTS_AFTER, partial(self._work, self._fill_roots, "roots"))

    def catalogue(self, then: "Callable[[], object]") -> None:
        """Read anew in which articles a name stands of which a spelling was added or taken away; then show it, if there were any."""
        self._work(partial(self._catalogue, then), "catalogue")

    def end(self) -> None:
        """Let what takes long end, for the app ends."""
        self._services.preparing.end()
        self._services.hearing.hand_over(None)

    def _work(self, chore: "Callable[[], None]", group: str) -> None:
        self._app.run_worker(chore, group=group, thread=True, exclusive=True, exit_on_error=False)

    def _catalogue(self, then: "Callable[[], object] | None" = None) -> None:
        """Note which names and terms stand in the articles that came since the last time."""
        database = self._services.settings.database_file
        if database is None or database.exists():
            count = self._do(self._services.catalogue_missing(), 0)
            if count and then is not None:
                self._app.call_from_thread(then)

    def _fill_roots(self) -> None:
        """Fill in the roots that the lexicon tells of terms."""
        self._do(self._services.fill_roots(), _BREATH)

    def _do(self, steps: "Iterator[object]", breath: float) -> int:
        """Take steps until the app ends, and return how many were taken."""
        worker, count = get_current_worker(), 0
        try:
            for _ in steps:
                if worker.is_cancelled:
                    break
                count += 1
                sleep(breath)
        except (CorpusError, GlossaryError) as error:
            self._app.log.warning(str(error))
        return count

    def _tell(self, count: int) -> None:
        sentence = f"The glossary is being read: {count:,} terms so far."
        self._app.call_later(partial(self._app.notify, sentence, timeout=2))

    def _say(self, sentence: str) -> None:
        self._app.call_later(partial(self._app.notify, sentence, timeout=6))
