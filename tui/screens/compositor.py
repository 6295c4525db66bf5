"""What is painted of a screen: the lines of a widget of which anything is seen.

Textual paints each line of each widget, those behind others too, and drops what is covered: the screen itself and the
boxes that only hold other widgets are a third of all lines.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

_Shown = Mapping[Widget, tuple[Region, Region]]


class _Seen(NamedTuple):
    """A widget of which something is seen, its region, and the part of it from the first line with that to the last."""

    widget: Widget
    region: Region
    part: Region
    """In cells of the screen, as the region."""


class UncoveredCompositor(Compositor):
    """Leaves out the widgets that others cover, and the lines of a widget before and behind those that are seen."""

    def __init__(self) -> None:
        super().__init__()
        self._known: _Shown = {}
        self._seen: tuple[_Seen, ...] = ()

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield the region of each widget that is seen, the part of it that is painted, and its lines; the front ones first."""
        if self._known is not self.visible_widgets:
            self._known = self.visible_widgets
            self._seen = tuple(_seen(self._known, self.cuts))
        for widget, region, part in self._seen:
            if crop is None or crop.overlaps(part):
                yield region, part, widget.render_lines(part.translate(-region.offset))


def _seen(shown: _Shown, cuts: list[list[int]]) -> Iterator[_Seen]:
    """Yield what is seen of some widgets, the front ones first; by line, `cuts` are the columns where a widget begins or ends."""
    free = [set(line[:-1]) for line in cuts]
    for widget, (region, clip) in shown.items():
        part = region.intersection(clip)
        begin, end = part.column_span
        lines = [y for y in part.line_range if _taken(free[y], begin, end)]
        if lines:
            yield _Seen(widget, region, Region(part.x, lines[0], part.width, lines[-1] - lines[0] + 1))


def _taken(free: set[int], begin: int, end: int) -> bool:
    """Take the columns between two from those that are free, and return whether there was any."""
    taken = [column for column in free if begin <= column < end]
    free.difference_update(taken)
    return bool(taken)
