"""Texts of either direction in which some words stand out."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.segment import Segment
from rich.style import Style

from tui.typeset.direction import Direction
from tui.typeset.line import Cell, Line
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted

_UNLINED = Style(underline=False, strike=False)
Ranges = Sequence[tuple[int, int]]
"""In code points of the text."""


class Highlighted(Fitted):
    """A fitted line with an ink over some ranges of its text, which a selection is laid over in turn."""

    def __init__(self, text: str, line: Line, width: int, inks: tuple[Style, Style], ranges: Ranges) -> None:
        """Take the line, the cells it is to fill, the ink of all of it and that of the ranges."""
        self._plain, self._found = inks
        self._ranges = ranges
        self._gap = Segment(" " * max(0, width - line.width), self._plain + _UNLINED)
        self._is_right = line.direction is Direction.RTL
        self.line = line
        super().__init__(self._painted((), Style()), text, line, max(0, width - line.width) if self._is_right else 0)

    def with_ink(self, ranges: Sequence[tuple[int, int]], ink: Style) -> list[Segment]:
        """Return the segments with an ink laid over the cells that show any of the ranges, ligatures whole."""
        return [*self._painted(ranges, ink)]

    def _painted(self, ranges: Sequence[tuple[int, int]], ink: Style) -> Iterable[Segment]:
        if self._is_right and self._gap.text:
            yield self._gap
        for style, cells in groupby(self.line.cells, lambda cell: self._style(cell, ranges, ink)):
            yield Segment("".join(cell.text for cell in cells), style)
        if not self._is_right and self._gap.text:
            yield self._gap

    def _style(self, cell: Cell, ranges: Ranges, ink: Style) -> Style:
        style = self._plain + self._found if _touched(self._ranges, cell) else self._plain
        return style + ink if _touched(ranges, cell) else style


def highlighted_line(setter: Typesetter, text: str, width: int, inks: tuple[Style, Style], ranges: Ranges) -> Fitted:
    """Return a text on one line of exactly `width` cells, cut with an ellipsis where it is longer."""
    return Highlighted(text, setter.fit(text, width), width, inks, ranges)


def highlighted_lines(
    setter: Typesetter, text: str, box: tuple[int, int], inks: tuple[Style, Style], ranges: Ranges
) -> list[Fitted]:
    """Return a text wrapped into a box of exactly so many cells and lines; one that is longer ends with an ellipsis."""
    width, height = box
    prepared = setter.prepare(text)
    spans = setter.lay_out(prepared, width)
    if len(spans) > height:
        room = text[: spans[height - 1].end].rstrip()
        cut = room.rfind(" ", 0, len(room) - 1)
        return highlighted_lines(setter, f"{room[:cut].rstrip(' …')} …" if cut > 0 else room, box, inks, ranges)
    lines: list[Fitted] = [Highlighted(text, setter.line(prepared, span), width, inks, ranges) for span in spans]
    blank = setter.fit("", width)
    return [*lines, *(Highlighted("", blank, width, inks, ()) for _ in range(height - len(lines)))]


def _touched(ranges: Ranges, cell: Cell) -> bool:
    return any(max(cell.start, first) < min(cell.end, last) for first, last in ranges)
