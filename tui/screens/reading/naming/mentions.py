"""From one mention of a name to the next, round the article's end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import Handlers
from tui.widgets.page.words import Spot

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord
    from glossary.model import Mention
    from tui.screens.reading.naming.here import NamesHere
    from tui.widgets.names_pane import NamesPane
    from tui.widgets.page.page import Page

_NONE = marked("No name is known in this article yet.")


class Mentions:
    """Leads through the mentions of the name under the cursor, else of the one under the bar."""

    def __init__(self, page: Page, here: NamesHere, pane: NamesPane, choose: Callable[[str], None]) -> None:
        """Take what lets the mentions of a name stand out."""
        self._page = page
        self._here = here
        self._pane = pane
        self._choose = choose

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "reader.next-mention": lambda: self.step(1),
            "reader.previous-mention": lambda: self.step(-1),
            "sidebar.next": lambda: self._step_marked(1),
            "sidebar.previous": lambda: self._step_marked(-1),
        }

    @property
    def at_cursor(self) -> Mention | None:
        """The mention of which the word under the cursor is a part."""
        spot = self._page.spot
        word = self._page.words.token(spot) if spot else None
        return self._here.mention_at(spot.block, word.start, word.end) if spot and word else None

    def step(self, step: int) -> None:
        """Go to another mention: of the name under the cursor, where the keys are on the page and it is on one."""
        at = None if self._pane.has_focus_within else self.at_cursor
        record = self._here.record(at.entity_id) if at else None
        if record is None:
            self._step_marked(step)
        else:
            self._pane.mark(record.entity.id)
            self.step_through(record, step)

    def _step_marked(self, step: int) -> None:
        if self._pane.marked is None:
            self._page.notify(_(_NONE), timeout=3)
        else:
            self.step_through(self._pane.marked, step)

    def step_through(self, record: EntityRecord, step: int = 1) -> None:
        """Go to the next mention of a name, or the one before where negative, and say which it is."""
        nearest = (self._page.words.nearest(each.block, each.start) for each in record.mentions)
        spots = sorted({spot for spot in nearest if spot is not None})
        if not spots:
            return
        here, at = self._page.spot or Spot(0, -1), self.at_cursor
        if at is not None and at.entity_id == record.entity.id:
            here = self._page.words.nearest(at.block, at.start) or here
        places = range(len(spots))
        if step > 0:
            place = next((place for place in places if spots[place] > here), 0)
        else:
            place = next((place for place in reversed(places) if spots[place] < here), len(spots) - 1)
        from tui.screens.entities.signs import called

        self._choose(record.entity.id)
        self._page.move_to(spots[place], centre=True)
        told = _("{name}: {n} of {all}").format(name=called(record.entity), n=place + 1, all=len(spots))
        self._page.notify(told, timeout=4)
