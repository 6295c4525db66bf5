"""Screens that do nothing twice: no styles and no layout once more where nothing can have changed, no line that is covered."""

from textual.events import ScreenResume
from textual.geometry import Size
from textual.screen import Screen, ScreenResultType

from tui.commands.bindings import with_arabic_keys
from tui.screens.compositor import UncoveredCompositor


class Ready(Screen[ScreenResultType]):
    """A screen that the app may tell, before it is shown, that its widgets have their styles; Textual gives them anew each time."""

    BINDINGS = with_arabic_keys([], Screen.BINDINGS)
    is_ready = False

    def __init__(self, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(name, id, classes)
        self._compositor = UncoveredCompositor()

    def _on_screen_resume(self, event: ScreenResume) -> None:
        """Leave the styles as they are this time, before Textual's own method of this name."""
        event.refresh_styles = event.refresh_styles and not self.is_ready
        self.is_ready = False

    def _screen_resized(self, size: Size) -> None:
        """Be laid out for another size only: the first layout of a screen tells itself, and those below it, the size they have."""
        if size != self._compositor.size:
            super()._screen_resized(size)
