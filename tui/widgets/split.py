"""Two panes side by side; the gap between them can be dragged."""

from collections.abc import Callable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.color import Color
from textual.containers import Horizontal
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.pane_layout import PaneLayout, RoomLayout

_BEFORE = 2
"""Cells from the bar that tells where the keys are to the pane they are on."""


class Handles(NamedTuple):
    """What is called when the gap is dragged."""

    moved: Callable[[int], None] = lambda _: None
    """With the column of the screen at which the pane is to end."""
    settled: Callable[[], None] = lambda: None
    """When the button is let go."""
    reset: Callable[[], None] = lambda: None
    """When the gap was clicked twice."""


class Split(Horizontal):
    """Shows a pane beside another one."""

    def __init__(self, layout: PaneLayout, gap: int, *, id: str) -> None:  # noqa: A002
        """Know where the panes stand, and the cells from the edge of the first one that are between them."""
        super().__init__(id=id)
        self.handles = Handles()
        """Who is told of a drag."""
        self.beside: Widget | None = None
        """What stands at the right of the other pane."""
        self._seated = layout
        self._gap = gap
        self._pane = layout.pane
        self._is_dragged = False
        self._is_pointed_at = False

    @property
    def layout(self) -> PaneLayout:
        """Where the panes stand."""
        return self._seated

    def compose(self) -> ComposeResult:
        """Yield the two panes, and what stands beside them."""
        yield self._pane
        yield self._seated.limited
        if self.beside is not None:
            yield self.beside

    @property
    def _edge(self) -> int:
        """The column of the screen at which the gap begins."""
        region = self._pane.region
        return region.x - self._gap if self._seated.is_mirrored else region.right

    def _is_gap(self, event: events.MouseEvent) -> bool:
        """Return whether the pointer is between the panes, and on none."""
        if not self._pane.display or not self._edge <= event.screen_x < self._edge + self._gap:
            return False
        under, _ = self.screen.get_widget_at(int(event.screen_x), int(event.screen_y))
        return isinstance(under, Split)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the gap."""
        if event.button == 1 and self._is_gap(event):
            event.stop()
            self._is_dragged = True
            self.capture_mouse()

    def render_line(self, y: int) -> Strip:
        """Return a row of what is behind the panes: a bar where the keys are on the first one, a rule on a gap pointed at."""
        strip = super().render_line(y)
        pane = self._pane.region
        if not self._pane.display:
            return strip
        if self._pane.has_focus and pane.y <= y + self.region.y < pane.bottom:
            strip = self._signed(strip, pane.x - self.region.x - _BEFORE, "▌", "accent")
        if self._is_dragged or self._is_pointed_at:
            edge = pane.x - 1 if self._seated.is_mirrored else pane.right
            strip = self._signed(strip, edge - self.region.x, "│", "page-faint")
        return strip

    def _signed(self, strip: Strip, column: int, sign: str, colour: str) -> Strip:
        """Return a row with a sign in one of its columns, where it has that column."""
        if not 0 <= column < self.size.width:
            return strip
        ink = Color.parse(self.app.theme_variables[colour]).rich_color
        sign_there = Strip([Segment(sign, Style.from_color(ink, self.rich_style.bgcolor))], 1)
        return Strip.join([strip.crop(0, column), sign_there, strip.crop(column + 1)])

    def _point(self, is_pointed_at: bool) -> None:
        if is_pointed_at is not self._is_pointed_at:
            self._is_pointed_at = is_pointed_at
            self.refresh()

    def on_leave(self) -> None:
        """Show the rule no longer."""
        self._point(False)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show where the panes can be dragged; widen one and narrow the other."""
        self._point(self._is_gap(event))
        if self._is_dragged and self.app.mouse_captured is self:
            event.stop()
            self.handles.moved(int(event.screen_x))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let the gap go."""
        if self._is_dragged:
            self._is_dragged = False
            self.release_mouse()
            self.refresh()
            self.handles.settled()

    def on_click(self, event: events.Click) -> None:
        """Make the panes as wide as they were at first."""
        if event.chain == 2 and self._is_gap(event):
            event.stop()
            self.handles.reset()


class Room(Split):
    """Shows a pane beside others, or between them."""

    def __init__(self, layout: RoomLayout, gap: int, *, id: str) -> None:  # noqa: A002
        """Know where the panes stand, and the cells from the edge of the first one that are between them."""
        super().__init__(layout, gap, id=id)
        self._room = layout

    @property
    def layout(self) -> RoomLayout:
        """Where the panes stand."""
        return self._room
