"""Articles that are asked for, and shown as soon as the library gave them."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from textual.app import App
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from corpus.model import Article, Span
from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.rooms.rooms import Rooms
from tui.screens.messages import OpenArticle
from tui.screens.type_ahead import TypeAhead
from tui.services.services import Services

_NEWER = marked("A newer version of what you read: {reader.versions} shows what has changed.")
_NEWER_SECONDS = 8.0


class Fetching:
    """Fetches articles and shows them in their rooms."""

    def __init__(self, app: App[Any], services: Services, rooms: Rooms, type_ahead: TypeAhead) -> None:
        self._app = app
        self._services = services
        self._rooms = rooms
        self._type_ahead = type_ahead

    def open(self, event: OpenArticle) -> None:
        """Show an article; keys wait for it: where it was asked for they do something else, such as removing it."""
        work = partial(self._open, event)
        self._type_ahead.wait_for(
            self._app.run_worker(work, thread=True, exclusive=True, group="open", exit_on_error=False)
        )

    def _open(self, event: OpenArticle) -> None:
        """Show an article that is open, which the library may lack; fetch another one from there."""
        app, opened = self._app, self._rooms.opened(event.article_id)
        try:
            article = opened or self._services.library.get(event.article_id)
            found = self._services.library.places(article, event.query) if event.query else {}
            carried = None if opened else self._services.more.carry_over(article)
        except CorpusError as error:
            app.call_from_thread(app.notify, spoken(error), severity="error")
            return
        is_shown = app.call_from_thread(self._show, get_current_worker(), event, article, found)
        if is_shown and carried is not None and carried.is_newer:
            app.call_from_thread(app.call_after_refresh, app.notify, with_keys(_(_NEWER)), timeout=_NEWER_SECONDS)

    def _show(
        self, worker: Worker[Any], event: OpenArticle, article: Article, found: Mapping[int, Sequence[Span]]
    ) -> bool:
        """Show an article, unless another one was asked for meanwhile; return whether it is shown."""
        if worker.is_cancelled:
            return False
        self._rooms.open(article, event.entity_id, event.spot, found)
        return True
