"""How large the terminal is, and how large it has to be, in columns and rows."""

import contextlib
import os

SMALLEST = (60, 16)
"""The size under which no screens are drawn."""


def terminal_size() -> tuple[int, int] | None:
    """Return the size of the terminal, whichever standard stream leads to it; None where none does."""
    for descriptor in (1, 2, 0):
        with contextlib.suppress(OSError):
            size = os.get_terminal_size(descriptor)
            return size.columns, size.lines
    return None
