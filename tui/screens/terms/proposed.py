"""What an entry's terms could have beside what was typed, to be ticked before it is kept."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip

from glossary.proposing.proposal import Kind, Proposal, is_new
from glossary.proposing.proposals import Proposer
from glossary.terminology import Concept
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.screens.modal import Modal
from tui.screens.terms.reasons import reason_told
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Side, fitted, strip_of
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

Chosen = Mapping[int, Sequence[Proposal]]
"""The proposals chosen, by the place of the term."""
_KIND, _TICK = 16, 4


class Offered(NamedTuple):
    """A proposal for the term of a place."""

    place: int
    term: str
    proposal: Proposal


def offered_for(proposer: Proposer, concept: Concept, places: Iterable[int]) -> list[Offered]:
    """Return what is proposed for the terms in some places of an entry."""
    english = " ".join(term.text for term in concept.in_language("en"))
    return [
        Offered(place, concept.terms[place].text, proposal)
        for place in sorted(places)
        for proposal in proposer.proposals(concept.terms[place], english)
        if is_new(concept.terms[place], proposal)
    ]


class Proposals(Modal[Chosen | None]):
    """Asks which proposals to take; answers with them by term, or with None to go on typing."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.PROPOSED, {"proposed.keep": "take", "proposed.all": "tick_all"}),
            Binding("enter", "take", "Keep the entry with what is ticked.", show=False, priority=True),
            Binding("space", "tick", "Tick the row, or no longer.", show=False, priority=True),
            Binding("escape", "leave", "Go back to the form.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("form.tcss")

    def __init__(self, typesetter: Typesetter, offered: Sequence[Offered]) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._offered = offered
        self._ticked = {number for number, each in enumerate(offered) if each.proposal.sure}
        self._items = _under_terms(offered)
        self._rows: Rows[int | str] = Rows(self._paint, can_mark=lambda item: isinstance(item, int))

    def compose(self) -> ComposeResult:
        """Yield the proposals."""
        with Vertical(id="proposals") as box:
            entitle(
                box,
                self._typesetter,
                _("Keep with it"),
                _("Enter keep · Space tick · {proposed.all} all, none · Esc back"),
            )
            yield self._rows

    def on_mount(self) -> None:
        """List what is proposed."""
        self._rows.styles.height = min(len(self._items), max(3, self.size.height - 8))
        self._rows.show(self._items, self._items.index(0), from_top=True)
        self._rows.focus()

    def _paint(self, item: int | str, width: int, marked: bool) -> list[Strip]:
        rows = self._rows
        if isinstance(item, str):
            heading = fitted(self._typesetter, item, width, rows.row_ink("title", marked=False), "right")
            return [strip_of([heading], width, rows.row_ink(marked=False))]
        each = self._offered[item]
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        tick = "[×] " if item in self._ticked else "[ ] "
        reason = max(1, min(37, (width - _KIND - _TICK) // 2))
        proposal = each.proposal
        side: Side = "left" if proposal.kind in _LATIN else "right"
        parts = [
            fitted(self._typesetter, tick, _TICK, rows.row_ink("accent", marked=marked), "left"),
            fitted(self._typesetter, _(proposal.kind.value), _KIND, faint, "left"),
            fitted(self._typesetter, reason_told(proposal.reason), reason - 1, faint, "left"),
            fitted(self._typesetter, "", 1, faint, "left"),
            fitted(self._typesetter, _text(proposal), width - _KIND - _TICK - reason, plain, side),
        ]
        return [strip_of(parts, width, plain)]

    def on_row_chosen(self, event: RowChosen) -> None:
        """Tick the row that was clicked, or no longer."""
        self.action_tick()

    def action_tick(self) -> None:
        """Tick the row under the bar, or no longer."""
        if isinstance(self._rows.item, int):
            self._ticked ^= {self._rows.item}
            self._rows.refresh()
            self._rows.action_mark(1)

    def action_tick_all(self) -> None:
        """Tick all rows; none, where all are ticked."""
        everything = set(range(len(self._offered)))
        self._ticked = set() if self._ticked == everything else everything
        self._rows.refresh()

    def action_take(self) -> None:
        """Answer with what is ticked."""
        chosen: dict[int, list[Proposal]] = {each.place: [] for each in self._offered}
        for number in sorted(self._ticked):
            chosen[self._offered[number].place].append(self._offered[number].proposal)
        self.dismiss(chosen)

    def action_leave(self) -> None:
        """Go on typing."""
        self.dismiss(None)


_OF_CHOICES = frozenset({Kind.GENDER, Kind.NUMBER, Kind.PART_OF_SPEECH})
"""What is proposed of these is a word of warraq's own."""
_LATIN = _OF_CHOICES | {Kind.ROMANISATION}


def _under_terms(offered: Sequence[Offered]) -> list[int | str]:
    """Return the numbers of the proposals, those of each term under it where there are several."""
    terms = list(dict.fromkeys(each.term for each in offered))
    if len(terms) < 2:
        return list(range(len(offered)))
    items: list[int | str] = []
    for term in terms:
        items += [term, *(number for number, each in enumerate(offered) if each.term == term)]
    return items


def _text(proposal: Proposal) -> str:
    return _(proposal.text) if proposal.kind in _OF_CHOICES else proposal.text
