"""A list that is fetched page by page."""

from collections.abc import Sequence

import pytest

from corpus.errors import CorpusError, StoreError
from tui.widgets.paged import Paged


class Kept:
    """Numbers that can be fetched, as long as they are there and the database answers."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.error: CorpusError | None = None
        self.asked: list[int] = []
        self.told: list[CorpusError | None] = []
        self.list = Paged(count, self.fetch, self.told.append)

    def fetch(self, limit: int, offset: int) -> Sequence[int]:
        self.asked.append(offset)
        if self.error:
            raise self.error
        return range(offset, min(self.count, offset + limit))


def test_a_page_is_fetched_when_it_is_looked_at() -> None:
    """The list has as many items as were counted, of which those are fetched that are looked at."""
    kept = Kept(250)
    assert (len(kept.list), kept.asked) == (250, [])
    assert (kept.list[0], kept.list[99], kept.list[249]) == (0, 99, 249)
    assert kept.asked == [0, 200]
    assert [place for place, _ in kept.list.came()] == [*range(100), *range(200, 250)]
    assert list(kept.list[98:102]) == [98, 99, 100, 101]
    with pytest.raises(IndexError):
        kept.list[250]
    assert kept.told == []


def test_what_stands_around_a_place_is_fetched_before() -> None:
    """The pages around a place can be fetched at once; what fails then is raised, since nothing is shown yet."""
    kept = Kept(250)
    kept.list.load(120)
    kept.list.load(120)
    kept.list.load(900)
    assert kept.asked == [0, 100, 200]
    failing = Kept(250)
    failing.error = StoreError("gone")
    with pytest.raises(StoreError):
        failing.list.load(0)
    assert failing.told == []


def test_a_list_that_became_shorter_has_nothing_there() -> None:
    """Items that were counted and are gone are None, which is told once; those that are left are there."""
    kept = Kept(250)
    kept.count = 140
    assert (kept.list[139], kept.list[140], kept.list[249]) == (139, None, None)
    assert kept.told == [None]


def test_a_list_whose_database_fails_has_nothing_there() -> None:
    """Items that cannot be fetched are None, the reason is told once, and what was fetched before stays."""
    kept = Kept(250)
    assert kept.list[0] == 0
    kept.error = StoreError("gone")
    assert (kept.list[100], kept.list[101], kept.list[200], kept.list[1]) == (None, None, None, 1)
    assert kept.told == [kept.error]
    assert kept.asked == [0, 100, 200]
