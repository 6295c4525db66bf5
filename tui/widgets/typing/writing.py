"""A paragraph to be written: an input that wraps, Arabic in it joined and in order."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.widgets.input import Selection

from tui.commands.bindings import with_arabic_keys
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.typing.wrapped import WrappedText


class Writing(ArabicInput):
    """One paragraph on as many lines as it needs; `enter` submits it, up and down go by lines."""

    BINDINGS = with_arabic_keys(
        [
            Binding("up", "line(-1)", show=False),
            Binding("down", "line(1)", show=False),
            Binding("shift+up", "line(-1, True)", show=False),
            Binding("shift+down", "line(1, True)", show=False),
            Binding("ctrl+home", "go_to_end(False)", show=False),
            Binding("ctrl+end", "go_to_end(True)", show=False),
        ]
    )
    longest: ClassVar[int] = 20_000
    _wrapped: WrappedText | None = None
    _hidden = 0
    """The lines above those that are shown."""
    _pointed = 0
    """The row of the content at which the pointer was last."""
    _column: int | None = None
    """The column from which one goes up and down; None after any other step."""

    def wrapped(self, width: int) -> WrappedText:
        """Return the text as it is seen at a width in cells."""
        found = self._wrapped
        if found is None or found.text != self.value or found.width != max(2, width):
            found = self._wrapped = WrappedText(self._typesetter, self.value, width)
        return found

    @property
    def _here(self) -> WrappedText:
        return self.wrapped(self.scrollable_content_region.width)

    # -- painting

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines of the text at a width in cells."""
        return max(1, len(self.wrapped(width).spans))

    def render_line(self, y: int) -> Strip:
        """Return one of the rows."""
        width = self.scrollable_content_region.width
        if not self.value:
            return super().render_line(y)
        seen = self._here
        self._follow(seen)
        row = y + self._hidden
        if row >= len(seen.spans) or width <= 0:
            return Strip.blank(self.size.width, self.rich_style)
        segments = [Segment(" " * seen.left(row)), *self._cells(seen, row)]
        strip = Strip([segment for segment in segments if segment.text]).apply_style(self.rich_style)
        return strip.adjust_cell_length(self.size.width, self.rich_style)

    def _cells(self, seen: WrappedText, row: int) -> list[Segment]:
        caret = self._caret_style()
        selected = self.get_component_rich_style("input--selection") if self.has_focus else Style()
        first, last = sorted(self.selection)
        segments = []
        for cell in seen.cells(row):
            on_caret = caret is not None and cell.start <= self.caret < cell.end
            style = caret if on_caret else selected if first < cell.end and cell.start < last else Style()
            segments.append(Segment(cell.text, style))
        return segments

    def _follow(self, seen: WrappedText) -> None:
        """Have the line of the caret among those that are shown."""
        height, row = max(1, self.size.height), seen.row_of(self.caret)
        highest = max(0, len(seen.spans) - height)
        self._hidden = max(row - height + 1, min(self._hidden, row, highest))

    # -- where things are

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the caret on the screen, for the terminal's own cursor."""
        x, y, _, _ = self.content_region
        seen = self._here
        return Offset(x + seen.column_of(self.caret), y + seen.row_of(self.caret) - self._hidden)

    def _cell_offset_to_index(self, offset: int) -> int:
        return self._here.offset_at(self._pointed + self._hidden, offset)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Note the row before the caret goes there."""
        self._pointed = event.get_content_offset_capture(self).y

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Note the row to which the pointer is dragged."""
        self._pointed = event.get_content_offset_capture(self).y

    # -- moving

    def action_line(self, step: int, select: bool = False) -> None:
        """Go to a line below, or above where negative; from the last one to the end, from the first one to the beginning."""
        seen, row = self._here, self._here.row_of(self.caret)
        column = self._column if self._column is not None else seen.column_of(self.caret)
        if 0 <= row + step < len(seen.spans):
            self._go(seen.offset_at(row + step, column), select)
        else:
            self._go(len(self.value) if step > 0 else 0, select)
        self._column = column

    def action_home(self, select: bool = False) -> None:
        """Go to where the line begins."""
        self._go(self._here.spans[self._here.row_of(self.caret)].start, select)

    def action_end(self, select: bool = False) -> None:
        """Go to where the line ends."""
        seen = self._here
        row = seen.row_of(self.caret)
        self._go(len(self.value) if row == len(seen.spans) - 1 else max(0, seen.spans[row].end - 1), select)

    def action_go_to_end(self, forward: bool) -> None:
        """Go to where the text ends, or begins."""
        self._go(len(self.value) if forward else 0, select=False)

    def _watch_selection(self, selection: Selection) -> None:
        self._column = None
        super()._watch_selection(selection)
