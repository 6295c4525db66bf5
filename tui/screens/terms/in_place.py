"""Correcting what a list shows of an entry without leaving the list: a bar with the terms, the status and the stage."""

from functools import partial
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from glossary.categories import LANGUAGES
from glossary.terminology import Concept, Term
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.screens.modal import Modal
from tui.screens.terms.filling.fields import STAGE, STATUS, TEXT
from tui.screens.terms.filling.filling import Filling
from tui.screens.terms.keeping import KEEPS, Keeping, Kept, Leaving
from tui.screens.terms.kept import Outcome
from tui.screens.terms.remembering import Remembering, hold
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.entry.row import Asked, FormRow
from tui.widgets.framed import entitle


class InPlace(Modal[Outcome | None]):
    """A bar at the foot of a list with the first Arabic and the first English term; answers with what became of the entry, or None."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.INPLACE, {"inplace.keep": "keep"}),
            Binding("enter", "keep", "Keep the entry.", show=False),
            Binding("escape", "leave", "Leave; what was typed is there again the next time.", show=False),
            Binding("down", "app.focus_next", show=False),
            Binding("up", "app.focus_previous", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("form.tcss")
    waited_for = frozenset((KEEPS,))

    def __init__(self, services: Services, typesetter: Typesetter, concept: Concept) -> None:
        super().__init__()
        self._filling = Filling(*services.unsaved.get(concept.id, (concept,)))
        self._services = services
        self._typesetter = typesetter
        self._keeping = Keeping(self, services, typesetter, "inplace.keep")
        self._remembering = Remembering(self, self._remember)
        self._filling.changed = self._remembering.soon
        self._said = ArabicText("", typesetter, id="said")
        self._rows = {place: self._row(place) for place in map(self._first_of, LANGUAGES)}

    def _first_of(self, language: str) -> int:
        """Return the place of the term of a language that the list shows."""
        shown: tuple[Term, ...] = self._filling.typed(whole=True).in_language(language)
        return self._filling.terms.index(shown[0])

    def _row(self, place: int) -> FormRow:
        filling = self._filling
        text, status = (
            Asked(name, filling.term_text(place, field), partial(filling.put_term, place, field), "", field.answers)
            for name, field in ((LANGUAGES[filling.terms[place].language], TEXT), ("", STATUS))
        )
        return FormRow(self._typesetter, text, status)

    def compose(self) -> ComposeResult:
        """Yield the lines."""
        with Vertical(id="bar") as box:
            entitle(box, self._typesetter, _("Correct"), _("Enter keep · Esc leave"))
            yield from self._rows.values()
            put = partial(self._filling.put, STAGE)
            stage = Asked(STAGE.label, self._filling.text(STAGE), put, answers=STAGE.answers)
            yield FormRow(self._typesetter, stage)
            yield self._said

    def on_mount(self) -> None:
        """Begin with the English."""
        self._said.display = False
        [*self._rows.values()][-1].first.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the entry."""
        self.action_keep()

    def action_keep(self) -> None:
        """Keep the entry where nothing is missing or wrong."""
        if not self._filling.is_changed:
            # no step is kept: the one that u would take back is another, earlier one
            self.dismiss(Outcome(self._filling.begun, has_changed=False))
            return
        wrong = self._filling.wrong()
        if wrong is None:
            self._keeping.keep(self._filling, self._done)
        elif wrong.place in self._rows:
            self._rows[wrong.place].say(wrong.said)
        else:
            self._tell(wrong.said)

    def _done(self, kept: Kept) -> None:
        if kept.outcome is None:
            self._tell(kept.problem)
            return
        self._remembering.stop()
        self._services.unsaved.pop(self._filling.begun.id, None)
        self.dismiss(kept.outcome)

    def _tell(self, sentence: str) -> None:
        self._said.display = bool(sentence)
        self._said.show([Paragraph(sentence, "warning")])

    def action_leave(self) -> None:
        """Close the bar; what was typed is there again in the form and in the bar. What is being written is kept before."""
        leaving = self._keeping.leaves(self._filling)
        if leaving is Leaving.WAITS:
            self._tell(_("Writing …"))
            return
        if leaving is Leaving.UNSAVED:
            self._remember()
        self.dismiss(None)

    def _remember(self) -> None:
        self._remembering.stop()
        hold(self._services.unsaved, self._filling.begun.id, self._filling)

    def on_unmount(self) -> None:
        """Remember what was typed where the app ends."""
        self._remembering.now()
