"""A line with what lies on it, as a strip of inked cells."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from tui.typeset.direction import Direction
from tui.typeset.line import Line
from tui.widgets.inked import Inked
from tui.widgets.page.layers import Layer, styles_of


def painted(widget: Inked, line: Line, base: str, layers: Sequence[Layer] = ()) -> Strip:
    """Return a line in runs of one style, as wide as the widget, set against the side where its reading begins."""
    near = [layer for layer in layers if layer.start < line.end and layer.end > line.start]
    segments = _runs(widget, line, base, near) if near else [Segment(line.text, widget.ink(base))]
    taken, width = line.width, widget.size.width
    blank = Segment(" " * max(0, width - taken), widget.ink(base))
    ordered = [blank, *segments] if line.direction is Direction.RTL else [*segments, blank]
    return Strip([segment for segment in ordered if segment.text], max(width, taken))


def _runs(widget: Inked, line: Line, base: str, near: Sequence[Layer]) -> list[Segment]:
    segments: list[Segment] = []
    run: list[str] = []
    names: tuple[str, ...] = ()
    for cell, here in zip(line.cells, styles_of(line.cells, near), strict=True):
        if here != names and run:
            segments.append(Segment("".join(run), widget.ink(base, *names)))
            run = []
        names = here
        run.append(cell.text)
    if run:
        segments.append(Segment("".join(run), widget.ink(base, *names)))
    return segments


def left_of(line: Line, width: int) -> int:
    """Return the column of a line's leftmost cell in a widget of a width in cells."""
    return max(0, width - line.width) if line.direction is Direction.RTL else 0
