"""The other articles in which a name stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from corpus.model import Summary
from tui.language.spoken import gettext as _
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import RowChosen, RowMarked, Rows
from tui.widgets.title_bar import TitleBar

Others = Callable[[str], Sequence[Summary]]
"""From an entity's id to the other articles that name it; raises CorpusError."""


class ArticleChosen(Message):
    """Another article was chosen in which a name stands."""

    def __init__(self, article_id: str, entity_id: str) -> None:
        super().__init__()
        self.article_id = article_id
        self.entity_id = entity_id


class Elsewhere(Vertical):
    """Lists articles by their titles and days; shown once it is known of a name whether there are any."""

    def __init__(self, typesetter: Typesetter, others: Others) -> None:
        super().__init__(id="elsewhere")
        self.display = False
        self._find = others
        self._typesetter = typesetter
        self._heading = TitleBar("", typesetter, id="others-title")
        self._rows: Rows[Summary] = Rows(self._paint, row_height=2, copied=lambda item: item.title, id="other-rows")
        self._entity = ""

    def compose(self) -> ComposeResult:
        """Yield how many there are, and the articles."""
        yield self._heading
        yield self._rows

    @work(thread=True, exclusive=True, group="others", exit_on_error=False)
    def look_for(self, entity_id: str) -> None:
        """Look up where else a name stands, and show it unless another name is looked up by then."""
        worker = get_current_worker()
        try:
            others = self._find(entity_id)
        except CorpusError:
            others = ()
        if not worker.is_cancelled:
            self.app.call_from_thread(self.show, entity_id, others)

    def show(self, entity_id: str, articles: Sequence[Summary]) -> None:
        """List the other articles in which a name stands."""
        self._entity = entity_id
        self._heading.tell(_("Also in {n}:").format(n=len(articles)) if articles else _("In this article only"))
        self._rows.show(articles)
        self._rows.display = bool(articles)
        self.display = True

    def on_row_marked(self, event: RowMarked) -> None:
        """Tell nobody."""
        event.stop()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Say which article was chosen."""
        event.stop()
        if self._rows.item is not None:
            self.post_message(ArticleChosen(self._rows.item.id, self._entity))

    def _paint(self, item: Summary, width: int, marked: bool) -> list[Strip]:
        plain, dim = self._rows.row_ink(marked=marked), self._rows.row_ink("faint", marked=marked)
        edge = fitted(self._typesetter, "", 1, plain)
        title = fitted(self._typesetter, item.title, width - 2, plain)
        told = fitted(self._typesetter, item.date.isoformat() if item.date else item.source or "", width - 2, dim)
        return [strip_of([edge, title, edge], width, plain), strip_of([edge, told, edge], width, dim)]
