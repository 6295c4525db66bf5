"""Text of any direction that wraps, such as the sentence a term stands in."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from tui.typeset.direction import Direction
from tui.typeset.line import Line
from tui.typeset.typesetter import Typesetter
from tui.widgets.inked import Inked


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the ink it is shown in."""

    text: str
    ink: str = "plain"


class ArabicText(Inked):
    """Shows paragraphs, each from the side where its reading begins; as high as they need."""

    DEFAULT_CSS = "ArabicText { height: auto; }"

    def __init__(self, text: str, typesetter: Typesetter, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._paragraphs = [Paragraph(line) for line in text.splitlines()]
        self._typesetter = typesetter
        self._lines: list[tuple[Line, str]] = []
        self._width = -1

    def show(self, paragraphs: Iterable[Paragraph]) -> None:
        """Show other paragraphs."""
        self._paragraphs = list(paragraphs)
        self._width = -1
        self.refresh(layout=True)

    def _laid_out(self, width: int) -> list[tuple[Line, str]]:
        if width != self._width:
            self._width = width
            self._lines = []
            for paragraph in self._paragraphs:
                prepared = self._typesetter.prepare(paragraph.text)
                for span in self._typesetter.lay_out(prepared, max(1, width)):
                    self._lines.append((self._typesetter.line(prepared, span), paragraph.ink))
        return self._lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at a width in cells."""
        return len(self._laid_out(width))

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        lines = self._laid_out(self.size.width)
        if y >= len(lines):
            return Strip.blank(self.size.width, self.ink())
        line, name = lines[y]
        blank = Segment(" " * max(0, self.size.width - line.width), self.ink())
        shown = Segment("".join(cell.text for cell in line.cells), self.ink(name))
        return Strip([blank, shown] if line.direction is Direction.RTL else [shown, blank])
