"""Holding what is typed while it is typed, so that nothing of it is lost where the app ends."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

_PAUSE = 0.5
"""Seconds without a key after which is held what was typed."""


class Remembering:
    """Has a screen remember what is typed when the typing pauses, and when the screen goes while it has not yet."""

    def __init__(self, screen: Screen[Any], remember: Callable[[], None]) -> None:
        self._screen = screen
        self._remember = remember
        self._waiting: Timer | None = None

    def soon(self) -> None:
        """Remember after a pause."""
        self.stop()
        if self._screen.is_mounted:
            self._waiting = self._screen.set_timer(_PAUSE, self.now)

    def now(self) -> None:
        """Remember what was typed since the last time."""
        if self._waiting is not None:
            self.stop()
            self._remember()

    def stop(self) -> None:
        """Remember nothing: it is kept, or dropped."""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = None
