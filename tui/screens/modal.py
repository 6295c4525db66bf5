"""Screens over others, whose pictures cost less than Textual's: a user waits for the first one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from rich.style import Style
from textual.await_complete import AwaitComplete
from textual.color import Color
from textual.containers import Horizontal
from textual.events import Resize
from textual.filter import ANSIToTruecolor, LineFilter
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from tui.language.spoken import is_mirrored
from tui.screens.ready import Ready
from tui.screens.regained import Regained
from tui.widgets.bare import BareStyles

if TYPE_CHECKING:
    from textual.css.styles import RulesMap
    from textual.style import Style as VisualStyle
    from textual.visual import RenderOptions, VisualType


class Modal(ModalScreen[ScreenResultType], Ready[ScreenResultType]):
    """A screen over another one."""

    _regained: Regained | None = None
    _held: tuple[ScreenResultType | None] | None = None
    """The answer that came while another screen lay over this one."""

    def __init__(self, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(name, id, classes)
        self._styles_cache = BareStyles()

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Answer and leave, once; behind what lies over this screen, as Textual takes away the uppermost one, whichever that is."""
        if self.is_active:
            return super().dismiss(result)
        if self in self.app.screen_stack:
            self._held = self._held or (result,)
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """Leave where that was due before."""
        if self._held is not None and self.is_active:
            self.dismiss(*self._held)

    def on_resize(self, event: Resize) -> None:
        """Go on where one was when nothing fitted on the terminal."""
        self._regained = self._regained or Regained()
        self._regained.follow(self, event.size)

    @property
    def focus_chain(self) -> list[Widget]:
        """What may have the keys, line by line as it is read: in a mirrored interface each line from the right."""
        chain = super().focus_chain
        if not is_mirrored():
            return chain
        lines = groupby(chain, lambda each: each.parent if isinstance(each.parent, Horizontal) else each)
        return [each for _, line in lines for each in [*line][::-1]]

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what is done to what is drawn; the screen below has no colours left that are named by their numbers."""
        return [each for each in super().get_line_filters() if not isinstance(each, ANSIToTruecolor)]

    def render(self) -> VisualType:  # type: ignore[override]  # as a widget; Textual tells less of screens
        """Return the screen below, dimmed."""
        below = super().render()
        return Dimmed(below.screen, below.color) if isinstance(below, BackgroundScreen) else below


class Dimmed(Visual):
    """A screen below another one: its lines as they are, and each of its styles dimmed once instead of in every place.

    Textual hands all its segments to Rich, which joins them to one text, divides that into lines anew and crops these.
    """

    def __init__(self, screen: Screen[Any], color: Color) -> None:
        """`color` is laid over the screen; its alpha tells how much of that is seen."""
        self._screen = screen
        self._color = color

    def render_strips(self, width: int, height: int | None, style: VisualStyle, options: RenderOptions) -> list[Strip]:
        """Return the lines of the screen, dimmed, at most so wide and so many."""
        lines = (each.crop(0, width) for each in self._screen._compositor.render_strips()[:height])
        dimmed: dict[Style | None, Style] = {}
        return [Strip(self._dimmed(line, style.rich_style, dimmed), line.cell_length) for line in lines]

    def _dimmed(
        self, segments: Iterable[Segment], ground: Style, dimmed: dict[Style | None, Style]
    ) -> Iterator[Segment]:
        """Yield the segments of a line without links, tinted, over the style of what they stand on."""
        for text, known, _control in segments:
            style = dimmed.get(known)
            if style is None:
                (tinted,) = BackgroundScreen.process_segments((Segment(text, known),), self._color)
                style = dimmed[known] = ground + tinted.style
            yield Segment(text, style)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the cells of all there is room for."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the rows of the screen."""
        return self._screen.size.height
