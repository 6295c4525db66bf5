"""Text of any direction that wraps, such as the sentence a term stands in."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from tui.language.spoken import plain
from tui.typeset.direction import Direction
from tui.typeset.line import Line
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import base_of
from tui.widgets.page.paint import left_of
from tui.widgets.selectable import Selectable, Shown


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the ink it is shown in."""

    text: str
    ink: str = "plain"
    inks: tuple[tuple[int, int, str], ...] = ()
    """Ranges of it, in code points, that have an ink of their own."""


class ArabicText(Selectable):
    """Shows paragraphs, each from the side where its reading begins; as high as they need."""

    DEFAULT_CSS = "ArabicText { height: auto; }"

    def __init__(self, text: str, typesetter: Typesetter, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._paragraphs = [Paragraph(line) for line in text.splitlines()]
        self._typesetter = typesetter
        self._lines: list[tuple[Line, int]] = []
        self._width = -1

    def show(self, paragraphs: Iterable[Paragraph]) -> None:
        """Show other paragraphs."""
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()
        self._paragraphs = list(paragraphs)
        self._width = -1
        self.refresh(layout=True)

    def _laid_out(self, width: int) -> list[tuple[Line, int]]:
        if width != self._width:
            self._width = width
            self._lines = []
            for number, paragraph in enumerate(self._paragraphs):
                prepared = self._typesetter.prepare(paragraph.text, base_of(paragraph.text))
                for span in self._typesetter.lay_out(prepared, max(1, width)):
                    self._lines.append((self._typesetter.line(prepared, span), number))
        return self._lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at a width in cells."""
        return len(self._laid_out(width))

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        lines = self._laid_out(self.size.width)
        if y >= len(lines):
            return Strip.blank(self.size.width, self.ink())
        line, number = lines[y]
        blank = Segment(" " * max(0, self.size.width - line.width), self.ink())
        shown = self._inked(line, self._paragraphs[number], self.selected(number))
        return Strip([blank, *shown] if line.direction is Direction.RTL else [*shown, blank])

    def _inked(self, line: Line, paragraph: Paragraph, span: tuple[int, int] | None) -> list[Segment]:
        if span is None and not paragraph.inks:
            return [Segment(line.text, self.ink(paragraph.ink))]
        return [Segment(cell.text, self.ink(*_inks(cell.start, paragraph, span))) for cell in line.cells]

    def shown(self, row: int) -> list[Shown]:
        """Return the line on a row."""
        lines = self._laid_out(self.size.width)
        if row >= len(lines):
            return []
        line, number = lines[row]
        return [Shown(number, line, left_of(line, self.size.width))]

    def text_of(self, block: int) -> str:
        """Return a paragraph."""
        return self._paragraphs[block].text

    def as_copied(self, text: str) -> str:
        """Return a text of the interface without the signs that keep its parts in order."""
        return plain(text)

    def pull(self, rows: int) -> None:
        """Scroll what the text stands in."""
        if isinstance(self.parent, Widget):
            self.parent.scroll_relative(y=rows, animate=False)


def _inks(offset: int, paragraph: Paragraph, span: tuple[int, int] | None) -> list[str]:
    """Return the inks of what stands at an offset of a paragraph, the selection over all others."""
    own = [ink for start, end, ink in paragraph.inks if start <= offset < end]
    selection = ["selection"] if span is not None and span[0] <= offset < span[1] else []
    return [paragraph.ink, *own, *selection]
