"""The form of an entry: every field there is, what most people need first."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from glossary.terminology import Concept
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.keyed import with_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.screens.faults import tell_fault
from tui.screens.messages import GlossaryChanged
from tui.screens.modal import Modal
from tui.screens.terms.draft import Draft
from tui.screens.terms.filling.filling import Filling
from tui.screens.terms.keeping import KEEPS, Keeping, Kept, Leaving, next_draft
from tui.screens.terms.kept import Outcome
from tui.screens.terms.offers import Offers, OfferTaken
from tui.screens.terms.relations import Relations
from tui.screens.terms.remembering import Remembering, hold
from tui.screens.terms.sheet import Sheet, Typed
from tui.screens.terms.standing import Standing
from tui.screens.terms.synonyms import add_there, says_more
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.framed import entitle

_KEYS = marked("{form.save} save · {form.next} save, next · Esc leave")
Following = Callable[[Concept], Draft | None]
"""Returns what is filled in after an entry was kept; None where nothing is left. It is asked in a worker."""


class TermForm(Modal[Outcome | None]):
    """Asks for everything an entry has; answers with the entry kept last and whether any was changed, or with None.

    What was typed and not kept is there again when the form is opened on the same words or the same entry.
    """

    BINDINGS = modal_keys(
        [
            *acting_bindings(
                Scope.FORM,
                {
                    "form.save": "save",
                    "form.next": "save(True)",
                    "form.synonym": "synonym",
                    "form.open": "open",
                    "form.anew": "begin_anew",
                },
            ),
            Binding("escape", "leave", "Leave; what was typed is there again the next time.", show=False),
            Binding("down", "step(1)", "Go to the next row.", show=False),
            Binding("up", "step(-1)", "Go to the row before.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("form.tcss")
    waited_for = frozenset((KEEPS, "next", "become"))

    def __init__(
        self, services: Services, typesetter: Typesetter, draft: Draft, following: Following | None = None
    ) -> None:
        """Fill in a draft; `following` tells what comes after it, where that is not an empty entry or the next draft."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._following = following
        self._last: Outcome | None = None
        self._is_left = False
        """Whether the user wants to leave as soon as what is being written is kept."""
        self._keeping = Keeping(self, services, typesetter, "form.save")
        self._remembering = Remembering(self, self._leave_unsaved)
        self._begin(draft)

    def _begin(self, draft: Draft, *, anew: bool = False) -> None:
        if anew:
            self._services.unsaved.pop(draft.key, None)
        unsaved = self._services.unsaved.get(draft.key)
        self._draft = draft
        self._filling = Filling(*unsaved) if unsaved else Filling(draft.begun())
        self._filling.changed = self._remembering.soon
        self._told = with_keys(_("Taken up where you left it. {form.anew} begins anew.")) if unsaved else ""

    def compose(self) -> ComposeResult:
        """Yield the rows, and the line that says what is wrong."""
        self._offers = Offers(self._services, self._typesetter)
        last = [kind(self._services, self._typesetter, self._filling) for kind in (Relations, Standing)]
        self._sheet = Sheet(self._filling, self._typesetter, self._offers, last)
        self._said = ArabicText("", self._typesetter, id="said")
        with Vertical(id="form") as form:
            entitle(
                form,
                self._typesetter,
                _("Correct the entry" if self._draft.concept else "Add to the glossary"),
                _(_KEYS),
            )
            yield self._sheet
            yield self._said

    def on_mount(self) -> None:
        """Begin where something is missing."""
        missing = next(self._filling.missing(), None)
        self._sheet.focus_term(missing.place if missing else self._filling.places("ar")[0])
        self.tell(self._told, "faint")
        self._offers.look(self._filling.typed())

    def action_step(self, step: int) -> None:
        """Go to the next row, or the one before, whatever stands beside what has the keys."""
        goal = _row_after(self.focused, self.focus_chain, step)
        if goal is not None:
            goal.focus()

    def on_typed(self, event: Typed) -> None:
        """Look for entries like this one."""
        self.tell("")
        self._offers.look(self._filling.typed())

    def tell(self, sentence: str, ink: str = "warning") -> None:
        """Say something below the rows."""
        self._said.show([Paragraph(sentence or " ", ink)])

    # -- what is like it

    def on_offer_taken(self, event: OfferTaken) -> None:
        """Go to the entry that is like this one; this one stays as it was typed."""
        self._leave_unsaved()
        self.become(Draft.of(event.similar.concept))

    def action_open(self) -> None:
        """Go to the entry that is offered first, or to the one under the keys."""
        marked = self._offers.marked
        if marked is not None:
            self.on_offer_taken(OfferTaken(marked))

    def action_synonym(self) -> None:
        """Add the Arabic terms to the entry that is like this one, and go on there."""
        marked = self._offers.marked
        arabic = [term for term in self._filling.typed().terms if term.language == "ar" and not term.id]
        if marked is None or not arabic:
            self.tell(_("Write the Arabic first.") if not arabic else _("No entry is like it."))
            return
        told = with_keys(_("The Arabic stands below the terms of this entry now. {form.save} keeps it."))
        if says_more(self._filling, arabic, marked.concept):
            self._leave_unsaved()
            told = listed((told, _("What else you typed is there again when you come back.")), " ")
        else:
            self._remembering.stop()
            self._services.unsaved.pop(self._draft.key, None)
        add_there(self._services.unsaved, marked.concept, arabic)
        self.become(Draft.of(marked.concept), told)

    @work(exclusive=True, group="become", exit_on_error=False)
    async def become(self, draft: Draft, told: str = "", *, anew: bool = False) -> None:
        """Show another draft."""
        self._begin(draft, anew=anew)
        self._told = told or self._told
        await self.recompose()
        self.on_mount()

    # -- keeping

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to what is missing, or save."""
        self.action_save()

    def action_save(self, goes_on: bool = False) -> None:
        """Keep the entry where nothing is missing or wrong; go on with the next one where that is asked for."""
        wrong = self._filling.wrong()
        if wrong is None:
            self._keeping.keep(self._filling, partial(self._keep, goes_on))
        elif not self._sheet.go_to(wrong):
            self.tell(wrong.said)

    def _keep(self, goes_on: bool, kept: Kept) -> None:
        """Answer with the entry that was kept, or go on; say why it could not be kept."""
        if kept.outcome is None:
            self._is_left = False
            self.tell(kept.problem)
            return
        self._remembering.stop()
        self._services.unsaved.pop(self._draft.key, None)
        has_changed = kept.outcome.has_changed or (self._last is not None and self._last.has_changed)
        self._last = kept.outcome._replace(has_changed=has_changed)
        if self._is_left or not goes_on:
            self.dismiss(self._last)
            return
        self.app.post_message(GlossaryChanged())
        self.go_on(self._last)

    @work(thread=True, exclusive=True, group="next", exit_on_error=False)
    def go_on(self, kept: Outcome) -> None:
        """Show what comes after an entry; answer with it where nothing does."""
        if self._following is not None:
            draft = self._following(kept.concept)
        elif self._draft.concept is None:
            draft = Draft()
        else:
            following = next_draft(self._services, kept.concept)
            draft = Draft.of(following) if following else None
        if get_current_worker().is_cancelled:
            return
        if draft is None:
            self.app.call_from_thread(self.dismiss, kept)
        else:
            self.app.call_from_thread(self.become, draft, _("Kept. This is the next one."))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed."""
        tell_fault(self, event)

    def action_begin_anew(self) -> None:
        """Drop what was typed."""
        self.become(self._draft, "", anew=True)

    def _leave_unsaved(self) -> bool:
        """Remember what was typed for the next time, and return whether anything was."""
        self._remembering.stop()
        return hold(self._services.unsaved, self._draft.key, self._filling)

    def on_unmount(self) -> None:
        """Remember what was typed where the app ends."""
        self._remembering.now()

    def action_leave(self) -> None:
        """Close the form; what was typed is there again the next time. What is being written is kept before."""
        leaving = self._keeping.leaves(self._filling)
        if leaving is Leaving.WAITS:
            self._is_left = True
            self.tell(_("Writing …"), "faint")
            return
        if leaving is Leaving.UNSAVED and self._leave_unsaved():
            self.app.notify(_("Left unsaved: it is there again when you come back."), timeout=4)
        self.dismiss(self._last)


def _row_after(focused: Widget | None, chain: Sequence[Widget], step: int) -> Widget | None:
    """Return the first widget of the row after the one that has the keys, or of the one before; None where there is no other."""
    if focused not in chain:
        return None
    place = chain.index(focused)
    order = [*chain[place + 1 :], *chain[:place]] if step > 0 else [*chain[:place][::-1], *chain[place + 1 :][::-1]]
    found = next((each for each in order if not _are_beside(each, focused)), None)
    line = found.parent if found is not None and isinstance(found.parent, Horizontal) else None
    return next((each for each in chain if each.parent is line), found) if line else found


def _are_beside(one: Widget, other: Widget | None) -> bool:
    """Return whether two widgets stand in one line."""
    return other is not None and one.parent is other.parent and isinstance(one.parent, Horizontal)
