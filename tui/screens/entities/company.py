"""Who appears with whom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.authority.listed import Matrix
from glossary.errors import GlossaryError
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english, listed, plain
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen
from tui.screens.entities.matrix import MatrixTable, PairChosen, PairMarked
from tui.screens.entities.opening import NameOpening
from tui.screens.entities.signs import in_english, many
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import in_both
from tui.widgets.key_bar import KeyBar
from tui.widgets.title_bar import TitleBar

_MOST = 24
"""Names that are looked at; more find no room."""


class MatrixFound(Message):
    """It is known who appears with whom; or why it is not."""

    def __init__(self, matrix: Matrix, problem: str = "") -> None:
        super().__init__()
        self.matrix = matrix
        self.problem = problem


class CompanyScreen(CommandedScreen):
    """Names against names, with the number of articles that speak of both."""

    scope = Scope.COMPANY
    BINDINGS = bindings_of(Scope.COMPANY)
    AUTO_FOCUS = "MatrixTable"
    CSS_PATH = Path(__file__).with_name("entities.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, entity_ids: Sequence[str]) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._ids = list(dict.fromkeys(entity_ids))[:_MOST]
        self._opening = NameOpening(self, services, typesetter)
        self._table = MatrixTable(typesetter)
        self._pair = TitleBar(_("Looking …"), typesetter, "", id="pair")
        self.handlers = {
            "company.open": self.open,
            "company.row": lambda: self._open_name(0),
            "company.column": lambda: self._open_name(1),
            "company.left": lambda: self._table.step(0, -1),
            "company.right": lambda: self._table.step(0, 1),
            "company.down": lambda: self._table.step(1, 0),
            "company.up": lambda: self._table.step(-1, 0),
            "company.copy": self.copy,
            "company.close": self.dismiss,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the table, the pair of the mark, and the keys."""
        yield TitleBar(
            _("Who appears with whom  ·  shared articles"), self._typesetter, beside_english("من مع من"), id="title"
        )
        yield self._table
        yield self._pair
        yield KeyBar(Scope.COMPANY, self._typesetter)

    def on_mount(self) -> None:
        """Count."""
        self.count()

    def on_screen_resume(self) -> None:
        """Count again: names may have been decided otherwise."""
        self.count()

    @work(thread=True, exclusive=True, group="matrix", exit_on_error=False)
    def count(self) -> None:
        """Find out who appears with whom."""
        try:
            matrix = self._services.name_index.matrix(self._ids)
        except (CorpusError, GlossaryError) as error:
            self.post_message(MatrixFound(Matrix((), ()), spoken(error)))
            return
        if not get_current_worker().is_cancelled:
            self.post_message(MatrixFound(matrix))

    def on_matrix_found(self, event: MatrixFound) -> None:
        """Show it."""
        if event.problem or not event.matrix.entities:
            self._pair.tell(event.problem or _("No names here: list some, or select those to look at."), "")
        self._table.show(event.matrix)

    def on_pair_marked(self, event: PairMarked) -> None:
        """Say which names the mark is on, and how many articles they share."""
        if (pair := self._table.pair) is None:
            return
        one, other, shared = pair
        articles = many(shared, "article", "articles") if shared else _("no article")
        if one.id == other.id:
            first, last = in_both(in_english(one), one.ar)
        else:
            first, last = in_both(listed((in_english(one), in_english(other))), listed((one.ar, other.ar)))
        self._pair.tell(listed((first, articles)), last)

    def on_pair_chosen(self, event: PairChosen) -> None:
        """Show the articles of the pair."""
        self.open()

    def open(self) -> None:
        """Show the articles that the two names of the mark share."""
        pair = self._table.pair
        if pair is not None and pair[2]:
            self._opening.shared(pair[0], pair[1])
        elif pair is not None:
            self.notify(_("No article speaks of both."))

    def _open_name(self, side: int) -> None:
        pair = self._table.pair
        if pair is not None:
            self._opening.entity((pair[0], pair[1])[side])

    def copy(self) -> None:
        """Copy what is selected, else the table."""
        self.app.copy_to_clipboard(self.get_selected_text() or plain(self._table.told()))
