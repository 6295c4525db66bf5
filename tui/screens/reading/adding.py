"""Adding a term to the glossary from the article."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import Handlers
from tui.screens.taken_back import takes_back
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from glossary.terminology import Concept
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.screens.terms.draft import Draft
    from tui.screens.terms.kept import Outcome
    from tui.screens.terms.quick import Wanted


class Adding:
    """Opens the two lines, or the whole form, with what is selected or under the cursor; the page marks what was kept at once."""

    def __init__(self, desk: Desk, meanings: Meanings, services: Services, ready: Callable[[], object]) -> None:
        """Take what is told when the words are to be explained anew."""
        self._desk = desk
        self._meanings = meanings
        self._services = services
        self._ready = ready

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.add": self.add, "reader.add-in-full": lambda: self.fill_in(self._drafted())}

    @property
    def _typesetter(self) -> Typesetter:
        return self._desk.typesetter

    def _drafted(self) -> Draft:
        from tui.screens.reading.draft import drafted

        return drafted(self._desk, self._meanings, self._services.lexicon)

    def add(self) -> None:
        """Ask for the two lines; what was typed there before and not kept is there again."""
        from tui.screens.terms.quick import QuickAdd

        self._desk.app.push_screen(QuickAdd(self._services, self._typesetter, self._drafted()), self._take)

    def fill_in(self, draft: Draft) -> None:
        """Open the whole form."""
        from tui.screens.terms.form import TermForm

        self._desk.app.push_screen(TermForm(self._services, self._typesetter, draft), self._kept_in_full)

    def _kept_in_full(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            self._work(partial(self._mark, outcome.concept))

    def _take(self, wanted: Wanted | None) -> None:
        if wanted is None:
            return
        if wanted.in_full:
            self.fill_in(wanted.draft)
        else:
            self._work(partial(self._keep, wanted))

    def _work(self, task: Callable[[], None]) -> None:
        self._desk.run_worker(task, thread=True, group="add", exit_on_error=False)

    def _keep(self, wanted: Wanted) -> None:
        """Write the entry, tell what became of it, and mark it."""
        from tui.screens.terms.kept import keep_lines, told_left

        tell = partial(self._desk.app.call_from_thread, self._desk.notify)
        try:
            outcome = keep_lines(self._services, wanted)
        except (CorpusError, GlossaryError) as error:
            said = _("{error} What you typed is there again when you add the word.").format(error=spoken(error))
            tell(said, severity="warning", timeout=8)
            return
        english = outcome.concept.in_language("en")
        name = english[0].text if english else wanted.draft.ar
        added = _("{name}: added. {back}").format(name=name, back=takes_back("reader"))
        tell(told_left(added if outcome.has_changed else _("Nothing was changed."), outcome), timeout=4)
        self._mark(outcome.concept)

    def _mark(self, concept: Concept) -> None:
        """Mark the entry on the page."""
        self._services.find_term(concept)
        self._meanings.forget_terms()
        self._ready()
