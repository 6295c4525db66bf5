"""Picking an entry of the glossary by typing, and how the entry at hand stands to it."""

from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.semicolons import joined
from glossary.terminology import Concept, Relation, RelationKind
from tui.commands.bindings import modal_keys
from tui.language.spoken import gettext as _
from tui.screens.modal import Modal
from tui.screens.taking import RowsFound, Taking
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.entry.row import Asked, FormRow
from tui.widgets.fitted import fitted, strip_of, with_arabic
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

_MOST = 20


class PickEntry(Modal[tuple[Relation, Concept] | None]):
    """Asks for another entry; answers with the reference and the entry, or None."""

    BINDINGS = modal_keys(
        [
            Binding("escape", "leave", "Leave.", show=False),
            Binding("down", "go_to_entries", "Go to the entries found; Enter takes one.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("form.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, own: str) -> None:
        """Find any entry but one's own."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._own = own
        self._kind = RelationKind.RELATED.value
        self._words = ArabicInput(typesetter, placeholder=_("Arabic or English"))
        self._rows: Rows[Concept] = Rows(self._paint)
        self._taking = Taking(self, self._words, self.on_row_chosen)

    def compose(self) -> ComposeResult:
        """Yield how the two stand, the line, and the entries found."""
        with Vertical(id="picker") as box:
            entitle(box, self._typesetter, _("Which entry?"), _("Enter take · Esc leave"))
            yield FormRow(self._typesetter, Asked("It is", self._kind, self._take_kind, answers=tuple(RelationKind)))
            yield self._words
            yield self._rows

    def on_mount(self) -> None:
        """Begin with the words."""
        self._words.focus()

    def _take_kind(self, kind: str) -> str:
        self._kind = kind
        return ""

    def _paint(self, item: Concept, width: int, marked: bool) -> list[Strip]:
        plain = self._rows.row_ink(marked=marked)
        half = width // 2
        english, arabic = (joined(term.text for term in item.in_language(each)) for each in ("en", "ar"))
        left = fitted(self._typesetter, english, half - 1, plain, "left")
        gap = fitted(self._typesetter, "", 1, plain)
        right = fitted(self._typesetter, arabic, width - half, plain, "right")
        return [strip_of(with_arabic([left], [gap, right]), width, plain)]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for entries."""
        if event.input is self._words:
            self.look(self._taking.typed())

    @work(thread=True, exclusive=True, group="pick", exit_on_error=False)
    def look(self, words: str) -> None:
        """Find the entries that fit."""
        try:
            found = self._services.terms.find(words, _MOST) if words else []
        except (CorpusError, GlossaryError):
            found = []
        each_once = {each.concept.id: each.concept for each in found if each.concept.id != self._own}
        if not get_current_worker().is_cancelled:
            self.post_message(RowsFound(words, list(each_once.values())))

    def on_rows_found(self, event: RowsFound) -> None:
        """List the entries."""
        self._rows.show(event.rows, 0)
        self._taking.listed(event.words)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the first entry."""
        self._taking.take()

    def on_row_chosen(self, event: RowChosen | None = None) -> None:
        """Answer with the entry under the bar."""
        item = self._rows.item
        if item is not None:
            self.dismiss((Relation(RelationKind(self._kind), item.id), item))

    def action_go_to_entries(self) -> None:
        """Go on, to the entries found where there are some."""
        if self._rows.item is not None or self.focused is not self._words:
            self.focus_next()

    def action_leave(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)
