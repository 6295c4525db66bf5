"""What was begun, at the head of a list."""

from datetime import UTC, datetime

import pytest

from corpus.model import Summary
from tui.screens.library.begun import Begun, Headed


def summary(name: str) -> Summary:
    return Summary(name, f"عنوان {name}", False, None, None, None, 100, datetime(2026, 11, 20, tzinfo=UTC))


LIST = [summary(name) for name in "abcd"]


def test_the_head_stands_before_the_list() -> None:
    """What was begun comes first and at its own place again; any index and slice answers as of one sequence."""
    headed = Headed([summary("c"), summary("a")], LIST)
    assert [each.id for each in headed] == list("caabcd")
    assert [isinstance(each, Begun) for each in headed] == [True, True, False, False, False, False]
    assert [each.id for each in headed[1:3]] == ["a", "a"]
    assert headed[-1] == LIST[-1]
    assert len(Headed()) == 0


def test_an_article_is_found_where_the_bar_was_on_it() -> None:
    """The same article stands in the head and in the list: the bar comes back to the one it was on, or to the one that is left."""
    headed = Headed([summary("c")], LIST)
    assert headed.place_of("c", begun=True) == 0
    assert headed.place_of("c", begun=False) == 3
    assert headed.place_of("d", begun=True) == 4
    assert headed.place_of("e", begun=True) is None


@pytest.mark.parametrize(
    ("row", "begun_before", "begun", "left", "expected"),
    [
        (1, "", "", "acd", 1),
        (1, "", "", "ad", 1),
        (3, "", "", "ab", 1),
        (3, "", "", "xabcd", 4),
        (2, "", "", "", 0),
        (4, "c", "c", "abc", 3),
        (3, "c", "", "abd", 2),
        (0, "c", "", "abd", 0),
        (1, "", "c", "acd", 2),
        (0, "", "", "xbcd", 0),
    ],
)
def test_the_bar_goes_to_what_stands_there_now(
    row: int, begun_before: str, begun: str, left: str, expected: int
) -> None:
    """Where an article is gone, the next one that is still there takes its row; at the end it is the last one."""
    shown = Headed(map(summary, begun_before), LIST)
    assert Headed(map(summary, begun), [summary(each) for each in left]).place_of_row(shown, row) == expected


def test_only_a_list_with_a_head_has_headings() -> None:
    """Where something was begun, that and all articles are told apart; else nothing is said."""
    headed = Headed([summary("c"), summary("a")], LIST)
    assert [(each.id, told) for each, told in headed.headings] == [("c", "Continue reading"), ("a", "All articles")]
    assert Headed([], LIST).headings == ()
    assert len(Headed([summary("c")]).headings) == 1
