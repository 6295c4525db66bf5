"""What is known of the name under the bar, beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.screens.entities.preview import paragraphs_of
from tui.screens.entities.rows import NameRows
from tui.screens.entities.telling import NameTold, Telling
from tui.screens.entities.told import Wanted
from tui.services.services import Services
from tui.widgets.arabic_text import ArabicText, Paragraph

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

_WANTED = Wanted(articles=4, contexts=0, company=5)
_SOON = 0.12
"""Seconds between two names that are looked up while the bar goes on."""


class Glance:
    """Shows what is known of a name at once; while the bar goes on, of some of those that it passes."""

    def __init__(self, screen: Screen[Any], services: Services, rows: NameRows, view: ArabicText) -> None:
        self._screen = screen
        self._rows = rows
        self._view = view
        self._telling = Telling(screen, services)
        self._soon: Timer | None = None
        self._has_moved = False
        """Whether the bar went on, or the list was made anew, since a name was looked up."""

    def look(self) -> None:
        """Look up the name under the bar, where there is room to show it."""
        if self._rows.item is None:
            self._view.show([Paragraph(" ")])
        elif self._soon is not None:
            self._has_moved = True
        elif self._screen.has_class("-wide"):
            self._telling.fetch(self._rows.item.entity.id, _WANTED)
            self._soon = self._screen.set_timer(_SOON, self._look_again)

    def _look_again(self) -> None:
        self._soon = None
        if self._has_moved:
            self._has_moved = False
            self.look()

    def take(self, event: NameTold) -> None:
        """Show what is known, if the bar is still there."""
        on = self._rows.item
        if event.told is not None and on is not None and on.entity.id == event.entity_id:
            self._view.show(paragraphs_of(event.told))
