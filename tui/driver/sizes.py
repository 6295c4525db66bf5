"""The sizes that the terminal takes on, told to the app in their order."""

import signal
from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size


def follow_sizes(driver: LinuxDriver, draw_anew: Callable[[], None]) -> None:
    """Tell the app of each size from within its loop, one after the other, and draw what was cut.

    Textual tells it where the signal is met: there the next signal may come before a size that was read is told, which
    is then told last, and the app stays as large as the terminal was for a moment while its window was drawn larger.
    """

    def tell() -> None:
        if not driver._in_band_window_resize:
            size = Size(*driver._get_terminal_size())
            driver._app.post_message(events.Resize(size, size))
            draw_what_was_cut(driver._app, size, draw_anew)

    driver._loop.add_signal_handler(signal.SIGWINCH, tell)


def draw_what_was_cut(app: App[Any], size: Size, draw_anew: Callable[[], None]) -> None:
    """Draw everything where the terminal has the size again for which the screen was drawn.

    It was smaller in between, and cut what stood beyond its edge. Textual takes a size that it knows for no news.
    """
    if app.screen_stack and app.screen._compositor.size == size:
        draw_anew()
