"""The sizes that the terminal takes on, told to the app in their order."""

import signal

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size


def follow_sizes(driver: LinuxDriver) -> None:
    """Tell the app of each size from within its loop, one after the other.

    Textual tells it where the signal is met: there the next signal may come before a size that was read is told, which
    is then told last, and the app stays as large as the terminal was for a moment while its window was drawn larger.
    """

    def tell() -> None:
        if not driver._in_band_window_resize:
            size = Size(*driver._get_terminal_size())
            driver._app.post_message(events.Resize(size, size))

    driver._loop.add_signal_handler(signal.SIGWINCH, tell)
