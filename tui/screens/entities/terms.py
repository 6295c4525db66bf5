"""From a name to its entry in the glossary."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.model import Entity
from tui.language.kinds import KINDS_OF_MANY
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.entities.told import entry_of
from tui.screens.looking_up import look_up
from tui.screens.messages import GlossaryChanged
from tui.screens.taken_back import takes_back
from tui.screens.terms.draft import Draft
from tui.screens.terms.opening import Opening
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.terminology import Concept
    from tui.screens.terms.kept import Outcome
    from tui.screens.terms.quick import Wanted

_NAME = "PROPN"


class NameTerms:
    """Opens the entry of a name over a screen, or asks for a new one, filled in with what is known of the name."""

    def __init__(self, screen: Screen[Any], services: Services, typesetter: Typesetter) -> None:
        self._screen = screen
        self._services = services
        self._typesetter = typesetter

    def open(self, entity: Entity) -> None:
        """Open the entry, or ask for the two lines of a new one."""
        look_up(self._screen, lambda: entry_of(self._services, entity) or self._drafted(entity), self._show)

    def _drafted(self, entity: Entity) -> Draft:
        """Return a draft of both names, with a sentence of the newest article that has the name."""
        subjects = (KINDS_OF_MANY[entity.kind],)
        context = next(iter(self._services.name_index.contexts(entity.id, 1)), None)
        if context is None:
            return Draft(entity.ar, entity.en, _NAME, subjects=subjects, qid=entity.qid or None)
        article = context.article
        return Draft(
            entity.ar,
            entity.en,
            _NAME,
            context=context.sentence,
            source=article.title,
            article=article.id,
            noted=article.date.isoformat() if article.date else None,
            subjects=subjects,
            qid=entity.qid or None,
        )

    def _show(self, found: Concept | Draft) -> None:
        if not isinstance(found, Draft):
            Opening(self._screen, self._services, self._typesetter).concept(found)
            return
        from tui.screens.terms.quick import QuickAdd

        self._screen.app.push_screen(QuickAdd(self._services, self._typesetter, found), self._take)

    def _take(self, wanted: Wanted | None) -> None:
        if wanted is None:
            return
        if wanted.in_full:
            from tui.screens.terms.form import TermForm

            self._screen.app.push_screen(TermForm(self._services, self._typesetter, wanted.draft), self._kept)
        else:
            keep = partial(self._keep, wanted)
            self._screen.run_worker(keep, thread=True, exclusive=True, group="term", exit_on_error=False)

    def _keep(self, wanted: Wanted) -> None:
        """Write the entry, and tell what became of it."""
        from tui.screens.terms.kept import keep_lines

        app = self._screen.app
        try:
            outcome = keep_lines(self._services, wanted)
        except (CorpusError, GlossaryError) as error:
            said = _("{error} What you typed is there again when you add the term.").format(error=spoken(error))
            app.call_from_thread(self._screen.notify, said, severity="warning", timeout=8)
            return
        app.call_from_thread(self._kept, outcome)

    def _kept(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            from tui.screens.terms.kept import told_left

            said = _("It is a term of the glossary now. {back}").format(back=takes_back("glossary"))
            self._screen.notify(told_left(said if outcome.has_changed else _("Nothing was changed."), outcome))
            self._screen.app.post_message(GlossaryChanged())
            fill = getattr(self._screen, "fill", None)
            if fill is not None:
                fill()
