"""The terminal the app would run in."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from tui.settings.model import Settings
from tui.terminal.profile import Profile

if TYPE_CHECKING:
    from tui.terminal.enquiry import Enquiry


class Terminal:
    """The process's terminal, if it has one."""

    def __init__(self) -> None:
        self._profile: Profile | None = None

    def profile(self, settings: Settings) -> Profile:
        """Return what is known of it and how Arabic is handed to it; it is asked the first time."""
        from tui.terminal.choice import found_profile

        if self._profile is None:
            with self.asked() as enquiry:
                self._profile = found_profile(settings, os.environ, enquiry)
        return self._profile

    @contextmanager
    def asked(self) -> Iterator["Enquiry"]:
        """Ask it who it is, and give it back as it was at the end."""
        from tui.terminal.enquiry import enquiry

        with enquiry(next(filter(os.isatty, (1, 2, 0)), None), os.environ) as asked:
            yield asked

    @property
    def is_page(self) -> bool:
        """Return whether the terminal is a page in a browser, which standard input and output lead to."""
        return "TEXTUAL_DRIVER" in os.environ

    @property
    def is_dumb(self) -> bool:
        """Return whether it is a terminal that only prints, such as a shell in an editor."""
        return os.environ.get("TERM") == "dumb" and sys.stdout is not None and sys.stdout.isatty()

    @property
    def can_show_app(self) -> bool:
        """Return whether pictures can be drawn: standard output is a terminal, and keys can come from one."""
        if self.is_page:
            return True
        if self.is_dumb:
            return False
        if sys.stdout is None or sys.stderr is None:
            return False
        return sys.stdout.isatty() and self._has_keys()

    @property
    def is_typed_into(self) -> bool:
        """Return whether standard input is a terminal."""
        return sys.stdin is not None and sys.stdin.isatty()

    def take_input(self) -> None:
        """Let standard input be the terminal, where an article was piped into it."""
        if self.is_page or (sys.stdin is not None and sys.stdin.isatty()):
            return
        keyboard = os.open("/dev/tty", os.O_RDWR)
        os.dup2(keyboard, 0)
        os.close(keyboard)

    @contextmanager
    def taken_for_output(self) -> Iterator[None]:
        """Let standard error be the terminal for a while, where it goes to a file: Textual draws there."""
        if self.is_page or sys.stderr is None or sys.stderr.isatty():
            yield
            return
        sys.stderr.flush()
        kept = os.dup(2)
        os.dup2(1, 2)
        try:
            yield
        finally:
            with suppress(OSError):  # the window of the terminal may be closed
                sys.stderr.flush()
            os.dup2(kept, 2)
            os.close(kept)

    def _has_keys(self) -> bool:
        if sys.stdin is not None and sys.stdin.isatty():
            return True
        try:
            os.close(os.open("/dev/tty", os.O_RDWR))
        except OSError:
            return False
        return True
