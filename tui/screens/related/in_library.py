"""What the library does beyond its list: related articles, tags and collections, figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.worker import Worker

from tui.screens.commanded import Handlers
from tui.screens.related.opening import ReadMore
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from corpus.model import Summary
    from tui.screens.related.labels import Answer
    from tui.screens.steps import Step
    from tui.widgets.rows import Rows


class InLibrary:
    """Opens what belongs to the article under the bar."""

    def __init__(
        self, screen: Screen[None], rows: Rows[Summary | None], services: Services, typesetter: Typesetter
    ) -> None:
        """Take the list, and what the screens stand on."""
        self._screen = screen
        self._rows = rows
        self._services = services
        self._typesetter = typesetter
        self.noted: Callable[[Step], object] = lambda _change: None
        """Takes a change that was carried out, to be taken back."""
        self.seek: Callable[[str], object] = lambda _query: None
        """Lists what a query finds."""
        self.chosen: Callable[[], Sequence[str]] = list
        """Returns the ids of what is to be marked."""
        self.relist: Callable[[], object] = lambda: None
        """Lists anew."""
        self.wait_for: Callable[[Worker[None]], object] = lambda _worker: None
        """Lets no key in until a worker is done."""
        self.handlers: Handlers = {
            "library.related": self.show_related,
            "library.labels": self.show_labels,
            "library.figures": self.show_figures,
        }

    def show_related(self) -> None:
        """Show what is related to the article under the bar."""
        item = self._rows.item
        if item is not None:
            ReadMore(self._screen, self._services, self._typesetter).open(item.id, item.title)

    def show_labels(self) -> None:
        """Choose the tags and collections of the articles selected, or of the one under the bar."""
        from tui.screens.related.labels import LabelScreen

        ids = self.chosen()
        if ids:
            screen = LabelScreen(self._services, self._typesetter, ids, self.wait_for)
            self._screen.app.push_screen(screen, self._labelled)

    def _labelled(self, answer: Answer | None) -> None:
        if answer is None:
            return
        for change in answer.changes:
            self.noted(change)
        if answer.query:
            self.seek(answer.query)
        if answer.changes:
            self.relist()

    def show_figures(self) -> None:
        """Show figures of the library."""
        from tui.screens.related.figures import FiguresScreen

        self._screen.app.push_screen(FiguresScreen(self._services, self._typesetter))
