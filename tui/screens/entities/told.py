"""What is known of a name, fetched off the screen's thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.message import Message
from textual.worker import get_current_worker

from corpus.arabic.normalise import fold
from corpus.errors import CorpusError
from glossary.authority.listed import Companion, Context, NameCard, NamedArticle
from glossary.errors import GlossaryError
from glossary.model import Entity
from tui.services.services import Services

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.terminology import Concept

_NEAREST = 20
"""Entries of the glossary that are looked through for one of a name."""


class Wanted(NamedTuple):
    """How much of a name's surroundings is fetched."""

    articles: int
    contexts: int
    company: int


class Told(NamedTuple):
    """What is known of a name."""

    card: NameCard
    articles: Sequence[NamedArticle] = ()
    """The newest first."""
    contexts: Sequence[Context] = ()
    company: Sequence[Companion] = ()
    concept: Concept | None = None
    """Its entry in the glossary."""


class NameTold(Message):
    """What is known of a name; None where nobody knows it."""

    def __init__(self, entity_id: str, told: Told | None) -> None:
        super().__init__()
        self.entity_id = entity_id
        self.told = told


class Telling:
    """Fetches what is known of the name that is wanted last, for a screen that is told."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        self._screen = screen
        self._services = services

    def fetch(self, entity_id: str, wanted: Wanted) -> None:
        """Fetch what is known of a name, or of what it was merged into."""
        work = partial(self._fetch, entity_id, wanted)
        self._screen.run_worker(work, thread=True, exclusive=True, group="told", exit_on_error=False)

    def _fetch(self, entity_id: str, wanted: Wanted) -> None:
        worker = get_current_worker()
        try:
            told = self._told(entity_id, wanted)
        except (CorpusError, GlossaryError) as error:
            self._screen.app.call_from_thread(self._screen.notify, str(error), severity="error")
            return
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


def entry_of(services: Services, entity: Entity) -> Concept | None:
    """Return the entry of the glossary that a name has: of its item of Wikidata, else of its Arabic; raise CorpusError, GlossaryError."""
    terms = services.terms
    wanted = fold(entity.ar)
    quoted = entity.ar.replace('"', " ")
    for found in terms.find(f'"{quoted}"', _NEAREST):
        if any(fold(term.text) == wanted for term in found.concept.in_language("ar")):
            return found.concept
    return None
