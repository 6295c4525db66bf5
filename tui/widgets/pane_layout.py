"""Where panes stand side by side: in which order, how wide they are together, and around what."""

from collections.abc import Callable, Iterable

from textual.geometry import Region, Size
from textual.layout import ArrangeResult, WidgetPlacement
from textual.layouts.horizontal import HorizontalLayout
from textual.widget import Widget

Hole = Callable[[], int]


class PaneLayout(HorizontalLayout):
    """A pane and what stands beside it.

    Where one of them is only to be so wide, all are made narrower by their shares, and stand in the middle.
    """

    def __init__(self, pane: Widget, limited: Widget) -> None:
        self.pane = pane
        self.limited = limited
        """What may be of a limited width."""
        self.limit = 0
        """Its cells at most; 0 for any number."""
        self.is_mirrored = False
        """Whether the pane stands at the right of all others."""
        self.hole: Hole = lambda: 0
        """Tells how many cells are left free between the pane and what is beside it."""
        self.used = 0
        """The cells that were taken last, the hole apart."""
        self.arranged: Callable[[int], None] = lambda _: None
        """Called with the column at which the hole begins, when the panes are put elsewhere."""

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Return where the panes stand."""
        placed = self.placed(parent, children, size, greedy)
        self.arranged(self.hole_in(placed))
        return placed

    def hole_in(self, placed: Iterable[WidgetPlacement]) -> int:
        """Return the column at which the hole begins."""
        return max((each.region.right for each in placed if not self.is_second(each.widget)), default=0)

    def placed(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Return where the panes stand, and tell nobody."""
        ordered = sorted(children, key=lambda child: (child is self.pane) is self.is_mirrored)
        hole = self.hole()
        whole = self.used = max(1, size.width - hole)
        placed = super().arrange(parent, ordered, Size(whole, size.height), greedy)
        while 0 < (over := self._over(placed)) < self.used:
            self.used -= over
            placed = super().arrange(parent, ordered, Size(self.used, size.height), greedy)
        left = (whole - self.used) // 2
        return [
            each._replace(region=each.region.translate((left + (hole if self.is_second(each.widget) else 0), 0)))
            for each in placed
        ]

    def is_second(self, widget: Widget) -> bool:
        """Return whether a widget stands at the right of the hole."""
        return (widget is self.pane) is self.is_mirrored

    def _over(self, placed: Iterable[WidgetPlacement]) -> int:
        """Return by how many cells all have to be narrower, so that one is as wide as it may be."""
        widths = {each.widget: each.region.width for each in placed}
        width = widths.get(self.limited, 0)
        if not self.limit or width <= self.limit:
            return 0
        return max(1, (width - self.limit) * (width + widths.get(self.pane, 0)) // width)


class RoomLayout(PaneLayout):
    """A pane beside others, or in a hole that these leave for it."""

    def __init__(self, pane: Widget, other: Widget) -> None:
        super().__init__(pane, other)
        self.place: Callable[[Size], tuple[int, int]] | None = None
        """Tells the column of the hole and the rows of the pane in a room of a size; None where it stands beside."""

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Return where the panes stand, the one in the hole over all others."""
        column, rows = self.place(size) if self.place else (0, 0)
        if self.place is None or self.pane not in children:
            return super().arrange(parent, children, size, greedy)
        others = super().arrange(parent, [child for child in children if child is not self.pane], size, greedy)
        (seated,) = HorizontalLayout.arrange(self, parent, [self.pane], size, greedy)
        region = Region(column, 0, seated.region.width, min(rows, seated.region.height))
        return [*others, seated._replace(region=region, order=1)]
