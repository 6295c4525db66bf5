"""Adding a term with two lines and one key."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from glossary.terminology import Concept, Term
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.keymap import key_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.screens.modal import Modal
from tui.screens.terms.draft import Draft, english_terms, lines_of
from tui.screens.terms.filling.checks import check_of_term
from tui.screens.terms.offers import SimilarFound, similar_to
from tui.screens.terms.remembering import Remembering
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.entry.row import Asked, FormRow
from tui.widgets.framed import entitle

if TYPE_CHECKING:
    from glossary.proposing.similar import Similar


_STAYS = marked("The same in both languages: not to be translated.")


class Wanted(NamedTuple):
    """What is to become of the two lines."""

    draft: Draft
    """As they were typed; for the whole form as they were at first, since it takes up by itself what was typed."""
    begun: Draft
    """As they were at first."""
    onto: Concept | None = None
    """The entry that the Arabic is added to as a synonym; None for a new one."""
    in_full: bool = False
    """Whether the whole form is to be opened instead."""


class QuickAdd(Modal[Wanted | None]):
    """Asks for the Arabic and the English and answers at once; whoever asked writes them, so that nobody waits."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(
                Scope.QUICK,
                {
                    "quick.keep": "keep",
                    "quick.synonym": "synonym",
                    "quick.form": "fill_in",
                },
            ),
            Binding("escape", "leave", "Leave; what was typed is there again the next time.", show=False),
            Binding("down", "app.focus_next", show=False),
            Binding("up", "app.focus_previous", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("form.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, draft: Draft) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._services = services
        self._begun = draft
        left = _as_left(services, draft)
        self._is_too_small = left is None
        """Whether what was left says more than two lines hold: the whole form goes on with it."""
        self._draft = left or draft
        self._similar: Sequence[Similar] = ()
        self._remembering = Remembering(self, self._remember)
        hints = (_("the term, as a dictionary writes it"), _("what it means; more than one: a; b"))
        self._arabic = FormRow(typesetter, Asked("Arabic", self._draft.ar, self._put_arabic, hints[0]))
        self._english = FormRow(typesetter, Asked("English", self._draft.en, self._put_english, hints[1]))
        self._like = ArabicText(" ", typesetter, id="like")
        self._sentence = ArabicText(draft.context, typesetter, id="context")

    def compose(self) -> ComposeResult:
        """Yield the two lines, what is like them, and the sentence; nothing where the whole form is opened at once."""
        if self._is_too_small:
            return
        with Vertical(id="quick") as box:
            entitle(
                box, self._typesetter, _("Add to the glossary"), _("Enter keep · {quick.form} whole form · Esc leave")
            )
            yield self._arabic
            yield self._english
            yield self._like
            yield self._sentence

    def on_mount(self) -> None:
        """Begin where something is missing; else at the English, all of it selected, so that Enter keeps and typing replaces it."""
        if self._is_too_small:
            self.call_later(self._go_on_in_full)
            return
        self._sentence.display = bool(self._begun.context)
        first = (self._english if self._draft.ar else self._arabic).first
        first.focus()
        if isinstance(first, Input):
            first.action_select_all()
        self.look()

    def _put_arabic(self, text: str) -> str:
        self._put(self._draft.typed(text, self._draft.en))
        return self._odd_arabic()

    def _put_english(self, text: str) -> str:
        self._put(self._draft.typed(self._draft.ar, text))
        if self._draft.ar:
            self._arabic.say(self._odd_arabic())
        return _odd(english_terms(self._draft.en))

    def _put(self, typed: Draft) -> None:
        self._draft = typed
        self._remembering.soon()
        self.look()

    def _odd_arabic(self) -> str:
        """Return what is odd in the Arabic, or nothing; what stands in both languages may be written otherwise."""
        return "" if self._draft.is_untranslated else _odd([Term("", "ar", self._draft.ar)])

    @work(exclusive=True, group="similar", exit_on_error=False)
    async def look(self) -> None:
        """Find entries like this one."""
        self.post_message(SimilarFound(await similar_to(self._services, self._draft.begun(), 1)))

    def on_similar_found(self, event: SimilarFound) -> None:
        """Offer the most alike."""
        self._similar = event.found
        if not event.found:
            self._like.show([Paragraph(_(_STAYS) if self._draft.is_untranslated else " ", "faint")])
            return
        best = event.found[0]
        names = [term.text for language in ("en", "ar") for term in best.concept.in_language(language)[:1]]
        self._like.show(
            [
                Paragraph(
                    _("{how}: {names}  ({key} adds it there)").format(
                        how=_(best.likeness.value), names=listed(names), key=key_of("quick.synonym")
                    ),
                    "faint",
                )
            ]
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the term, or go on to what is missing."""
        self.action_keep()

    def action_keep(self) -> None:
        """Answer with the two lines where both say something."""
        if not self._draft.ar or not self._draft.en:
            row, name = (self._english, "English") if self._draft.ar else (self._arabic, "Arabic")
            if row.first.has_focus:
                row.say(_("The {language} is missing.").format(language=_(name)))
            row.first.focus()
            return
        self._answer(Wanted(self._draft, self._begun))

    def action_synonym(self) -> None:
        """Answer with the entry that is like this one, to which the Arabic is added."""
        if self._similar and self._draft.ar:
            self._answer(Wanted(self._draft, self._begun, onto=self._similar[0].concept))

    def action_fill_in(self) -> None:
        """Go on in the whole form, with what was typed."""
        self._remember()
        self._go_on_in_full()

    def _go_on_in_full(self) -> None:
        self.dismiss(Wanted(self._begun, self._begun, in_full=True))

    def _answer(self, wanted: Wanted) -> None:
        """Answer; what was typed is remembered before, since it is forgotten as soon as it is kept."""
        self._remembering.now()
        self.dismiss(wanted)

    def action_leave(self) -> None:
        """Answer nothing; what was typed is there again the next time."""
        self._remember()
        self.dismiss(None)

    def _remember(self) -> None:
        self._remembering.stop()
        if self._draft != self._begun:
            self._services.unsaved[self._begun.key] = (self._begun.begun(), self._draft.begun())
        else:
            self._services.unsaved.pop(self._begun.key, None)

    def on_unmount(self) -> None:
        """Remember what was typed where the app ends."""
        self._remembering.now()


def _odd(terms: Iterable[Term]) -> str:
    """Return what is odd in the first of some terms that is so, or nothing."""
    return next(filter(None, (check_of_term("text", term).text for term in terms)), "")


def _as_left(services: Services, draft: Draft) -> Draft | None:
    """Return a draft as it was typed the last time and not kept; None where two lines do not hold all of that."""
    left = services.unsaved.get(draft.key)
    if left is None:
        return draft
    lines = lines_of(*left)
    return draft.typed(*lines) if lines else None
