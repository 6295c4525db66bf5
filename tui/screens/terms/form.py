"""The form for a term: two fields and the sentence it stands in."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, Label
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.terminology import Concept, Term
from tui.commands.bindings import with_arabic_keys
from tui.screens.faults import tell_fault
from tui.screens.terms.draft import Draft
from tui.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.arabic_text import ArabicText, Paragraph

if TYPE_CHECKING:
    from glossary.terminology import Found

_SIMILAR = 4
_SAME = ("exact", "bare", "folded")
"""Levels of a search at which an entry is the same term."""


class SimilarFound(Message):
    """Entries like the one that is typed."""

    def __init__(self, found: "Sequence[Found]") -> None:
        super().__init__()
        self.found = found


class Kept(Message):
    """The entry was kept; or the sentence that says why not."""

    def __init__(self, concept: Concept | None, problem: str = "") -> None:
        super().__init__()
        self.concept = concept
        self.problem = problem


class TermForm(ModalScreen[Concept | None]):
    """Asks for the Arabic and the English of a term; answers with the entry kept, or None."""

    BINDINGS = with_arabic_keys(
        [
            Binding("ctrl+s", "save", show=False),
            Binding("escape", "cancel", show=False),
            Binding("down", "app.focus_next", show=False),
            Binding("up", "app.focus_previous", show=False),
        ],
        Screen.BINDINGS,
    )
    CSS_PATH = Path(__file__).with_name("form.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, draft: Draft) -> None:
        super().__init__()
        self._services = services
        self._draft = draft
        self._arabic = ArabicInput(typesetter, draft.ar, "the term, as a dictionary writes it", id="arabic")
        self._english = ArabicInput(typesetter, draft.en, "what it means; more than one: a; b", id="english")
        if draft.concept is not None:
            self._arabic.select_on_focus = self._english.select_on_focus = False
        self._sentence = ArabicText(draft.context, typesetter, id="context")
        self._from = ArabicText(draft.source, typesetter, id="source")
        self._similar = ArabicText("", typesetter, id="similar")
        self._problem = ArabicText(" ", typesetter, id="problem")

    def compose(self) -> ComposeResult:
        """Yield the two fields, the sentence, and what is there already."""
        with Vertical(id="form") as form:
            form.border_title = "Correct the term" if self._draft.concept else "Add to the glossary"
            form.border_subtitle = "Enter save · Esc cancel"
            yield Label("Arabic")
            yield self._arabic
            yield Label("English")
            yield self._english
            yield self._problem
            yield self._similar
            yield self._sentence
            if self._draft.source and self._draft.source != self._draft.context:
                yield self._from

    def on_mount(self) -> None:
        """Begin where something is missing."""
        self._sentence.display = bool(self._draft.context)
        (self._english if self._draft.ar else self._arabic).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for entries like this one."""
        self._say("")
        if event.input is self._arabic:
            self.look_for_similar(event.value.strip())

    @work(thread=True, exclusive=True, group="similar", exit_on_error=False)
    def look_for_similar(self, words: str) -> None:
        """Find entries like the one that is typed."""
        try:
            found = self._services.terms.find(words, _SIMILAR) if words else []
        except (CorpusError, GlossaryError):
            found = []
        if not get_current_worker().is_cancelled:
            self.post_message(SimilarFound(found))

    def on_similar_found(self, event: SimilarFound) -> None:
        """Show them below the fields."""
        own = self._draft.concept.id if self._draft.concept else ""
        there: list[Paragraph] = []
        alike: list[Paragraph] = []
        for each in event.found:
            if each.concept.id != own:
                english = "; ".join(term.text for term in each.concept.in_language("en"))
                same = each.level in _SAME
                (there if same else alike).append(Paragraph(f"{english}  ·  {each.term.text}"))
        head = [Paragraph("In the glossary already:", "faint"), *there] if there else []
        tail = [Paragraph("Like it:", "faint"), *alike] if alike else []
        self._similar.show([*head, *tail])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to the English, or save."""
        if event.input is self._arabic and not self._english.value.strip():
            self._english.focus()
        else:
            self.action_save()

    def action_save(self) -> None:
        """Keep the entry where both fields say something."""
        arabic, english = self._arabic.value.strip(), self._english.value.strip()
        if not arabic or not english:
            missing = self._english if arabic else self._arabic
            self._say(f"The {'English' if arabic else 'Arabic'} is missing.")
            missing.focus()
            return
        self.keep(self._filled(arabic, english))

    def _say(self, problem: str) -> None:
        self._problem.show([Paragraph(problem or " ", "warning")])

    def _filled(self, arabic: str, english: str) -> Concept:
        draft = self._draft
        old = draft.concept or Concept("", ())
        ar, en = old.in_language("ar"), old.in_language("en")
        first = ar[0] if ar else Term("", "ar", "", part_of_speech=draft.part_of_speech)
        context, source = draft.context or None, draft.source or None
        words = [word.strip() for word in english.split(";") if word.strip()]
        terms = [
            replace(first, text=arabic, context=first.context or context, source=first.source or source),
            *ar[1:],
            *(
                replace(en[place], text=word) if place < len(en) else Term("", "en", word)
                for place, word in enumerate(words)
            ),
        ]
        return replace(old, terms=tuple(terms))

    @work(thread=True, exclusive=True, group="keep", exit_on_error=False)
    def keep(self, concept: Concept) -> None:
        """Write the entry to the glossary."""
        try:
            terms = self._services.terms
            kept = terms.revise(concept) if concept.id else terms.add(concept)
        except (CorpusError, GlossaryError) as error:
            self.post_message(Kept(None, str(error)))
            return
        self.post_message(Kept(kept))

    def on_kept(self, event: Kept) -> None:
        """Close the form, or say why the entry could not be kept."""
        if event.concept is None:
            self._say(event.problem)
        else:
            self.dismiss(event.concept)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed."""
        tell_fault(self, event)

    def action_cancel(self) -> None:
        """Close the form."""
        self.dismiss(None)
