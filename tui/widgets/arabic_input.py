"""An input line that shows Arabic joined and right to left, and edits it in logical order."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import Input

from tui.typeset.direction import Direction
from tui.typeset.line import Line, LineSpan
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted


class ArabicInput(Input):
    """Textual's input, painted through the typesetter: right-aligned where its text is Arabic."""

    def __init__(self, typesetter: Typesetter, value: str = "", placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(value, placeholder=placeholder, id=id)
        self._typesetter = typesetter

    def render_line(self, y: int) -> Strip:
        """Return the input's one row."""
        width = self.scrollable_content_region.width
        if y != 0 or width <= 0:
            return Strip.blank(self.size.width, self.rich_style)
        if not self.value:
            return self._invitation(width)
        prepared = self._typesetter.prepare(self.value)
        line = self._typesetter.line(prepared, LineSpan(0, len(self.value)))
        return Strip(self._window(line, width)).apply_style(self.rich_style)

    def _invitation(self, width: int) -> Strip:
        style = self.get_component_rich_style("input--placeholder")
        cursor = self._cursor_style()
        if cursor is None:
            return Strip(fitted(self._typesetter, self.placeholder, width, style)).apply_style(self.rich_style)
        body = fitted(self._typesetter, self.placeholder, width - 1, style)
        return Strip([Segment(" ", cursor), *body]).apply_style(self.rich_style)

    def _cursor_style(self) -> Style | None:
        if not (self.has_focus and self._cursor_visible):
            return None
        return self.get_component_rich_style("input--cursor")

    def _window(self, line: Line, width: int) -> list[Segment]:
        """Return the part of the line around the cursor that fits, and the cursor on it."""
        plain, cursor = Style(), self._cursor_style() or Style()
        selected = self.get_component_rich_style("input--selection")
        first, last = sorted(self.selection)
        cells: list[tuple[str, int, Style]] = []
        at = 0
        for cell in line.cells:
            here = cell.start <= self.cursor_position < cell.end
            style = cursor if here else selected if first <= cell.start < last else plain
            if here:
                at = len(cells)
            cells.append((cell.text, cell.width, style))
        rtl = line.direction is Direction.RTL
        if self.cursor_position >= len(self.value):
            at = 0 if rtl else len(cells)
            cells.insert(at, (" ", 1, cursor))
        return _aligned(cells, at, width, rtl=rtl)


def _aligned(cells: list[tuple[str, int, Style]], at: int, width: int, *, rtl: bool) -> list[Segment]:
    """Return exactly `width` cells of a line, the one numbered `at` among them."""
    total = sum(cell[1] for cell in cells)
    before = sum(cell[1] for cell in cells[:at])
    left = max(0, total - width) if rtl else 0
    if before < left:
        left = before
    elif before >= left + width:
        left = before - width + 1
    segments, column, used = [], 0, 0
    for text, cell_width, style in cells:
        if column >= left and used + cell_width <= width:
            segments.append(Segment(text, style))
            used += cell_width
        column += cell_width
    blank = Segment(" " * (width - used))
    return [blank, *segments] if rtl else [*segments, blank]
