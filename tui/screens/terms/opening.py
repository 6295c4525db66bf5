"""Opening the screens of the glossary, each over the one it is opened from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tui.screens.looking_up import look_up
from tui.services.services import Services
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
            self._push("tui.screens.terms.concept.screen:ConceptScreen", concept)

    def concept_of(self, concept_id: str) -> None:
        """Show the entry of an id; tell where it is gone."""
        look_up(self._screen, lambda: self._services.terms.get(concept_id), self.concept)

    def history(self, concept: Concept | None) -> None:
        """Show who changed what of an entry."""
        if concept is not None:
            self._push("tui.screens.terms.history.screen:HistoryScreen", concept)

    def merge(self, concepts: Sequence[Concept], then: Callable[[], object] | None = None) -> None:
        """Show what becomes of entries that are merged, of one with another one that is asked for; `then` is told once they are."""
        if concepts:
            self._push("tui.screens.terms.merging.screen:MergeScreen", concepts, then)

    def merge_all(self, ids: Sequence[str], then: Callable[[], object]) -> None:
        """Show what becomes of the entries of some ids where they are merged; `then` is told once they are."""
        terms = self._services.terms
        look_up(self._screen, lambda: [terms.get(each) for each in ids], lambda found: self.merge(found, then))

    def occurrences(self, concept: Concept | None) -> None:
        """Show where the terms of an entry stand in the library."""
        if concept is not None:
            self._push("tui.screens.terms.finding.occurrences:OccurrencesScreen", concept)

    def candidates(self) -> None:
        """Show frequent words that the glossary lacks."""
        self._push("tui.screens.terms.finding.candidates:CandidatesScreen")

    def duplicates(self) -> None:
        """Show entries that may say the same."""
        self._push("tui.screens.terms.finding.duplicates:DuplicatesScreen")

    def check(self) -> None:
        """Hold a translation against its article."""
        self._push("tui.screens.terms.finding.check:CheckScreen")

    def import_file(self) -> None:
        """Import a file."""
        self._push("tui.screens.terms.exchanging.importing:ImportScreen")

    def export_file(self, query: str, ids: Sequence[str]) -> None:
        """Export the entries of some ids, or those that a query finds, or all."""
        self._push("tui.screens.terms.exchanging.exporting:ExportScreen", query, ids)

    def _push(self, place: str, *about: object) -> None:
        """Show a screen, made of a class that is imported when it is wanted: many of them open others by this very class."""
        module, _, name = place.partition(":")
        made: Screen[Any] = getattr(import_module(module), name)(self._services, self._typesetter, *about)
        self._screen.app.push_screen(made)
