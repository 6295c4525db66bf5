"""Adding and correcting entries from the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from corpus.arabic.tokenise import tokens
from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.terminology import Concept
from tui.screens.commanded import Handlers
from tui.screens.messages import GlossaryChanged
from tui.screens.terms.draft import Draft
from tui.screens.terms.form import TermForm
from tui.screens.terms.in_place import InPlace
from tui.screens.terms.listing.rows import EntryRows
from tui.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen


class Editing:
    """Opens the form, or the bar below the list, and tells what was kept."""

    def __init__(self, screen: Screen[Any], services: Services, typesetter: Typesetter, rows: EntryRows) -> None:
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._rows = rows
        self.search: Callable[[], tuple[str, bool | None]] = lambda: ("", None)
        """Returns what is searched for, and whether it finds anything; None while that is not known."""
        self.kept: Callable[[Concept], object] = lambda _: None
        """Told the entry that was kept."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"glossary.new": self.add, "glossary.edit": self.edit, "glossary.edit-here": self.edit_here}

    def add(self) -> None:
        """Open the form on a new entry, which begins with the words of a search that found nothing."""
        words, has_found = self.search()
        if not words.strip():
            has_found = True
        elif has_found is None:
            has_found = self._finds(words)
        self._open(Draft() if has_found else _from_query(words.strip()))

    def _finds(self, words: str) -> bool:
        try:
            return bool(self._services.terms.find(words, 1))
        except (CorpusError, GlossaryError):
            return True

    def edit(self) -> None:
        """Open the form on the entry under the bar."""
        if self._rows.item:
            self._open(Draft.of(self._rows.item))

    def edit_here(self) -> None:
        """Open the bar on the entry, where it has an Arabic and an English term; else the form."""
        item = self._rows.item
        if item is not None and item.in_language("ar") and item.in_language("en"):
            self._screen.app.push_screen(InPlace(self._services, self._typesetter, item), self._kept)
        else:
            self.edit()

    def _open(self, draft: Draft) -> None:
        self._screen.app.push_screen(TermForm(self._services, self._typesetter, draft), self._kept)

    def _kept(self, concept: Concept | None) -> None:
        if concept is not None:
            self._screen.notify("Kept. u takes it back.")
            self._screen.app.post_message(GlossaryChanged())
            self.kept(concept)


def _from_query(words: str) -> Draft:
    """Return a draft of the words that found nothing, in the field of their language."""
    return Draft(ar=words) if tokens(words) else Draft(en=words)
