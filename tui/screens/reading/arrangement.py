"""The order of the panes of a reader, in which the keys go round them too, and how wide they and its text may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.language.spoken import is_mirrored
from tui.screens.reading.widths import Widths
from tui.settings.layout import Panes
from tui.settings.shown import held_word, in_interface
from tui.settings.table import BY_NAME

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.screens.commanded import Handlers
    from tui.screens.reading.desk import Desk
    from tui.settings.model import Settings
    from tui.settings.settled import Settled
    from tui.widgets.split import Room

_GAP = 3
"""Cells between the names and what is at their left, where they stand among the texts."""
_LEAST = 20
"""Cells of a line of Arabic at least, however few are asked for."""


def order_of(settings: Settings) -> Panes:
    """Return the order of the panes: in a mirrored interface the names are at the right where nobody chose another one."""
    return Panes(held_word(settings, in_interface(BY_NAME["pane_order"], is_mirrored=is_mirrored())))


class Arrangement:
    """Puts the panes of a reader into the order that the settings say."""

    def __init__(self, screen: Screen[Any], room: Room, desk: Desk, settled: Settled) -> None:
        self._screen = screen
        self._room = room
        self._desk = desk
        self._hole = self._column = 0
        self._settings = settled.settings
        self._columns = desk.columns.layout
        self._columns.hole, self._columns.arranged = self._room_for_names, self._follow
        self._widths = Widths(self._settings.panes_file, room, desk.columns)
        self._apply()
        settled.follow(self.settle)

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.pane": self.go_on, **self._widths.handlers}

    def go_on(self) -> None:
        """Bring the keys to the pane at the left of the one they are on, as the eye sees it, from the last one round to the right."""
        chain = sorted(self._screen.focus_chain, key=self._seen_at)
        focused = self._screen.focused
        if chain:
            chain[chain.index(focused) - 1 if focused in chain else -1].focus()

    def _seen_at(self, widget: Widget) -> tuple[int, int]:
        names = self._room.layout.pane
        pane = names if names in widget.ancestors else widget
        return pane.region.x, widget.region.y

    def settle(self, settings: Settings) -> None:
        """Put the panes as other settings say, where they say something else than before."""
        before, self._settings = self._settings, settings
        if (order_of(settings), settings.text_width) != (order_of(before), before.text_width):
            self._apply()
            # what a widget asks for has the place of its children in its parent worked out anew
            self._desk.refresh(layout=True)
            self._desk.page.refresh(layout=True)

    def _apply(self) -> None:
        names, english, arabic = (order_of(self._settings).ids.index(name) for name in Panes.USUAL.ids)
        room = self._room.layout
        room.place = self._place_of_names if self._is_between else None
        room.is_mirrored = names > arabic if self._is_between else names > 1
        self._columns.is_mirrored = english > arabic
        self._columns.limit = self._settings.text_width and max(_LEAST, self._settings.text_width)
        self._screen.update_classes({"-english-right": english > arabic, "-names-right": names > 1})

    @property
    def _is_between(self) -> bool:
        return order_of(self._settings).ids.index("names") == 1

    def _room_for_names(self) -> int:
        """Return the cells between the English and the Arabic in which the names stand; none elsewhere, or where they are hidden."""
        names = self._room.layout.pane
        is_seated = self._is_between and names.display and self._screen.has_class("-wide")
        width = names.styles.width
        return int(width.value) + _GAP if is_seated and width else 0

    def _place_of_names(self, size: Size) -> tuple[int, int]:
        """Return the column at which the names begin, and their rows: those above the gloss."""
        columns = self._desk.columns
        if (hole := self._room_for_names()) != self._hole:
            self._hole = hole
            self._desk.page.refresh(layout=True)
        shown = [child for child in columns.children if child.display]
        self._column = columns.layout.hole_in(columns.layout.placed(columns, shown, size))
        foot = self._desk.foot
        height = foot.styles.height
        return self._column + _GAP, size.height - (int(height.value) if foot.display and height else 0)

    def _follow(self, column: int) -> None:
        """Have the names put elsewhere where the texts left them a place elsewhere."""
        if self._is_between and column != self._column:
            self._desk.refresh(layout=True)
