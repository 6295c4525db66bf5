"""Taking a row of a list that follows what is typed, however fast Enter comes behind the words."""

from collections.abc import Callable, Sequence
from typing import Any

from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input


class RowsFound(Message):
    """The rows that fit the words on a line."""

    def __init__(self, words: str, rows: Sequence[Any]) -> None:
        super().__init__()
        self.words = words
        self.rows = rows


class Taking:
    """Has the row taken that the words on a line find: never one that was listed for other words."""

    def __init__(self, screen: Screen[Any], line: Input, take: Callable[[], object]) -> None:
        """Know the screen that asks, its line, and what takes the row under the bar."""
        self._screen = screen
        self._line = line
        self._take = take
        self._listed: str | None = None
        """The words whose list is shown; None before there is any."""
        self._waits = False

    @property
    def words(self) -> str:
        """The words on the line."""
        return self._line.value.strip()

    def typed(self) -> str:
        """Return the words to look for, which were just typed; what was to be taken for those before is dropped."""
        self._waits = False
        return self.words

    def listed(self, words: str) -> None:
        """Know for which words the list is that is shown now; take the row if that was waited for."""
        self._listed = words
        if self._waits and words == self.words and self._screen.is_active:
            self._waits = False
            self._take()

    def take(self) -> None:
        """Take the row, once the list is the one of the words; where nothing is typed, only of the list that is seen."""
        if self._listed == self.words:
            self._take()
        else:
            self._waits = bool(self.words)
