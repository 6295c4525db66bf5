"""Having the next keys, before the commands of the reader get them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.events import Key

Taker = Callable[["Key"], bool]
"""Answers a key; returns whether it did, else the key goes on to its command."""


class Taking:
    """Hands keys to who holds them, and shows a sentence as long as somebody does."""

    def __init__(self, show: Callable[[str], None]) -> None:
        """Take what shows a sentence until it is given another one, or none."""
        self._show = show
        self._taker: Taker | None = None

    def awaits(self, _event: Key) -> bool:
        """Return whether somebody holds the keys, and this one too."""
        return self._taker is not None

    def hold(self, taker: Taker, sentence: str) -> None:
        """Hand all keys to somebody from now on, and show a sentence."""
        self._taker = taker
        self._show(sentence)

    def release(self) -> None:
        """Hand keys to nobody any more."""
        if self._taker is not None:
            self._taker = None
            self._show("")

    def take(self, event: Key) -> None:
        """Hand a key to who holds them, if anybody does."""
        if self._taker is not None and self._taker(event):
            event.stop()
            event.prevent_default()
