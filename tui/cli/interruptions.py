"""What stops or ends a program without a word while it has changed the state of a terminal."""

import os
import signal
from types import FrameType

_SILENT = ("SIGTSTP", "SIGQUIT")
"""Signals whose default action leaves a program no time: ctrl+z and ctrl+\\ at a terminal."""


class Interruptions:
    """Gives a terminal back before such a signal does what it does, and takes it again where the program goes on.

    It writes past every buffer, since the signal may have come in the middle of a write.
    """

    def __init__(self, terminal: int, first: bytes, last: bytes) -> None:
        """Know the descriptor of a terminal, what changes its state and what changes it back; waits from now on.

        Raises ValueError outside of the main thread.
        """
        self._terminal = terminal
        self._first = first
        self._last = last
        self._heard: list[signal.Signals] = []
        for number in (getattr(signal, name) for name in _SILENT if hasattr(signal, name)):
            # what a program was told to ignore, and what somebody else waits for, stays as it is
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, self._interrupted)
                self._heard.append(number)

    def close(self) -> None:
        """Wait no more."""
        for number in self._heard:
            signal.signal(number, signal.SIG_DFL)
        self._heard.clear()

    def _interrupted(self, number: int, frame: FrameType | None) -> None:
        self._send(self._last)
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
        # so far it comes only when it was stopped and goes on
        signal.signal(number, self._interrupted)
        self._send(self._first)

    def _send(self, data: bytes) -> None:
        try:
            os.write(self._terminal, data)
        except OSError:
            return
