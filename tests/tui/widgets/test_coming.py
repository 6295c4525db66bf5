"""The pages of a list that comes page by page."""

import pytest

from corpus.errors import StoreError
from tui.widgets.coming import PAGE, Coming, pages_near


@pytest.mark.parametrize(
    ("place", "count", "expected"),
    [
        (0, 0, []),
        (0, 1, [0]),
        (0, 10 * PAGE, [0]),
        (PAGE, 10 * PAGE, [0, 1]),
        (4 * PAGE + PAGE // 2, 10 * PAGE, [4, 5]),
        (10 * PAGE - 1, 10 * PAGE, [9]),
        (99 * PAGE, 2 * PAGE + 1, [2]),
    ],
)
def test_pages_around_a_place(place, count, expected):
    """What half a page before and after a place stands on is in view; a place behind the end is the end."""
    assert pages_near(place, count) == expected


def numbers(page: int) -> list[int]:
    return [*range(page * PAGE, (page + 1) * PAGE)]


def test_a_list_tells_what_came_of_it():
    """A list has as many items as were counted, of which those that came are told in their order, in whatever order they did."""
    asked = list[int]()
    listing = Coming(3 * PAGE, asked.append, numbers(0))
    listing.put(2, numbers(2))
    listing.put(1, [PAGE])
    assert [place for place, _ in listing.came()] == [*numbers(0), PAGE, *numbers(2)]
    assert list(listing[PAGE - 1 : PAGE + 2]) == [PAGE - 1, PAGE, None]
    assert (len(listing), asked) == (3 * PAGE, [])
    with pytest.raises(IndexError):
        listing[3 * PAGE]


def test_what_stands_around_places_is_fetched_before():
    """The pages around places can be fetched at once, each one time; what fails then is raised, since nothing is shown yet."""
    asked, fetched = list[int](), list[int]()
    listing: Coming[int] = Coming(250, asked.append)

    def fetch(page: int) -> list[int]:
        fetched.append(page)
        return numbers(page)

    listing.load(fetch, 120)
    listing.load(fetch, 0, 900)
    assert (fetched, asked) == ([0, 1, 2], [])
    assert listing[249] == 249

    def fail(_page: int) -> list[int]:
        raise StoreError("gone")

    with pytest.raises(StoreError):
        Coming[int](250, asked.append).load(fail, 0)


def test_the_next_page_is_asked_for_before_its_rows_are_seen():
    """Near the end of a page the next one is asked for, near its beginning the one before, once each."""
    asked = list[int]()
    listing = Coming(3 * PAGE, asked.append)
    listing.put(1, numbers(1))
    assert listing[PAGE + PAGE // 2] == PAGE + PAGE // 2
    assert asked == []
    assert [listing[2 * PAGE - 20], listing[2 * PAGE - 19], listing[PAGE + 20]] == [
        2 * PAGE - 20,
        2 * PAGE - 19,
        PAGE + 20,
    ]
    assert asked == [2, 0]
