"""Changes carried out one after the other, off the screen's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.wordings import spoken

if TYPE_CHECKING:
    from tui.screens.commanded import CommandedScreen


class Queue:
    """Keeps the order in which changes were asked for, whichever worker carries them out."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()
        self._turn = Lock()

    def add(self, change: Callable[[], None]) -> None:
        """Put a change behind those that wait."""
        self._waiting.append(change)

    def work(self) -> None:
        """Carry out what waits, after those that another worker is carrying out."""
        with self._turn:
            while self._waiting:
                self._waiting.popleft()()


def carry_out(screen: CommandedScreen, queue: Queue, change: Callable[[], str], after: Callable[[], object]) -> None:
    """Carry out a change behind those that wait, tell on the screen what came of it or why not, and call what comes after."""
    queue.add(partial(_told, screen, change, after))
    screen.run_worker(queue.work, thread=True, group="changes of a list", exit_on_error=False)


def _told(screen: CommandedScreen, change: Callable[[], str], after: Callable[[], object]) -> None:
    app = screen.app
    try:
        said = change()
    except (CorpusError, GlossaryError) as error:
        app.call_from_thread(partial(screen.notify, spoken(error), severity="warning"))
    else:
        if said:
            app.call_from_thread(partial(screen.notify, said, timeout=4))
    app.call_from_thread(after)
