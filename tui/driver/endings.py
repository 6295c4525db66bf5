"""Signals that end the app: in order at the first one, at once where that takes too long."""

import contextlib
import os
import signal
import time
from collections.abc import Callable
from threading import Timer
from typing import NoReturn

_ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_PATIENCE = 3.0
"""Seconds that an end in order may take."""
_TOGETHER = 0.2
"""Seconds within which a second signal is the first one once more, as `timeout` sends it to a program and its group."""


class Endings:
    """Ends the app in order, by force at the second signal, or when the end does not come."""

    def __init__(self, in_order: Callable[[int], None], give_back: Callable[[], None]) -> None:
        """Take what ends in order with an exit code, and what gives the terminal back without waiting for anything.

        Signals that were ignored before, as under nohup, stay so.
        """
        self._in_order = in_order
        self._give_back = give_back
        self._since: float | None = None
        for number in _ENDINGS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._signalled)

    def end(self, number: int) -> None:
        """End as a signal would, with the code that a shell gives a program ended by it."""
        if self._since is None:
            self._since = time.monotonic()
            by_force = Timer(_PATIENCE, self._end_now, (number,))
            by_force.daemon = True
            with contextlib.suppress(RuntimeError):  # the interpreter is ending already
                by_force.start()
        self._in_order(128 + number)

    def _signalled(self, number: int, _: object) -> None:
        # a window that closes may hang up more than once: the kernel does, and the shell does too
        if self._since is not None and number != signal.SIGHUP and time.monotonic() - self._since > _TOGETHER:
            self._end_now(number)
        self.end(number)

    def _end_now(self, number: int) -> NoReturn:
        try:
            self._give_back()
        finally:
            os._exit(128 + number)


def send_at_once(terminal: int, text: str) -> None:
    """Write to a terminal without waiting for it; what it has not taken yet is dropped where it takes no more."""
    import termios

    with contextlib.suppress(OSError, termios.error):
        # opened anew: not to wait is a property of the open file, which others share
        own = os.open(os.ttyname(terminal), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
        data = text.encode()
        with contextlib.suppress(BlockingIOError):
            data = data[os.write(own, data) :]
        if data:
            termios.tcflush(own, termios.TCOFLUSH)
            os.write(own, text.encode())
