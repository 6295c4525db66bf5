"""Opening a screen on what has to be looked up first: what came too late must not take the keys that are meant for something else."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.wordings import spoken

LOOKED_UP = "looked up"
"""The group of the workers behind which something opens; keys wait for them."""

_Found = TypeVar("_Found")


def look_up(screen: Screen[Any], find: Callable[[], _Found], show: Callable[[_Found], object]) -> None:
    """Find something in a worker, then show it over a screen, unless that was left or its keys went elsewhere meanwhile.

    Why it cannot be found is told where `find` raises GlossaryError or CorpusError. Whoever looks up anew drops what was before.
    """
    app, focused = screen.app, screen.focused

    def work() -> None:
        worker = get_current_worker()
        try:
            found = find()
        except (CorpusError, GlossaryError) as error:
            app.call_from_thread(partial(screen.notify, spoken(error), severity="warning"))
        else:
            app.call_from_thread(come, worker, found)

    def come(worker: Worker[None], found: _Found) -> None:
        if screen.is_active and screen.focused is focused and not worker.is_cancelled:
            show(found)

    screen.run_worker(work, thread=True, exclusive=True, group=LOOKED_UP, exit_on_error=False)


def drop(screen: Screen[Any]) -> bool:
    """Show nothing of what is being looked up for a screen; return whether anything is."""
    return any(not each.is_finished for each in screen.workers.cancel_group(screen, LOOKED_UP))
