"""Adding and correcting entries from the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from corpus.arabic.tokenise import tokens
from corpus.errors import CorpusError
from glossary.errors import GlossaryError, UnknownConcept
from glossary.terminology import Concept
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.screens.commanded import Handlers
from tui.screens.messages import GlossaryChanged
from tui.screens.terms.draft import Draft
from tui.screens.terms.form import Following, TermForm
from tui.screens.terms.in_place import InPlace
from tui.screens.terms.keeping import made_new
from tui.screens.terms.kept import Outcome, told_of
from tui.screens.terms.listing.listing import Listing
from tui.services.services import Services
from tui.services.unsaved import Begun, Unsaved
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen


class Editing:
    """Opens the form, or the bar below the list, and tells what was kept."""

    def __init__(self, screen: Screen[Any], services: Services, typesetter: Typesetter, listing: Listing) -> None:
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._listing = listing
        self._gone: set[str] = set()
        """The ids of entries whose change was begun and that were removed since."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"glossary.new": self.add, "glossary.edit": self.edit, "glossary.edit-here": self.edit_here}

    def add(self) -> None:
        """Open the form on a new entry, which begins with the words of a search that found nothing."""
        words, has_found = self._listing.searched()
        if not words.strip():
            has_found = True
        elif has_found is None:
            has_found = self._finds(words)
        self._open(self._anew() if has_found else _from_query(words.strip()))

    def _anew(self) -> Draft:
        """Return an empty draft, or the one of an entry that was begun in an earlier session, or changed and is gone by now."""
        unsaved = self._services.unsaved
        changed = _ids(unsaved) - self._gone
        left = next((key for key in reversed(unsaved.earlier) if key not in changed), "")
        if left in self._gone:
            new = Draft(left=f"new {left}")
            unsaved[new.key] = (new.begun(), made_new(unsaved.pop(left)[1]))
            self._gone.discard(left)
            return new
        return Draft(left=left)

    def want_begun(self) -> None:
        """Have the bar put on the entry whose change was begun last in an earlier session, so that its key goes on with it."""
        begun = self._begun()
        if begun is not None:
            self._listing.want(begun[0].id)

    def tell_begun(self) -> None:
        """Say which entry was begun in an earlier session and not kept, and how to go on with it."""
        begun = self._begun()
        if begun is None:
            return
        first, typed = begun
        name = next((term.text for language in ("en", "ar") for term in typed.in_language(language) if term.text), "")
        said, key = _("You had begun to change “{name}”: {key} goes on with it."), "glossary.edit"
        if not first.id:
            key = "glossary.new"
            said = (
                _("You had begun an entry, “{name}”: {key} goes on with it.")
                if name
                else _("You had begun an entry: {key} goes on with it.")
            )
        elif self._listing.item is None or self._listing.item.id != first.id:
            look = partial(self._look_for, first.id, name)
            self._screen.run_worker(look, thread=True, group="begun", exit_on_error=False)
            return
        self._screen.notify(said.format(name=name, key=key_of(key)), timeout=10)

    def _look_for(self, concept_id: str, name: str) -> None:
        """Say that an entry whose change was begun is gone, where it is."""
        try:
            self._services.terms.get(concept_id)
        except UnknownConcept:
            self._screen.app.call_from_thread(self._tell_gone, concept_id, name)
        except (CorpusError, GlossaryError):
            return

    def _tell_gone(self, concept_id: str, name: str) -> None:
        self._gone.add(concept_id)
        said = _("You had begun to change “{name}”, which was removed since: {key} goes on with it as a new entry.")
        self._screen.notify(said.format(name=name, key=key_of("glossary.new")), timeout=10)

    def _begun(self) -> Begun | None:
        """Return what was typed last in an earlier session and not gone on with."""
        unsaved = self._services.unsaved
        key = next(reversed(unsaved.earlier), None)
        return None if key is None else unsaved[key]

    def _finds(self, words: str) -> bool:
        try:
            return bool(self._services.terms.find(words, 1))
        except (CorpusError, GlossaryError):
            return True

    def edit(self) -> None:
        """Open the form on the entry under the bar."""
        if self._listing.item:
            self._open(Draft.of(self._listing.item))

    def edit_here(self) -> None:
        """Open the bar on the entry, where it has an Arabic and an English term; else the form."""
        item = self._listing.item
        if item is not None and item.in_language("ar") and item.in_language("en"):
            self._screen.app.push_screen(InPlace(self._services, self._typesetter, item), self._kept)
        else:
            self.edit()

    def _open(self, draft: Draft) -> None:
        following = self._in_list(self._listing.later()) if draft.concept else None
        self._screen.app.push_screen(TermForm(self._services, self._typesetter, draft, following), self._kept)

    def _in_list(self, ids: Sequence[str]) -> Following:
        """Return what tells the entries that came after another one in the list when that was opened, one by one."""
        left = iter(ids)

        def following(_kept: Concept) -> Draft | None:
            for each in left:
                try:
                    return Draft.of(self._services.terms.get(each))
                except UnknownConcept:
                    continue
            return None

        return following

    def _kept(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            self._screen.notify(told_of(outcome.has_changed))
            self._screen.app.post_message(GlossaryChanged())
            self._listing.kept(outcome.concept)


def _ids(unsaved: Unsaved) -> set[str]:
    """Return the keys of entries that are in the glossary already."""
    return {key for key in unsaved.earlier if unsaved[key][0].id}


def _from_query(words: str) -> Draft:
    """Return a draft of the words that found nothing, in the field of their language."""
    return Draft(ar=words) if tokens(words) else Draft(en=words)
