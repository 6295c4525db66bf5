"""Two panes side by side; the gap between them can be dragged."""

from collections.abc import Callable
from typing import NamedTuple

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.color import Color
from textual.containers import Horizontal
from textual.strip import Strip
from textual.widget import Widget


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
        """Return a row of what is behind the panes: a rule where the left one ends, while the pointer is on the gap."""
        strip = super().render_line(y)
        edge = self._left.region.right - self.region.x
        if not (self._is_dragged or self._is_pointed_at) or not self._left.display or edge >= self.size.width:
            return strip
        rule = Segment("│", Style.from_color(_faint(self), self.rich_style.bgcolor))
        return Strip.join([strip.crop(0, edge), Strip([rule], 1), strip.crop(edge + 1)])

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


def _faint(widget: Widget) -> RichColor:
    return Color.parse(widget.app.theme_variables["page-faint"]).rich_color
