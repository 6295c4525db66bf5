"""The terminal the app would run in."""

import os
import sys


class Terminal:
    """The process's terminal, if it has one."""

    @property
    def can_show_app(self) -> bool:
        """Return whether pictures can be drawn: both output streams are a terminal, and keys can come from one."""
        if os.environ.get("TERM") == "dumb":
            return False
        outputs = (sys.stdout, sys.stderr)
        return all(stream is not None and stream.isatty() for stream in outputs) and self._has_keys()

    def take_input(self) -> None:
        """Let standard input be the terminal, where an article was piped into it."""
        if sys.stdin is not None and sys.stdin.isatty():
            return
        keyboard = os.open("/dev/tty", os.O_RDWR)
        os.dup2(keyboard, 0)
        os.close(keyboard)

    def _has_keys(self) -> bool:
        if sys.stdin is not None and sys.stdin.isatty():
            return True
        try:
            os.close(os.open("/dev/tty", os.O_RDWR))
        except OSError:
            return False
        return True
