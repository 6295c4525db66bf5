"""Correcting the titles of articles from their list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError, StaleTitle, StoreError
from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.language.wordings import spoken
from tui.screens.prompt import Prompt
from tui.screens.steps import Step, Steps

if TYPE_CHECKING:
    from textual.screen import Screen

    from corpus.model import Summary
    from tui.screens.commanded import Handlers
    from tui.screens.library.selected import ArticleRows
    from tui.services.services import Services
    from tui.typeset.typesetter import Typesetter


class Retitling:
    """Asks for titles, and holds what was typed until it is kept."""

    def __init__(
        self, screen: Screen[Any], rows: ArticleRows, typesetter: Typesetter, services: Services, steps: Steps
    ) -> None:
        """Take the screen with the list, and what carries its changes out."""
        self._screen = screen
        self._rows = rows
        self._services = services
        self._typesetter = typesetter
        self._steps = steps
        self._unkept: dict[str, str] = {}
        """Titles that were typed and could not be kept, by the article they are of."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the command."""
        return {"library.retitle": self.ask}

    def ask(self) -> None:
        """Ask for the right title of the article under the bar."""
        item = self._rows.item
        if item is None:
            return

        def answered(title: str | None) -> None:
            if title and title != item.title:
                self._steps.do(partial(self._corrected, item, title))

        title = self._unkept.pop(item.id, item.title)
        self._screen.app.push_screen(Prompt(_("Title"), title, self._typesetter), answered)

    def _corrected(self, item: Summary, title: str) -> Step:
        """Give an article, in a worker, another title than it was seen with; what cannot be kept is offered the next time."""
        retitle = self._services.library.retitle
        back = partial(retitle, item.id, item.title, title)
        try:
            return Step(_("Title corrected"), partial(retitle, item.id, title, item.title), back).carried_out()
        except (StaleTitle, StoreError) as error:
            self._unkept[item.id] = title
            offers = with_keys(_("{library.retitle} offers what you typed."))
            raise CorpusError(listed((spoken(error), offers), " ")) from error
