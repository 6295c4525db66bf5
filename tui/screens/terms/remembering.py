"""Holding what is typed while it is typed, so that nothing of it is lost where the app ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.timer import Timer

if TYPE_CHECKING:
    from tui.screens.terms.filling.filling import Filling
    from tui.services.unsaved import Unsaved

_PAUSE = 0.5
"""Seconds without a key after which is held what was typed."""


class Remembering:
    """Has a screen remember what is typed when the typing pauses, and when the screen goes while it has not yet."""

    def __init__(self, screen: Screen[Any], remember: Callable[[], object]) -> None:
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


def hold(unsaved: Unsaved, key: str, filling: Filling) -> bool:
    """Hold an entry as far as it is filled in, nothing where nothing was; return whether anything was."""
    if filling.is_changed:
        unsaved[key] = filling.begun, filling.typed(whole=True)
    else:
        unsaved.pop(key, None)
    return filling.is_changed
