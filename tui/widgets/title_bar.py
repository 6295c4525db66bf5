"""One line of text of either direction, such as the name of a screen or of an article."""

from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tui.typeset.typesetter import Typesetter
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import fitted, strip_of, text_width

_TURNED = Style(reverse=True)


class TitleBar(Fielded):
    """Shows a text at the left and another at the right of one line; Arabic joined and right to left."""

    def __init__(self, left: str, typesetter: Typesetter, right: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._typesetter = typesetter
        self._left = left
        self._right = right

    def tell(self, left: str | None = None, right: str | None = None) -> None:
        """Show other texts; None leaves one as it is."""
        self._left = self._left if left is None else left
        self._right = self._right if right is None else right
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines; where colours are turned round they are at both ends too, which Textual fills by itself."""
        lines, first = super().render_lines(crop), self.gutter.top
        if not self.rich_style.reverse:
            return lines
        return [line.apply_style(_TURNED) if crop.y + row >= first else line for row, line in enumerate(lines)]

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        return self.with_selection(self.strip_of_line(y), y)

    def strip_of_line(self, number: int) -> Strip:
        """Return the texts on their line, a blank for any other."""
        width, style = self.size.width, self.ink()
        if number:
            return Strip.blank(width, style)
        room = min(text_width(self._typesetter, self._left, width) + 2, width)
        left = fitted(self._typesetter, self._left, room, style, "left")
        right = fitted(self._typesetter, self._right, max(0, width - room), self.ink("plain"), "end")
        return strip_of([left, right], width, style)
