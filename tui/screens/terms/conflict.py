"""What two people made of one entry, side by side, field by field."""

from collections.abc import Iterable
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip

from corpus.errors import CorpusError
from glossary.curation import reconciling
from glossary.curation.differences import differences
from glossary.errors import GlossaryError, StaleConcept, UnknownConcept
from glossary.terminology import Concept
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import as_one, marked, within
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.modal import Modal
from tui.screens.terms.filling.texts import in_one_line
from tui.screens.terms.kept import Outcome, written
from tui.screens.terms.told_fields import field_told, value_told
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

_LABEL = 10
_ROW = 4
_MOST_TOLD = 4
_NOTHING = "–"
_REMOVED = marked("This entry was removed elsewhere meanwhile: Esc goes back, what you typed is there.")


class Merged(Message):
    """The entry was kept with the changes of both; or the sentence that says why not, and theirs as it is now."""

    def __init__(self, outcome: Outcome | None, problem: str = "", theirs: Concept | None = None) -> None:
        super().__init__()
        self.outcome = outcome
        self.problem = problem
        self.theirs = theirs


class Conflict(Modal[Outcome | None]):
    """Shows what an entry was, what became of it elsewhere and here, takes a side for each field, keeps what is made of both."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.CONFLICT, {"conflict.mine": "turn_all(True)", "conflict.theirs": "turn_all(False)"}),
            Binding("enter", "keep", "Keep the entry as it is put together here.", show=False, priority=True),
            Binding("space,left,right", "turn", "Take the other side of this field.", show=False, priority=True),
            Binding("escape", "leave", "Go back to what you typed.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("form.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, versions: tuple[Concept, Concept, Concept]) -> None:
        """Take what the entry was, what another made of it, and what is made of it here."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._base, self._theirs, self._mine = versions
        self._settled: set[reconciling.Place] = set()
        self._is_writing = False
        self._rows: Rows[reconciling.Conflict] = Rows(self._paint, row_height=_ROW)
        self._said = ArabicText("", typesetter, id="said")
        self._told = ArabicText("", typesetter, id="told")

    def compose(self) -> ComposeResult:
        """Yield the fields at odds, and what is merged without asking."""
        with Vertical(id="conflict") as box:
            entitle(
                box,
                self._typesetter,
                _("Changed here and elsewhere"),
                _("Space side · {conflict.mine} mine · {conflict.theirs} theirs · Enter keep · Esc back"),
            )
            yield self._said
            yield self._rows
            yield self._told

    def on_mount(self) -> None:
        """Show both."""
        self._show("")

    @property
    def _reconciled(self) -> reconciling.Reconciled:
        return reconciling.reconciled(self._base, self._mine, self._theirs, self._settled)

    def _show(self, problem: str) -> None:
        conflicts = self._reconciled.conflicts
        author = self._theirs.author or _("Somebody")
        said = _("{author} changed this entry while you did.").format(author=author)
        self._said.show([Paragraph(problem, "warning")] if problem else [Paragraph(said, "strong"), Paragraph(" ")])
        self._rows.styles.height = min(_ROW * len(conflicts), max(_ROW, self.size.height - 12))
        self._rows.display = bool(conflicts)
        self._rows.show(conflicts, 0)
        self._rows.focus()
        self._told.show(self._merged_alone())

    def _merged_alone(self) -> Iterable[Paragraph]:
        """Yield what both changed without being at odds."""
        at_odds = {each.field for each in self._reconciled.conflicts}
        sides = ((marked("Kept of theirs: {what}"), self._theirs), (marked("Kept of yours: {what}"), self._mine))
        for kept, version in sides:
            alone = [each for each in differences(self._base, version) if each.field not in at_odds]
            for each in alone[:_MOST_TOLD]:
                told = value_told(each.field, each.after) or _NOTHING
                what = within(f"{as_one(field_told(each.field))}: {as_one(told)}")
                yield Paragraph(_(kept).format(what=what), "faint")
            if len(alone) > _MOST_TOLD:
                more = _("{number} more").format(number=len(alone) - _MOST_TOLD)
                yield Paragraph(_(kept).format(what=more), "faint")

    def _paint(self, item: reconciling.Conflict, width: int, marked: bool) -> list[Strip]:
        rows = self._rows
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        strong = rows.row_ink("strong", marked=marked)
        mine = item.place in self._settled
        heading = fitted(self._typesetter, field_told(item.field), width, rows.row_ink("accent", marked=marked), "left")
        lines = (
            (f"  {_('before')}", item.base, faint),
            (_signed(_("theirs"), not mine), item.theirs, faint if mine else strong),
            (_signed(_("yours"), mine), item.mine, strong if mine else faint),
        )
        strips: list[Strip] = [strip_of([heading], width, plain)]
        for label, value, ink in lines:
            left = fitted(self._typesetter, label, _LABEL, ink, "left")
            right = fitted(
                self._typesetter, in_one_line(value_told(item.field, value) or _NOTHING), width - _LABEL, ink, "left"
            )
            strips.append(strip_of([left, right], width, plain))
        return strips

    def on_row_chosen(self, event: RowChosen) -> None:
        """Take the other side of the field that was clicked."""
        self.action_turn()

    def action_turn(self) -> None:
        """Take the other side of the field under the bar."""
        if self._rows.item is not None:
            self._settled ^= {self._rows.item.place}
            self._rows.refresh()

    def action_turn_all(self, mine: bool) -> None:
        """Take one side of every field."""
        self._settled = {each.place for each in self._reconciled.conflicts} if mine else set()
        self._rows.refresh()

    def action_keep(self) -> None:
        """Keep what is made of both, once however often it is asked for."""
        if not self._is_writing:
            self._is_writing = True
            self.keep(self._reconciled.concept)

    @work(thread=True, exclusive=True, group="merge", exit_on_error=False)
    def keep(self, concept: Concept) -> None:
        """Write the entry; where it changed once more, show that."""
        told = Merged(None)
        try:
            told = self._merged(concept)
        finally:
            self.post_message(told)

    def _merged(self, concept: Concept) -> Merged:
        try:
            try:
                return Merged(written(self._services, concept))
            except StaleConcept as error:
                return Merged(None, spoken(error), self._services.terms.get(concept.id))
        except UnknownConcept:
            return Merged(None, _(_REMOVED))
        except (CorpusError, GlossaryError) as error:
            return Merged(None, spoken(error))

    def on_merged(self, event: Merged) -> None:
        """Answer with the entry, or say why it could not be kept."""
        self._is_writing = False
        if event.outcome is not None:
            self.dismiss(event.outcome)
            return
        self._theirs = event.theirs or self._theirs
        self._show(event.problem)

    def action_leave(self) -> None:
        """Go back to the form, where everything is as it was typed; what is being written is kept before."""
        if self._is_writing:
            self._said.show([Paragraph(_("Writing …"), "faint"), Paragraph(" ")])
        else:
            self.dismiss(None)


def _signed(side: str, is_taken: bool) -> str:
    """Return what a side is called, with a sign before the one that is taken."""
    return f"{'●' if is_taken else ' '} {side}"
