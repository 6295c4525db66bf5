"""What becomes of a fault inside the app: it ends the app, and is raised where the command line hears of it."""

import sys
from collections.abc import Callable

from rich.console import RenderableType
from textual.app import App

from tui.commands.bindings import with_arabic_keys


class QuietApp(App[None]):
    """An app that ends at a fault without a word, and keeps it.

    Textual offers no other place: its own report draws the message and the values of variables as they are,
    whatever they have the terminal do.
    """

    BINDINGS = with_arabic_keys([], App.BINDINGS)

    fault: BaseException | None = None
    """The first exception that nobody caught."""

    noted: Callable[[BaseException], None] = staticmethod(lambda _error: None)
    """Told of a fault that did not end the app."""

    def panic(self, *renderables: RenderableType) -> None:
        """End the app at a fault that Textual knows how to draw."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        if self.fault is None:
            self.fault = sys.exception() or self._exception
        self._close_messages_no_wait()
