"""The pages of a list that comes page by page."""

import pytest

from tui.widgets.coming import PAGE, pages_near


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
