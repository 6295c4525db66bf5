"""Short texts of either direction fitted into a width, for everything that is not the page."""

from collections.abc import Iterable
from typing import Literal

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.typeset.direction import Direction
from tui.typeset.typesetter import Typesetter

_UNLINED = Style(underline=False, strike=False)
Side = Literal["left", "right", "reading"]
"""Where a text stands: at a side, or where its own reading begins."""


def fitted(typesetter: Typesetter, text: str, width: int, style: Style, side: Side = "reading") -> list[Segment]:
    """Return segments of exactly `width` cells that hold the text, cut with an ellipsis where it is longer.

    At the left a text runs from left to right, whatever its letters; elsewhere it runs as they do.
    """
    if width <= 0:
        return []
    line = typesetter.fit(text, width, Direction.LTR if side == "left" else None)
    shown = Segment("".join(cell.text for cell in line.cells), style)
    blank = Segment(" " * (width - line.width), style + _UNLINED)
    right = side == "right" or (side == "reading" and line.direction is Direction.RTL)
    return [segment for segment in ((blank, shown) if right else (shown, blank)) if segment.text]


def text_width(typesetter: Typesetter, text: str, limit: int = 1 << 16) -> int:
    """Return the cells a text takes, no more than `limit`."""
    return typesetter.fit(text, limit).width


def strip_of(parts: Iterable[Iterable[Segment]], width: int, style: Style) -> Strip:
    """Return the parts side by side as one strip of exactly `width` cells."""
    return Strip([segment for part in parts for segment in part]).adjust_cell_length(width, style)
