"""An entry as it is now, with what is around it, fetched off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError, UnknownConcept
from glossary.progress import Watch
from glossary.terminology import Concept
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.terms.changing import many
from tui.screens.terms.concept.sections import Around
from tui.screens.terms.naming import names_of_related
from tui.services.services import Services
from tui.telling.counted import in_articles

if TYPE_CHECKING:
    from textual.screen import Screen


class Fetched(Message):
    """The entry as it is now, None where it is gone, and what is around it."""

    def __init__(self, concept: Concept | None, around: Around) -> None:
        super().__init__()
        self.concept = concept
        self.around = around


class EntryFetching:
    """Fetches an entry for a screen, which is told by messages: first what it refers to, then how often it is met."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        self._screen = screen
        self._services = services

    def fetch(self, concept_id: str) -> None:
        """Fetch an entry, and the names of those it refers to."""
        work = partial(self._fetch, concept_id)
        self._screen.run_worker(work, thread=True, exclusive=True, group="fetch", exit_on_error=False)

    def _fetch(self, concept_id: str) -> None:
        try:
            concept = self._services.terms.get(concept_id)
        except UnknownConcept:
            self._screen.post_message(Fetched(None, Around()))
            return
        except (CorpusError, GlossaryError) as error:
            self._screen.app.call_from_thread(self._screen.notify, spoken(error), severity="error")
            return
        worker = get_current_worker()
        related = names_of_related(self._services, [concept])
        if not worker.is_cancelled:
            self._screen.post_message(Fetched(concept, Around(related)))
        told = self._counted(concept, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self._screen.post_message(Fetched(concept, Around(related, told)))

    def _counted(self, concept: Concept, cancelled: Callable[[], bool]) -> str:
        """Return how often an entry stands in the library, in words; empty where that cannot be told."""
        try:
            found = self._services.using.concordance.of([concept], Watch(cancelled=cancelled))
            articles = [each.article.id for each in found]
        except (CorpusError, GlossaryError):
            return ""
        if not articles:
            return _("in no article")
        places = many(len(articles), "place", "places")
        said = _("{places} {in_articles}  ·  {key} shows them")
        return said.format(
            places=places, in_articles=in_articles(len(set(articles))), key=key_of("concept.occurrences")
        )
