"""Asking feeds for what is new when the app starts, where the settings wish it: nothing leaves the machine unasked."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from corpus.errors import CorpusError, FetchStopped
from corpus.presence import is_there
from tui.language.spoken import gettext as _
from tui.screens.messages import GlossaryChanged
from tui.telling.counted import counted

if TYPE_CHECKING:
    from textual.app import App

    from tui.services.services import Services

_AFTER = 3.0
"""Seconds after the first screen is filled."""


class News:
    """Asks the feeds whose time has come, in a worker that the end of the app stops."""

    def __init__(self, app: App[Any], services: Services) -> None:
        """Know the app that is told, and the services."""
        self._app = app
        self._services = services

    def begin(self) -> None:
        """Ask soon, where the settings wish it."""
        if self._services.settings.refresh_feeds:
            ask = partial(self._app.run_worker, self._ask, thread=True, group="news", exit_on_error=False)
            self._app.set_timer(_AFTER, ask)

    def _ask(self) -> None:
        from corpus.following.model import Fate

        database, worker, new = self._services.settled.begun.database_file, get_current_worker(), 0
        if database is not None and not is_there(database):
            return
        try:
            feeds = self._services.following.feeds
            with closing(feeds.refresh(feeds.due(), lambda: worker.is_cancelled)) as outcomes:  # type: ignore[type-var]
                for outcome in outcomes:
                    new += outcome.fate in (Fate.ADDED, Fate.UPDATED)
        except FetchStopped:
            return
        except CorpusError as error:
            self._app.log.warning(str(error))
            return
        if new:
            sentence = _("{articles} from the feeds you follow.").format(articles=counted(new, "new article"))
            self._app.call_from_thread(self._tell, sentence)

    def _tell(self, sentence: str) -> None:
        self._app.notify(sentence, timeout=6)
        self._app.post_message(GlossaryChanged(names=True))
