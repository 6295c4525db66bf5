"""Textual's input as one sees it: painted through the typesetter, its caret and the pointer on the cells of the screen."""

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.commands.bindings import with_arabic_keys
from tui.typeset.direction import Direction
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import base_of, fitted
from tui.widgets.typing.seen import SeenLine
from tui.widgets.typing.window import Window


class PaintedInput(Input):
    """An input line set against the side where its reading begins; it scrolls by itself, since that may be the right."""

    BINDINGS = with_arabic_keys([], Input.BINDINGS)

    def __init__(self, typesetter: Typesetter, value: str, placeholder: str, id: str | None) -> None:  # noqa: A002
        # before Textual's own, which sets the value and asks where the caret can stand
        self._typesetter = typesetter
        self._seen = SeenLine(typesetter, "")
        self._window = Window()
        super().__init__(value, placeholder=placeholder, id=id)

    @property
    def seen(self) -> SeenLine:
        """The text as it is seen."""
        if self._seen.text != self.value:
            self._seen = SeenLine(self._typesetter, self.value)
        return self._seen

    @property
    def caret(self) -> int:
        """The offset before which the caret stands, in code points."""
        return self.selection.end

    def validate(self, value: str) -> None:
        """Take any text: marking a line as valid, as Textual does without validators too, styles it twice before it is shown."""

    def action_cut(self) -> None:
        """Cut what is selected; where nothing is, the clipboard keeps what it has."""
        if self.selected_text:
            super().action_cut()

    # -- painting

    def render_line(self, y: int) -> Strip:
        """Return the input's one row."""
        width = self.scrollable_content_region.width
        if y != 0 or width <= 0:
            return Strip.blank(self.size.width, self.rich_style)
        segments = self._painted(width) if self.value else self._invitation(width)
        return Strip(segments).apply_style(self.rich_style)

    def _invitation(self, width: int) -> list[Segment]:
        style = self.get_component_rich_style("input--placeholder")
        if not self.has_focus:
            return fitted(self._typesetter, self.placeholder, width, style)
        body = fitted(self._typesetter, self.placeholder, width - 1, style)
        caret = Segment(" ", self._caret_style())
        return [*body, caret] if base_of(self.placeholder) is Direction.RTL else [caret, *body]

    def _painted(self, width: int) -> list[Segment]:
        """Return exactly so many cells of the line, the caret and the selection on them."""
        left = self._left(width)
        caret = self._caret_style()
        selected = self.get_component_rich_style("input--selection") if self.has_focus else Style()
        first, last = sorted(self.selection)
        segments: list[Segment] = []
        column, filled = 0, left
        for cell in self.seen.cells:
            if left <= column and column + cell.width <= left + width:
                on_caret = caret is not None and cell.start <= self.caret < cell.end
                on_selection = first < cell.end and cell.start < last
                style = caret if on_caret else selected if on_selection else Style()
                segments += [Segment(" " * (column - filled)), Segment(cell.text, style)]
                filled = column + cell.width
            column += cell.width
        segments.append(Segment(" " * (left + width - filled)))
        return [segment for segment in segments if segment.text]

    def _caret_style(self) -> Style | None:
        """Return the style of the caret's cell, None while it is not shown."""
        if not (self.has_focus and self._cursor_visible):
            return None
        return self.get_component_rich_style("input--cursor")

    # -- where things are

    def _left(self, width: int) -> int:
        """Return the column of the line that stands at the input's left edge."""
        return self._window.left(self.seen, self.caret if self.has_focus else None, width)

    def validate_selection(self, selection: Selection) -> Selection:
        """Return the selection from and to places where a caret can stand."""
        start, end = super().validate_selection(selection)
        return Selection(self.seen.stop(start), self.seen.stop(end))

    @property
    def content_width(self) -> int:
        """The cells there are, so that Textual has nothing to scroll."""
        return self.scrollable_content_region.width

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the caret on the screen, for the terminal's own cursor."""
        x, y, width, _ = self.content_region
        return Offset(x + self.seen.caret(self.caret)[0] - self._left(width), y)

    def _cell_offset_to_index(self, offset: int) -> int:
        # this, and nothing public, is what Textual asks for the offset under the pointer
        return self.seen.offset_at(offset + self._left(self.scrollable_content_region.width))

    def on_click(self, event: events.Click) -> None:
        """Select the word clicked twice, or all where clicked thrice."""
        if event.chain == 2 and self.value:
            self.selection = Selection(*self.seen.word_at(min(self.caret, len(self.value) - 1)))
        elif event.chain == 3:
            self.select_all()
