"""A list of any length: only the rows on screen are asked for and painted."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.commands.bindings import acting_bindings
from tui.commands.model import Scope
from tui.language.spoken import is_mirrored, plain
from tui.widgets.fielded import Fielded

Item = TypeVar("Item")
RowPainter = Callable[[Item, int, bool], Sequence[Strip]]
"""From an item, a width in cells and whether the bar is on it, to the strips of its row."""


class RowMarked(Message):
    """The bar came to another row."""

    def __init__(self, rows: "Rows[Any]", index: int) -> None:
        super().__init__()
        self.rows = rows
        self.index = index


class RowChosen(RowMarked):
    """A row was chosen with enter or the mouse."""


class Rows(Fielded, Generic[Item], can_focus=True):
    """A virtual list with a bar; every row has the same height in cells."""

    BINDINGS = acting_bindings(
        Scope.LIST,
        {
            "list.choose": "choose",
            "list.down": "mark(1)",
            "list.up": "mark(-1)",
            "list.page-down": "mark_page(1)",
            "list.turn": "mark_page(1)",
            "list.page-up": "mark_page(-1)",
            "list.first": "mark_end(False)",
            "list.last": "mark_end(True)",
            "list.copy": "copy",
        },
    )

    marked: reactive[int] = reactive(0)
    """The number of the row under the bar."""

    def __init__(
        self,
        paint: RowPainter[Item],
        *,
        row_height: int = 1,
        can_mark: Callable[[Item], bool] = lambda _: True,
        copied: Callable[[Item], str] | None = None,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Know how a row is painted, which rows the bar can be on, and what is copied of one: its texts, if not said."""
        super().__init__(id=id)
        self.items: Sequence[Item] = ()
        self._paint = paint
        self._row_height = row_height
        self._can_mark = can_mark
        self._copied_text = copied
        self._first = 0
        self._is_from_top = False
        """Whether the list is shown from its first row on, wherever the bar is, since nobody moved it yet."""
        self._painted: tuple[int, Sequence[Strip]] = (-1, ())

    def show(self, items: Sequence[Item], marked: int = 0, *, from_top: bool = False, in_place: bool = False) -> None:
        """List other items, the bar on one of them; `from_top` leaves the first rows in view until the bar is wanted.

        With `in_place` they are the ones shown as they are now: the bar stays on its line of the screen.
        """
        first = self._first + marked - self.marked
        in_place, from_top = in_place and not self._is_from_top, from_top or (in_place and self._is_from_top)
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()
        self.items = items
        self._first = 0
        self._is_from_top = from_top
        self.set_reactive(Rows.marked, -1)
        self.marked = self._markable(max(0, min(marked, len(items) - 1)), 1)
        if in_place:
            self._first = max(0, self.marked - self._shown + 1, min(first, self.marked, len(items) - self._shown))
        self.refresh()

    @property
    def item(self) -> Item | None:
        """The item under the bar; None in an empty list."""
        return self.items[self.marked] if 0 <= self.marked < len(self.items) else None

    @property
    def _shown(self) -> int:
        return max(1, self.size.height // self._row_height)

    def watch_marked(self) -> None:
        """Bring the bar into view, with the heading above it, and tell the screen."""
        heading = self.marked > 0 and not self._can_mark(self.items[self.marked - 1])
        highest = max(0, self.marked - self._shown + 1)
        fullest = max(0, len(self.items) - self._shown)
        first = max(highest, min(self._first, max(0, self.marked - heading), fullest))
        self._first = 0 if self._is_from_top else first
        self.refresh()
        if 0 <= self.marked < len(self.items):
            self.post_message(RowMarked(self, self.marked))

    def _markable(self, index: int, step: int) -> int:
        """Return the nearest row from an index on, in the direction of a step, that can be marked."""
        place = index
        while 0 <= place < len(self.items) and not self._can_mark(self.items[place]):
            place += step
        return place if 0 <= place < len(self.items) else min(self.marked, len(self.items) - 1)

    def render_line(self, y: int) -> Strip:
        """Return one line of the list."""
        index = self._first + y // self._row_height
        if index >= len(self.items):
            return Strip.blank(self.size.width, self.ink())
        inside = y % self._row_height
        if inside == 0 or self._painted[0] != index:
            self._painted = (index, self._paint(self.items[index], self.size.width, index == self.marked))
        strips = self._painted[1]
        strip = strips[inside] if inside < len(strips) else Strip.blank(self.size.width, self.ink())
        strip = self.with_selection(strip, index * self._row_height + inside)
        strip = strip.adjust_cell_length(self.size.width, self.ink())
        above = y == 0 and self._first > 0
        below = y == self._shown * self._row_height - 1 and self._first + self._shown < len(self.items)
        sign = Segment("▴" if above else "▾", self.ink("accent")) if above or below else None
        if sign is None:
            return strip
        if is_mirrored():
            return Strip.join([Strip([sign]), strip.crop(1)])
        return Strip.join([strip.crop(0, self.size.width - 1), Strip([sign])])

    def line_on(self, row: int) -> int:
        """Return the number of the line on a row; those of an item follow each other."""
        return self._first * self._row_height + row

    def strip_of_line(self, number: int) -> Strip | None:
        """Return a line of an item."""
        index, inside = divmod(number, self._row_height)
        if not 0 <= index < len(self.items):
            return None
        strips = self._paint(self.items[index], self.size.width, index == self.marked)
        return strips[inside] if inside < len(strips) else None

    def pull(self, rows: int) -> None:
        """Move the bar on, and the list with it."""
        self.action_mark(1 if rows > 0 else -1)

    def row_ink(self, *names: str, marked: bool) -> Style:
        """Return the inks of these names, on the bar where it is on the row."""
        return self.ink(*names, "bar") if marked else self.ink(*names)

    def on_resize(self) -> None:
        """Keep the bar in view."""
        if self.items:
            self.watch_marked()

    def on_focus(self) -> None:
        """Bring the bar into view, now that it is wanted."""
        if self._is_from_top:
            self._is_from_top = False
            self.watch_marked()

    def on_click(self, event: events.Click) -> None:
        """Put the bar on the row clicked; choose it where the bar was there already."""
        event.prevent_default()  # the second click of two opens the row, it selects no word
        if self.was_dragged or (offset := event.get_content_offset(self)) is None:
            return
        index = self._first + offset.y // self._row_height
        if index < len(self.items) and self._can_mark(self.items[index]):
            if index == self.marked:
                self.action_choose()
            self.marked = index

    def action_mark(self, step: int) -> None:
        """Move the bar by a row."""
        self._go(self._markable(self.marked + step, step), step)

    def action_mark_page(self, pages: int) -> None:
        """Move the bar by a page."""
        target = max(0, min(self.marked + pages * self._shown, len(self.items) - 1))
        self._go(self._markable(target, pages), pages * self._shown)

    def action_mark_end(self, last: bool) -> None:
        """Move the bar to the first or the last row."""
        rows = len(self.items)
        self._go(self._markable(rows - 1 if last else 0, -1 if last else 1), rows if last else -rows)

    def _go(self, index: int, rows: int) -> None:
        """Put the bar on another row; where it is there already, show so many rows further on that it cannot be on."""
        self._is_from_top = False
        if index != self.marked:
            self.marked = index
            return
        self._first = max(0, min(self._first + rows, len(self.items) - self._shown))
        self.refresh()

    def action_copy(self) -> None:
        """Copy what is selected on the screen, else the row under the bar."""
        if selected := self.screen.get_selected_text():
            self.app.copy_to_clipboard(selected)
        elif self.item is not None:
            lines = range(self.marked * self._row_height, (self.marked + 1) * self._row_height)
            copied = self._copied_text(self.item) if self._copied_text else _texts(self, lines)
            self.app.copy_to_clipboard(plain(copied))

    def action_choose(self) -> None:
        """Tell the screen that the row under the bar was chosen."""
        if self.item is not None:
            self.post_message(RowChosen(self, self.marked))


def _texts(rows: Fielded, lines: Iterable[int]) -> str:
    """Return the texts of some lines, one below the other."""
    told = ("\t".join(field.part.text.strip() for field in rows.fields_of(line)) for line in lines)
    return "\n".join(line for line in told if line)
