"""Changes carried out one after the other, off the screen's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Lock


class Queue:
    """Keeps the order in which changes were asked for, whichever worker carries them out."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()
        self._turn = Lock()

    def add(self, change: Callable[[], None]) -> None:
        """Put a change behind those that wait."""
        self._waiting.append(change)

    def work(self) -> None:
        """Carry out what waits, after those that another worker is carrying out."""
        with self._turn:
            while self._waiting:
                self._waiting.popleft()()
