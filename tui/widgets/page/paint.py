"""A line of the page with what lies on it, as a strip of styled cells."""

import re
from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.typeset.direction import Direction
from tui.typeset.line import Line
from tui.widgets.page.layers import Layer, styles_at

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")


class Painter:
    """Paints lines in the styles of a theme; styles mixed once are kept as long as the theme."""

    def __init__(self, styles: dict[str, Style]) -> None:
        """Take the styles by name; `text` is what all others lie on."""
        self._styles = styles
        self._mixed: dict[tuple[str, ...], Style] = {(): styles["text"]}

    def style(self, names: tuple[str, ...]) -> Style:
        """Return the text's style with those named laid over it in turn."""
        if names not in self._mixed:
            self._mixed[names] = self.style(names[:-1]) + self._styles[names[-1]]
        return self._mixed[names]

    def strip(
        self, line: Line, width: int, base: tuple[str, ...], layers: Sequence[Layer], *, with_marks: bool = True
    ) -> Strip:
        """Return a line in runs of one style, set against the side where its reading begins."""
        near = [layer for layer in layers if layer.start < line.end and layer.end > line.start]
        segments: list[Segment] = []
        run: list[str] = []
        names: tuple[str, ...] = base
        for cell in line.cells:
            here = (*base, *styles_at(near, cell.start)) if near else base
            if here != names and run:
                segments.append(Segment("".join(run), self.style(names)))
                run = []
            names = here
            run.append(cell.text)
        if run:
            segments.append(Segment("".join(run), self.style(names)))
        if not with_marks:
            segments = [Segment(_MARKS.sub("", segment.text), segment.style) for segment in segments]
        return self._aligned(segments, line, width, base)

    def _aligned(self, segments: list[Segment], line: Line, width: int, base: tuple[str, ...]) -> Strip:
        blank = Segment(" " * max(0, width - line.width), self.style(base))
        ordered = [blank, *segments] if line.direction is Direction.RTL else [*segments, blank]
        return Strip([segment for segment in ordered if segment.text], max(width, line.width))

    def clusters(self, line: Line, width: int, block: int) -> Strip:
        """Return a line with one segment a cluster, each with its logical offset, for the pointer to find."""
        blank = [
            Segment(" ", Style.from_meta({"offset": (line.end, block)})) for _ in range(max(0, width - line.width))
        ]
        cells = [Segment(cell.text, Style.from_meta({"offset": (cell.start, block)})) for cell in line.cells]
        return Strip([*blank, *cells] if line.direction is Direction.RTL else [*cells, *blank])
