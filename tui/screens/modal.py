"""Screens over others, whose pictures cost less than Textual's: a user waits for the first one."""

from collections.abc import Iterable
from itertools import groupby

from rich.console import RenderableType
from rich.segment import Segment
from rich.style import Style
from textual.await_complete import AwaitComplete
from textual.color import Color
from textual.containers import Horizontal
from textual.events import ScreenResume
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widget import Widget

from tui.commands.bindings import with_arabic_keys
from tui.language.spoken import is_mirrored


class Modal(ModalScreen[ScreenResultType]):
    """A screen over another one."""

    BINDINGS = with_arabic_keys([], Screen.BINDINGS)

    is_ready = False

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Answer and leave, once and while this is the uppermost screen: Textual takes away whichever that is."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Leave the styles as they are when it is first shown, where nothing can have changed them since it was mounted."""
        event.refresh_styles = event.refresh_styles and not self.is_ready
        self.is_ready = False

    @property
    def focus_chain(self) -> list[Widget]:
        """What may have the keys, line by line as it is read: in a mirrored interface each line from the right."""
        chain = super().focus_chain
        if not is_mirrored():
            return chain
        lines = groupby(chain, lambda each: each.parent if isinstance(each.parent, Horizontal) else each)
        return [each for _, line in lines for each in [*line][::-1]]

    def render(self) -> RenderableType:
        """Return the screen below, dimmed."""
        below = super().render()
        return Dimmed(below.screen, below.color) if isinstance(below, BackgroundScreen) else below


class Dimmed(BackgroundScreen):
    """A screen below another one, each of its styles dimmed once instead of in every place."""

    @classmethod
    def process_segments(cls, segments: Iterable[Segment], color: Color) -> Iterable[Segment]:
        """Yield the segments without links, tinted with a colour."""
        dimmed: dict[Style | None, Style | None] = {}
        for segment in segments:
            if segment.control:
                yield segment
                continue
            if segment.style not in dimmed:
                (tinted,) = super().process_segments((segment,), color)
                dimmed[segment.style] = tinted.style
            yield Segment(segment.text, dimmed[segment.style])
