"""Opening the screens of the glossary, each over the one it is opened from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.terminology import Concept


class Opening:
    """Opens screens over another one; each is made anew, and gone when it is left."""

    def __init__(self, screen: Screen[Any], services: Services, typesetter: Typesetter) -> None:
        self._screen = screen
        self._services = services
        self._typesetter = typesetter

    def concept(self, concept: Concept | None) -> None:
        """Show all that is said of an entry."""
        if concept is not None:
            from tui.screens.terms.concept.screen import ConceptScreen

            self._push(ConceptScreen(self._services, self._typesetter, concept))

    def concept_of(self, concept_id: str) -> None:
        """Show the entry of an id; tell where it is gone."""

        def fetch() -> None:
            try:
                concept = self._services.terms.get(concept_id)
            except (CorpusError, GlossaryError) as error:
                self._screen.app.call_from_thread(self._screen.notify, str(error), severity="warning")
                return
            self._screen.app.call_from_thread(self.concept, concept)

        self._screen.run_worker(fetch, thread=True, exclusive=True, group="follow", exit_on_error=False)

    def history(self, concept: Concept | None) -> None:
        """Show who changed what of an entry."""
        if concept is not None:
            from tui.screens.terms.history.screen import HistoryScreen

            self._push(HistoryScreen(self._services, self._typesetter, concept))

    def merge(self, concepts: Sequence[Concept]) -> None:
        """Show what becomes of entries that are merged; with one of them another one is asked for first."""
        if concepts:
            from tui.screens.terms.merging.screen import MergeScreen

            self._push(MergeScreen(self._services, self._typesetter, concepts))

    def merge_all(self, ids: Sequence[str]) -> None:
        """Show what becomes of the entries of some ids where they are merged."""

        def fetch() -> None:
            try:
                found = [self._services.terms.get(each) for each in ids]
            except (CorpusError, GlossaryError) as error:
                self._screen.app.call_from_thread(self._screen.notify, str(error), severity="warning")
                return
            self._screen.app.call_from_thread(self.merge, found)

        self._screen.run_worker(fetch, thread=True, exclusive=True, group="follow", exit_on_error=False)

    def _push(self, screen: Screen[Any]) -> None:
        self._screen.app.push_screen(screen)
