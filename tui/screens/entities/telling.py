"""What is known of a name, fetched off the screen's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.wordings import spoken
from tui.screens.entities.opened import Opened
from tui.screens.entities.told import Told, Wanted, entry_of
from tui.services.services import Services

if TYPE_CHECKING:
    from textual.screen import Screen

    from corpus.model import Article


class NameTold(Message):
    """What is known of a name; None where nobody knows it."""

    def __init__(self, entity_id: str, told: Told | None) -> None:
        super().__init__()
        self.entity_id = entity_id
        self.told = told


class Telling:
    """Fetches what is known of the name that is wanted last, for a screen that is told."""

    def __init__(self, screen: Screen[Any], services: Services, article: Article | None = None) -> None:
        """Take the open article that a name is asked for from; the library may lack it."""
        self._screen = screen
        self._services = services
        self._opened = Opened(services, article) if article is not None else None

    def fetch(self, entity_id: str, wanted: Wanted) -> None:
        """Fetch what is known of a name, or of what it was merged into."""
        work = partial(self._fetch, entity_id, wanted)
        self._screen.run_worker(work, thread=True, exclusive=True, group="told", exit_on_error=False)

    def _fetch(self, entity_id: str, wanted: Wanted) -> None:
        worker = get_current_worker()
        opened = self._opened
        try:
            known = self._told(entity_id, wanted) if self._services.naming.has_library else None
            told = opened.joined(known, entity_id, wanted) if opened else known
        except (CorpusError, GlossaryError) as error:
            self._screen.app.call_from_thread(self._screen.notify, spoken(error), severity="error")
            if opened is None:
                return
            told = opened.told(entity_id, wanted)
        if not worker.is_cancelled:
            self._screen.post_message(NameTold(entity_id, told))

    def _told(self, entity_id: str, wanted: Wanted) -> Told | None:
        index = self._services.name_index
        card = index.card(entity_id)
        if card is None:
            return None
        return Told(
            card,
            index.articles(entity_id, wanted.articles) if wanted.articles else (),
            index.contexts(entity_id, wanted.contexts) if wanted.contexts else (),
            index.company(entity_id, wanted.company) if wanted.company else (),
            entry_of(self._services, card.row.entity) if wanted.contexts else None,
        )
