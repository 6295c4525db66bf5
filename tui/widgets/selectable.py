"""Text that can be selected with the mouse, whatever side it is read from: what is selected are ranges of the text."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.geometry import Offset
from textual.selection import Selection

from tui.typeset.direction import Direction
from tui.typeset.line import Line
from tui.widgets.dragging import Cell, Dragging, Hit, cell_under
from tui.widgets.inked import Inked
from tui.widgets.spans import Reach, span_around


class Shown(NamedTuple):
    """A line on a row of a widget, and which of its texts the line is of."""

    block: int
    """Texts are numbered in the order in which they are read."""
    line: Line
    left: int = 0
    """The column of the line's leftmost cell."""

    def hit(self, column: int) -> Hit:
        """Return what is at a column; beside the line its beginning or its end."""
        inside = column - self.left
        rtl = self.line.direction is Direction.RTL
        if inside < 0 or inside >= self.line.width:
            return self.end if (inside < 0) is rtl else Hit(self.block, self.line.start, self.line.start)
        for cell in self.line.cells:
            inside -= cell.width
            if inside < 0:
                return Hit(self.block, cell.start, cell.end)
        return self.end

    @property
    def end(self) -> Hit:
        """Return the place behind the last cell that is read."""
        last = max((cell.end for cell in self.line.cells), default=self.line.end)
        return Hit(self.block, last, last)

    def distance(self, column: int) -> int:
        """Return how many columns the line is away from a column."""
        return max(self.left - column, column - self.left - self.line.width + 1, 0)


class Selectable(Inked):
    """A widget that shows texts; it selects them itself, since Textual's own drag takes cells for code points.

    Subclasses tell what stands on a row (`shown`) and what a text is (`text_of`). A drag stays in the widget
    in which it began and pulls the text on when it leaves it above or below.
    """

    wheel_rows: ClassVar[int] = 3
    """How far the wheel turns at once."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._dragging = Dragging(self, self._select_to, self.pull)

    # -- what is there

    def shown(self, row: int) -> Sequence[Shown]:
        """Return the lines on a row of the widget's content."""
        return ()

    def text_of(self, block: int) -> str:
        """Return one of the texts, as it is stored."""
        return ""

    def blocks_between(self, first: int, last: int) -> Iterable[int]:
        """Return the numbers of the texts from one to another."""
        return range(first, last + 1)

    def gap_between(self, before: int, block: int) -> str:
        """Return what is copied between two texts."""
        return "\n"

    def pull(self, rows: int) -> None:
        """Scroll, so that the drag may go on: downwards, or upwards where negative."""

    def wheel(self, rows: int) -> None:
        """Scroll as the wheel says: downwards, or upwards where negative."""
        self.pull(rows)

    # -- what is under the pointer

    def hit(self, column: int, row: int) -> Hit | None:
        """Return what is at a cell of the content, or near it; None in a widget without a text."""
        row = max(0, min(row, self.size.height - 1))
        if here := self.shown(row):
            return min(here, key=lambda each: each.distance(column)).hit(column)
        for above in range(row - 1, -1, -1):
            if found := self.shown(above):
                return max(found, key=lambda each: each.block).end
        for below in range(row + 1, self.size.height):
            if found := self.shown(below):
                first = min(found, key=lambda each: each.block)
                return Hit(first.block, first.line.start, first.line.start)
        return None

    # -- the selection

    def select(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Select from one (block, offset) to another; an empty range selects nothing."""
        ends = [Offset(offset, block) for block, offset in sorted((first, last))]
        self.screen.selections = {self: Selection(*ends)} if first != last else {}

    def _select_to(self, begun: Hit, cell: Cell) -> None:
        if (here := self.hit(*cell)) is not None:
            self.select(*begun.to(here))

    def selected(self, block: int) -> tuple[int, int] | None:
        """Return the range of a text that is selected, in code points."""
        selection = self.text_selection
        if selection is None or (span := selection.get_span(block)) is None:
            return None
        start, end = span
        return start, len(self.text_of(block)) if end < 0 else end

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what is selected, in logical order, as it is stored."""
        if selection.start is None or selection.end is None:
            return None
        copied, before = "", -1
        for block in self.blocks_between(selection.start.y, selection.end.y):
            span = self.selected(block)
            piece = self.text_of(block)[slice(*span)] if span else ""
            if piece:
                copied += (self.gap_between(before, block) if copied else "") + piece
                before = block
        return self.as_copied(copied), "\n"

    def as_copied(self, text: str) -> str:
        """Return what is copied of a text that is selected: a text of an article as it is stored."""
        return text

    # -- the mouse

    @property
    def was_dragged(self) -> bool:
        """Whether the click that comes now is the end of a drag."""
        return self._dragging.has_moved

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select."""
        cell = cell_under(event, self)
        self._dragging.begin(self.hit(*cell) if event.button == 1 else None, cell)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the pointer."""
        self._dragging.move(event, cell_under(event, self))

    def on_mouse_up(self) -> None:
        """Leave selected what is."""
        self._dragging.end()

    def on_click(self, event: events.Click) -> None:
        """Select the word, the sentence or the whole text that was clicked two, three or four times."""
        found = self.hit(*cell_under(event, self))
        if event.chain < 2 or found is None or self.was_dragged:
            return
        reach = (Reach.WORD, Reach.SENTENCE, Reach.TEXT)[min(event.chain, 4) - 2]
        start, end = span_around(self.text_of(found.block), found.start, reach)
        self.select((found.block, start), (found.block, end))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go on with the wheel."""
        event.stop()
        self.wheel(self.wheel_rows)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go back with the wheel."""
        event.stop()
        self.wheel(-self.wheel_rows)
