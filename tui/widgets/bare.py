"""Lines of widgets that have nothing around them: they are as the widget painted them.

Textual asks a widget's styles for its borders, outlines, paddings and effects at each line; for most of our lines that took
longer than to paint them.
"""

from typing import Any

from textual._styles_cache import StylesCache
from textual.css.styles import StylesBase
from textual.geometry import Size
from textual.strip import Strip

_EFFECTS = ("outline_top", "outline_right", "outline_bottom", "outline_left", "hatch", "tint", "text_opacity")
"""Rules of a sheet that change a line after it was painted, besides borders and padding."""


class BareStyles(StylesCache):
    """Keeps the painted lines of a widget; Textual is left only those that it adds something to."""

    _is_bare = False

    def render(self, styles: StylesBase, *arguments: Any, **named: Any) -> list[Strip]:
        """Return some lines of a widget with all that is around them, as Textual does."""
        is_opaque = named.get("opacity", 1.0) == 1.0
        self._is_bare = is_opaque and not styles.gutter and not any(map(styles.has_rule, _EFFECTS))
        return super().render(styles, *arguments, **named)

    def render_line(self, styles: StylesBase, y: int, size: Size, *others: Any) -> Strip:
        """Return a line as wide as the widget; a widget that was just taken from the screen has no lines."""
        content, _padding, below, ground, paint, *_ = others
        if not self._is_bare or y >= content.height:
            return super().render_line(styles, y, size, *others)
        inner, _outer = self.get_inner_outer(below, ground)
        line: Strip = paint(y)
        return line.adjust_cell_length(size.width, inner.rich_style)
