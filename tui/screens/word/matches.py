"""The terms found at a word: why each was found, and what is to become of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from glossary.matching.explaining import explained
from glossary.matching.refusals import RefusalScope
from glossary.terminology import TermMatch
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored, marked
from tui.screens.modal import Modal
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import in_both
from tui.widgets.framed import entitle
from tui.widgets.passages import BLANK, Passage, Passages, Said, told
from tui.widgets.rows import RowChosen
from tui.widgets.rule_told import explanation_told

_LTR = "\N{LEFT-TO-RIGHT MARK}"


class MatchAnswer(NamedTuple):
    """What is to become of a term found: it is not meant, as far as a scope goes; without one, its entry is shown."""

    match: TermMatch
    scope: RefusalScope | None = None


class MatchCard(Modal[MatchAnswer | None]):
    """Lists the terms found at a word, nested ones too; answers with what is to become of one."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(
                Scope.TERMS,
                {
                    "terms.here": "refuse('here')",
                    "terms.article": "refuse('article')",
                    "terms.always": "refuse('always')",
                },
            ),
            Binding("escape", "leave", "Close the card.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("card.tcss")

    def __init__(self, typesetter: Typesetter, matches: Sequence[TermMatch]) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._matches = matches
        self._rows = Passages(typesetter, label_width=9)

    def compose(self) -> ComposeResult:
        """Yield the terms."""
        with Vertical(id="matches") as box:
            entitle(
                box,
                self._typesetter,
                _("Terms found here"),
                _(
                    "not meant: {terms.here} here · {terms.article} in this article · {terms.always} always · Enter entry · Esc"
                ),
            )
            yield self._rows

    def on_mount(self) -> None:
        """List them."""
        self._rows.tell([passage for match in self._matches for passage in _passages(match)])
        self._rows.focus()

    @property
    def _match(self) -> TermMatch | None:
        goal = self._rows.passage.goal if self._rows.passage else None
        return goal if isinstance(goal, TermMatch) else None

    def action_refuse(self, scope: str) -> None:
        """Answer that the term under the bar is not meant."""
        if self._match is not None:
            self.dismiss(MatchAnswer(self._match, RefusalScope(scope)))

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer that the entry is to be shown."""
        if self._match is not None:
            self.dismiss(MatchAnswer(self._match))

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


def _passages(match: TermMatch) -> Iterator[Passage]:
    kind = marked("within") if match.nested else marked("term")
    yield Passage(kind, in_both(Said(match.en or "–", "found"), Said(match.ar, "found")), match)
    yield told("in text", match.surface, goal=match)
    yield told("why", _why(match), "faint", match)
    name = _(match.status.value)
    status = _("{status}: {note}").format(status=name, note=match.note) if match.note else name
    yield told("status", status, "faint", match)
    yield BLANK


def _why(match: TermMatch) -> str:
    """Return why a term was found; its signs stand in the order of the English, whatever letters are beside them."""
    because = explained(match).removeprefix(f"{match.ar}: ")
    if is_mirrored():
        return explanation_told(because)
    for sign in ("(", "=", "+", ";"):
        because = because.replace(sign, f"{_LTR}{sign}{_LTR}")
    return because
