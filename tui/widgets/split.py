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

_BEFORE = 2
"""Cells from the bar that tells where the keys are to the pane they are on."""


class Handles(NamedTuple):
    """What is called when the gap is dragged."""

    moved: Callable[[int], None] = lambda _: None
    """With the column, from the left edge of both panes, at which the left one is to end."""
    settled: Callable[[], None] = lambda: None
    """When the button is let go."""
    reset: Callable[[], None] = lambda: None
    """When the gap was clicked twice."""


class Split(Horizontal):
    """Shows two widgets side by side."""

    def __init__(self, left: Widget, right: Widget, gap: int, handles: Handles, *, id: str) -> None:  # noqa: A002
        """Know the panes, the cells from the left one's edge that are between them, and who is told of a drag."""
        super().__init__(id=id)
        self._gap = gap
        self._left = left
        self._right = right
        self._handles = handles
        self.beside: Widget | None = None
        """What stands at the right of both."""
        self._is_dragged = False
        self._is_pointed_at = False

    def compose(self) -> ComposeResult:
        """Yield the two panes, and what stands beside them."""
        yield self._left
        yield self._right
        if self.beside is not None:
            yield self.beside

    def _is_gap(self, event: events.MouseEvent) -> bool:
        """Return whether the pointer is between the panes, and on none."""
        edge = self._left.region.right
        if not self._left.display or not edge <= event.screen_x < edge + self._gap:
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
        """Return a row of what is behind the panes: a bar where the keys are on the left one, a rule on a gap pointed at."""
        strip = super().render_line(y)
        left = self._left.region
        if not self._left.display:
            return strip
        if self._left.has_focus and left.y <= y + self.region.y < left.bottom:
            strip = self._signed(strip, left.x - self.region.x - _BEFORE, "▌", "accent")
        if self._is_dragged or self._is_pointed_at:
            strip = self._signed(strip, left.right - self.region.x, "│", "page-faint")
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
            self._handles.moved(int(event.screen_x) - self.region.x)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let the gap go."""
        if self._is_dragged:
            self._is_dragged = False
            self.release_mouse()
            self.refresh()
            self._handles.settled()

    def on_click(self, event: events.Click) -> None:
        """Make the panes as wide as they were at first."""
        if event.chain == 2 and self._is_gap(event):
            event.stop()
            self._handles.reset()
