"""A question that is answered with yes or no."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip

from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.modal import Modal
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

_LEAD = 2
_YES, _NO = marked("Yes, send them"), marked("No, send nothing")


class Question(Modal[bool]):
    """Asks whether something may be sent; the bar is on no until the user moves it."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.QUESTION, {"question.yes": "answer(True)", "question.no": "answer(False)"}),
            Binding("escape", "answer(False)", "No.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("question.tcss")

    def __init__(self, question: str, told: str, typesetter: Typesetter) -> None:
        """Take the question, and what is to be known before it is answered."""
        super().__init__()
        self._question = question
        self._typesetter = typesetter
        self._said = ArabicText("", typesetter, id="said")
        self._told = told
        self._rows: Rows[str] = Rows(self._paint)

    def compose(self) -> ComposeResult:
        """Yield the question over its two answers."""
        with Vertical(id="question-box") as box:
            entitle(box, self._typesetter, _("Translation engines"), _("{question.yes} yes · {question.no} no"))
            yield self._said
            yield self._rows

    def on_mount(self) -> None:
        """Put the bar on no."""
        self._said.show([Paragraph(self._question, "strong"), Paragraph(self._told, "faint")])
        self._rows.show([_YES, _NO], 1)
        self._rows.focus()

    def _paint(self, item: str, width: int, marked: bool) -> list[Strip]:
        rows, setter = self._rows, self._typesetter
        ink = rows.row_ink(marked=marked)
        lead = fitted(setter, "▌" if marked else " ", _LEAD, rows.row_ink("accent", marked=marked), "left")
        return [strip_of([lead, fitted(setter, _(item), max(2, width - _LEAD), ink, "left")], width, ink)]

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the row under the bar."""
        self.dismiss(self._rows.item == _YES)

    def action_answer(self, yes: bool) -> None:
        """Answer."""
        self.dismiss(yes)
