"""The only writer to standard error: what is not a result."""

import os
import shutil
import sys
from contextlib import suppress
from typing import TextIO

from tui.typeset.terminal.visible import told


class Diagnostics:
    """Standard error as a place for sentences; what cannot be written there is dropped."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._held: list[str] | None = None
        self.is_terminal = stream is not None and stream.isatty()

    def error(self, sentence: str) -> None:
        """Say what went wrong."""
        self._write(f"warraq: {told(sentence)}\n")

    def warning(self, sentence: str) -> None:
        """Say what is odd but does not stop us."""
        self._write(f"warraq: warning: {told(sentence)}\n")

    def note(self, sentence: str) -> None:
        """Say something that only a person wants to know."""
        self._write(f"{told(sentence)}\n")

    def text(self, text: str) -> None:
        """Write lines that are our own: the usage of a command."""
        self._write(text)

    def progress(self, sentence: str) -> None:
        """Show what is being done, on a terminal only, in place of what was shown before; empty takes it away."""
        if self.is_terminal:
            room = max(shutil.get_terminal_size().columns - 1, 1)
            self._write(f"\r\x1b[K{told(sentence)[:room]}")

    def hold(self) -> None:
        """Keep what is said for later, while the app owns the terminal."""
        self._held = []

    def release(self) -> None:
        """Say what was kept, and speak at once from now on."""
        held, self._held = self._held, None
        for text in dict.fromkeys(held or ()):
            self._write(text)

    def _write(self, text: str) -> None:
        if self._held is not None:
            self._held.append(text)
            return
        if self._stream is None:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):
            discard(self._stream)
            self._stream = None


def discard(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere, so that the interpreter's end does not fail at it and change the exit code."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def standard_error() -> Diagnostics:
    """Return the process's standard error, writing UTF-8 with what cannot be encoded escaped."""
    if sys.stderr is not None:
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    return Diagnostics(sys.stderr)
