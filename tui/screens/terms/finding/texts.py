"""Choosing an article and its translation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated
from tui.screens.modal import Modal
from tui.screens.taking import RowsFound, Taking
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

if TYPE_CHECKING:
    from corpus.model import Summary

_MOST = 50
_DATE = 12


class Texts(NamedTuple):
    """What is to be checked."""

    article_id: str
    path: str
    """A file with the English; empty for the translations that the memory has."""


class ChooseTexts(Modal[Texts | None]):
    """Asks for an article of the library and a file with its translation; answers with both, or None."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.TEXTS, {"texts.check": "done"}),
            Binding("escape", "leave", "Leave.", show=False),
            Binding("tab", "app.focus_next", "Go to the other line.", show=False),
            Binding("down", "mark(1)", "Go to the next article.", show=False),
            Binding("up", "mark(-1)", "Go to the article before.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, path: str = "") -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._words = ArabicInput(typesetter, placeholder=_("Which article? Words of its title or text"))
        self._path = ArabicInput(typesetter, path, _("File with the English; blank: what the memory has"), id="path")
        self._rows: Rows[Summary] = Rows(self._paint)
        self._rows.can_focus = False
        self._taking = Taking(self, self._words, self.on_row_chosen)

    def compose(self) -> ComposeResult:
        """Yield the lines and the articles found."""
        with Vertical(id="menu") as box:
            entitle(
                box,
                self._typesetter,
                _("Check which translation?"),
                _("Enter check · ↑ ↓ article · Tab other line · Esc leave"),
            )
            yield self._path
            yield self._words
            yield self._rows

    def on_mount(self) -> None:
        """Begin with the newest articles."""
        self.look("")
        self._words.focus()

    def _paint(self, item: Summary, width: int, marked: bool) -> list[Strip]:
        plain = self._rows.row_ink(marked=marked)
        day = isolated(item.date.isoformat()) if item.date else ""
        left = fitted(self._typesetter, f"{'▌' if marked else ' '}{day}", _DATE, plain, "left")
        return [strip_of([left, fitted(self._typesetter, item.title, width - _DATE, plain, "right")], width, plain)]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for articles."""
        if event.input is self._words:
            self.look(self._taking.typed())

    @work(thread=True, exclusive=True, group="texts", exit_on_error=False)
    def look(self, words: str) -> None:
        """Find the articles that fit."""
        try:
            found: Sequence[Summary] = self._services.library.summaries(words, _MOST)
        except CorpusError:
            found = ()
        if not get_current_worker().is_cancelled:
            self.post_message(RowsFound(words, found))

    def on_rows_found(self, event: RowsFound) -> None:
        """List the articles."""
        self._rows.show(event.rows, 0)
        self._taking.listed(event.words)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the first article."""
        self.action_done()

    def action_done(self) -> None:
        """Take the article under the bar."""
        self._taking.take()

    def on_row_chosen(self, event: RowChosen | None = None) -> None:
        """Answer with the article under the bar and the file."""
        if self._rows.item is not None:
            self.dismiss(Texts(self._rows.item.id, self._path.value.strip()))

    def action_mark(self, step: int) -> None:
        """Bring the bar to another article, while the keys stay in their line."""
        self._rows.action_mark(step)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
