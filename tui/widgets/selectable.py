"""Text that can be selected with the mouse, whatever side it is read from: what is selected are ranges of the text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual import events
from textual.geometry import Offset
from textual.selection import Selection
from textual.timer import Timer

from tui.typeset.direction import Direction
from tui.typeset.line import Line
from tui.widgets.inked import Inked
from tui.widgets.spans import Reach, span_around

_PULL = 0.06
"""Seconds after which a pointer outside pulls the text on."""
_MOST_PULLED = 4
"""Rows that a pointer far outside pulls at once."""


class Hit(NamedTuple):
    """The cluster under the pointer: its code points in a text of the widget; an empty range beside the text."""

    block: int
    start: int
    end: int


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


@dataclass(slots=True)
class _Drag:
    begun: Hit
    column: int
    row: int
    has_moved: bool = False
    is_held: bool = False
    """Whether a move said that the button is down: the release may be lost, a later move tells."""


class Selectable(Inked):
    """A widget that shows texts; it selects them itself, since Textual's own drag takes cells for code points.

    Subclasses tell what stands on a row (`shown`) and what a text is (`text_of`). A drag stays in the widget
    in which it began and pulls the text on when it leaves it above or below.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._drag: _Drag | None = None
        self._pulling: Timer | None = None

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

    def cell_of(self, event: events.MouseEvent) -> tuple[int, int]:
        """Return the column and the row of the content at which the pointer is, also outside of it."""
        gutter = self.gutter
        return event.x - gutter.left, event.y - gutter.top

    # -- the selection

    def select(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Select from one (block, offset) to another; an empty range selects nothing."""
        ends = [Offset(offset, block) for block, offset in sorted((first, last))]
        self.screen.selections = {self: Selection(*ends)} if first != last else {}

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
        return copied, "\n"

    # -- the mouse

    @property
    def was_dragged(self) -> bool:
        """Whether the click that comes now is the end of a drag."""
        return self._drag is not None and self._drag.has_moved

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select."""
        column, row = self.cell_of(event)
        found = self.hit(column, row) if event.button == 1 else None
        self._drag = None if found is None else _Drag(found, column, row)
        if found is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the pointer."""
        drag, cell = self._drag, self.cell_of(event)
        if drag is None or self.app.mouse_captured is not self:
            return
        if drag.is_held and not event.button:
            self._let_go()
        elif (drag.column, drag.row) != cell:
            drag.is_held = drag.is_held or bool(event.button)
            drag.has_moved = True
            drag.column, drag.row = cell
            self._extend()
            self._watch_edges(cell[1])

    def on_mouse_up(self) -> None:
        """Leave selected what is."""
        self._let_go()

    def on_click(self, event: events.Click) -> None:
        """Select the word, the sentence or the whole text that was clicked two, three or four times."""
        found = self.hit(*self.cell_of(event))
        if event.chain < 2 or found is None or self.was_dragged:
            return
        reach = (Reach.WORD, Reach.SENTENCE, Reach.TEXT)[min(event.chain, 4) - 2]
        start, end = span_around(self.text_of(found.block), found.start, reach)
        self.select((found.block, start), (found.block, end))

    def _let_go(self) -> None:
        self.release_mouse()
        self._watch_edges(0)

    def _extend(self) -> None:
        drag = self._drag
        if drag is None or (here := self.hit(drag.column, drag.row)) is None:
            return
        begun = drag.begun
        self.select(
            min((begun.block, begun.start), (here.block, here.start)),
            max((begun.block, begun.end), (here.block, here.end)),
        )

    def _watch_edges(self, row: int) -> None:
        """Pull the text on for as long as the pointer is above or below it."""
        if 0 <= row < self.size.height:
            if self._pulling is not None:
                self._pulling.stop()
                self._pulling = None
        elif self._pulling is None:
            self._pulling = self.set_interval(_PULL, self._pull)

    def _pull(self) -> None:
        if self._drag is not None:
            row = self._drag.row
            outside = row if row < 0 else row - self.size.height + 1
            self.pull(max(-_MOST_PULLED, min(outside, _MOST_PULLED)))
            self._extend()
