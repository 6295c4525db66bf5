"""The line of a terminal: how it is set, and whose it is."""

import contextlib
import os
import termios
from typing import Any


def line_of(terminal: int) -> list[Any] | None:
    """Return how a line is set, None where there is none."""
    try:
        return termios.tcgetattr(terminal)
    except termios.error:
        return None


def set_line(terminal: int, attributes: list[Any] | None) -> None:
    """Set a line again as it was, where that is known and possible."""
    if attributes is not None:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(terminal, termios.TCSANOW, attributes)


def is_in_front(terminal: int) -> bool:
    """Return whether the terminal is ours at the moment, and no other job's."""
    try:
        return os.tcgetpgrp(terminal) == os.getpgrp()
    except OSError:
        return False
