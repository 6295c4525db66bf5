"""One entry of the glossary, whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.app import ComposeResult

from glossary.categories import language_name
from glossary.terminology import Concept, Stage, Status, Term
from tui.commands.bindings import bindings_of
from tui.commands.keyed import with_keys
from tui.commands.keymap import key_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.messages import GlossaryChanged
from tui.screens.taken_back import takes_back
from tui.screens.terms.changing import Changes
from tui.screens.terms.concept.fetching import EntryFetching, Fetched
from tui.screens.terms.concept.goals import Following
from tui.screens.terms.concept.sections import Around, sections
from tui.screens.terms.draft import Draft
from tui.screens.terms.form import TermForm
from tui.screens.terms.kept import Outcome, told_of
from tui.screens.terms.listing.columns import arabic_of, english_of
from tui.screens.terms.opening import Opening
from tui.screens.terms.watching import Watching
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import in_both
from tui.widgets.key_bar import KeyBar
from tui.widgets.passages import Passages
from tui.widgets.rows import RowChosen
from tui.widgets.title_bar import TitleBar

_DELETED = marked("deleted  ·  {concept.undo}, or {history.restore} in its history ({concept.history}), brings it back")


class ConceptScreen(CommandedScreen):
    """Everything that an entry says, in sections."""

    scope = Scope.CONCEPT
    BINDINGS = bindings_of(Scope.CONCEPT)
    AUTO_FOCUS = "Passages"
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, concept: Concept) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._concept = concept
        self._around = Around()
        self._fetching = EntryFetching(self, services)
        self._changes = Changes(self, services, self.fill)
        self._opening = Opening(self, services, typesetter)
        self._following = Following(self, services, self._opening)
        self._title = TitleBar("", typesetter, "", id="title")
        self._passages = Passages(typesetter, label_width=16)
        rows = self._passages
        self.handlers = {
            "concept.follow": self.follow,
            "concept.edit": lambda: self.edit(self._concept),
            "concept.synonym": self.add_synonym,
            "concept.approve": self.approve,
            "concept.history": lambda: self._opening.history(self._concept),
            "concept.occurrences": lambda: self._opening.occurrences(self._concept),
            "concept.merge": lambda: self._opening.merge([self._concept]),
            "concept.split": self.split,
            "concept.remove": self.delete,
            **row_handlers(Scope.CONCEPT, rows),
            **self._changes.handlers(Scope.CONCEPT),
            "concept.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the sections and the keys."""
        yield self._title
        yield self._passages
        yield KeyBar(Scope.CONCEPT, self._typesetter)

    def on_mount(self) -> None:
        """Show the entry as it was when it was chosen, until what is around it is known."""
        self._show()
        self.fill()
        Watching(self, self._services, self.fill).begin()

    def on_screen_resume(self) -> None:
        """Show what another screen may have changed."""
        self.fill()

    def fill(self) -> None:
        """Fetch the entry as it is now."""
        self._fetching.fetch(self._concept.id)

    def on_fetched(self, event: Fetched) -> None:
        """Show it; where it is gone, show what it was."""
        if event.concept is None:
            self._title.tell(with_keys(_(_DELETED)))
            return
        self._concept = event.concept
        occurrences = event.around.occurrences or self._around.occurrences  # not counted yet, or not any more
        self._around = event.around._replace(occurrences=occurrences)
        self._show()

    def _show(self) -> None:
        self._title.tell(*in_both(english_of(self._concept), arabic_of(self._concept)))
        self._passages.tell(sections(self._concept, self._around), stays=True)

    def follow(self) -> None:
        """Go to what is under the bar."""
        passage = self._passages.passage
        goal = passage.goal if passage else None
        if isinstance(goal, Term):
            self.edit(self._concept)
        else:
            self._following.follow(goal)

    def on_row_chosen(self, event: RowChosen) -> None:
        """Go to what was chosen."""
        self.follow()

    # -- changes

    def edit(self, concept: Concept) -> None:
        """Open the form."""
        self.app.push_screen(TermForm(self._services, self._typesetter, Draft.of(concept)), self._kept)

    def add_synonym(self) -> None:
        """Ask for another term in the language of the one under the bar, Arabic elsewhere."""
        from tui.screens.prompt import Prompt

        passage = self._passages.passage
        language = passage.goal.language if passage and isinstance(passage.goal, Term) else "ar"
        name = language_name(language)

        def answered(text: str | None) -> None:
            if text:
                self._changes.do(lambda _changes: self._add(language, text))

        self.app.push_screen(
            Prompt(_("Another {language} term").format(language=_(name)), "", self._typesetter), answered
        )

    def _add(self, language: str, text: str) -> str:
        has_preferred = any(term.status is Status.PREFERRED for term in self._concept.in_language(language))
        term = Term("", language, text, Status.ADMITTED if has_preferred else Status.PREFERRED)
        self._services.terms.revise(replace(self._concept, terms=(*self._concept.terms, term)))
        return _("{name}: added. {back}").format(name=text, back=takes_back("concept"))

    def approve(self) -> None:
        """Approve the entry; make a draft of one that is approved."""
        is_approved = self._concept.stage is Stage.APPROVED
        stage = Stage.DRAFT if is_approved else Stage.APPROVED

        def change(_changes: Changes) -> str:
            self._services.terms.revise(replace(self._concept, stage=stage))
            return (_("A draft again. {back}") if is_approved else _("Approved. {back}")).format(
                back=takes_back("concept")
            )

        self._changes.do(change)

    def split(self) -> None:
        """Ask which terms go into an entry of their own, and open that."""
        from tui.screens.terms.merging.splitting import PickTerms

        def answered(ids: list[str] | None) -> None:
            if ids:
                self._changes.do(lambda _changes: self._split(ids))

        if len(self._concept.terms) < 2:
            self.notify(_("An entry with one term cannot be split."))
        else:
            self.app.push_screen(PickTerms(self._concept, self._typesetter), answered)

    def _split(self, ids: list[str]) -> str:
        _kept, made = self._services.curating.curation.split(self._concept, ids)
        return _("{term} is an entry of its own now. {back}").format(
            term=made.terms[0].text, back=takes_back("concept")
        )

    def delete(self) -> None:
        """Delete the entry."""

        def change(_changes: Changes) -> str:
            self._services.terms.remove(self._concept.id)
            return _("Deleted. {key} brings it back.").format(key=key_of("glossary.undo"))

        self._changes.do(change)

    def _kept(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            self._concept = outcome.concept
            self.notify(told_of(outcome.has_changed))
            self.app.post_message(GlossaryChanged())
            self.fill()

    def close(self) -> None:
        """Stop what lasts; else go back."""
        if not self._changes.stop():
            self.dismiss()
