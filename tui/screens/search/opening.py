"""Opening the kept searches over a screen that is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from textual.screen import Screen


def show_kept(screen: Screen[Any], box: SearchBox, services: Services, typesetter: Typesetter) -> None:
    """Show the kept searches: one that is chosen is put on the line, and what is on the line can be kept."""
    from tui.screens.search.kept import KeptScreen

    def chosen(query: str | None) -> None:
        if query is not None:
            box.seek(query)

    screen.app.push_screen(KeptScreen(services, typesetter, box.words), chosen)


def words_on(screen: Screen[Any]) -> str:
    """Return what is typed on the line of a screen that is searched; empty where there is none."""
    boxes = screen.query(SearchBox)
    return boxes.first().words if boxes else ""
