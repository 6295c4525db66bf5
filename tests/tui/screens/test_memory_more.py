"""The next translations of a long list."""

from types import SimpleNamespace
from typing import Any

from corpus.errors import StoreError
from tui.screens.memory.listing import Asked
from tui.screens.memory.screen import MemoryScreen, MoreListed


class Failing:
    """A list of three translations, more of which are in a memory that cannot be asked."""

    _asked = Asked()
    _has_more = True

    def __init__(self) -> None:
        self.told: list[tuple[int, str]] = []
        self.posted: list[MoreListed] = []
        items = [SimpleNamespace(pair=SimpleNamespace(id=each)) for each in "abc"]
        self._rows = SimpleNamespace(items=items)
        self._search = SimpleNamespace(tell=lambda count, problem: self.told.append((count, problem)))
        self.post_message = self.posted.append

    @property
    def _services(self) -> object:
        raise StoreError("The database is busy.")


def test_a_memory_that_fails_is_not_asked_at_every_row() -> None:
    """Why there is no more is told, and further rows ask no more for it."""
    listed: Any = Failing()
    find_more: Any = MemoryScreen.find_more
    find_more.__wrapped__(listed, Asked(), "c")
    MemoryScreen.on_more_listed(listed, listed.posted[0])
    assert listed.told == [(3, "The database is busy.")]
    assert not listed._has_more
