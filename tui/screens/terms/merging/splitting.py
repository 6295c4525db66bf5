"""Choosing the terms that go into an entry of their own."""

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip

from glossary.terminology import Concept, Term
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.screens.modal import Modal
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

_SIGN, _LANGUAGE = 4, 6


class PickTerms(Modal[list[str] | None]):
    """Asks which terms of an entry go and which stay; answers with the ids of those that go, or None."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.SPLIT, {"split.done": "done"}),
            Binding("space,enter", "turn", "Let the term go into the new entry, or stay.", show=False, priority=True),
            Binding("escape", "leave", "Leave; nothing is changed.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(self, concept: Concept, typesetter: Typesetter) -> None:
        super().__init__()
        self._concept = concept
        self._typesetter = typesetter
        self._going: set[str] = set()
        self._rows: Rows[Term] = Rows(self._paint)

    def compose(self) -> ComposeResult:
        """Yield the terms."""
        with Vertical(id="menu") as box:
            entitle(
                box,
                self._typesetter,
                _("Which terms go into an entry of their own?"),
                _("Space go or stay · {split.done} split · Esc leave"),
            )
            yield self._rows

    def on_mount(self) -> None:
        """List them."""
        self._rows.styles.height = len(self._concept.terms)
        self._rows.show(self._concept.terms)
        self._rows.focus()

    def _paint(self, term: Term, width: int, marked: bool) -> list[Strip]:
        goes = term.id in self._going
        plain = self._rows.row_ink("strong" if goes else "plain", marked=marked)
        sign = fitted(self._typesetter, f"{'▌' if marked else ' '}{'■' if goes else '□'} ", _SIGN, plain, "left")
        room = width - _SIGN - _LANGUAGE
        text = fitted(self._typesetter, term.text, room, plain, "left" if term.language == "en" else "right")
        language = fitted(
            self._typesetter, term.language, _LANGUAGE, self._rows.row_ink("faint", marked=marked), "left"
        )
        return [strip_of([sign, language, text], width, plain)]

    def on_row_chosen(self, event: RowChosen) -> None:
        """Let the term that was clicked go, or stay."""
        self.action_turn()

    def action_turn(self) -> None:
        """Let the term under the bar go, or stay."""
        if self._rows.item is not None:
            self._going ^= {self._rows.item.id}
            self._rows.refresh()

    def action_done(self) -> None:
        """Answer with those that go, where some do and some stay."""
        if not self._going or len(self._going) == len(self._concept.terms):
            self.app.notify(_("Choose some terms to go, and leave some where they are."), severity="warning")
        else:
            self.dismiss([term.id for term in self._concept.terms if term.id in self._going])

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
