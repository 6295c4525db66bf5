"""What was begun, at the head of a list."""

from datetime import UTC, datetime

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
    """The same article stands in the head and in the list: the bar comes back to the one it was on."""
    headed = Headed([summary("c")], LIST)
    assert headed.place_of("c", 10, begun=True) == 0
    assert headed.place_of("c", 10, begun=False) == 3
    assert headed.place_of("d", 2, begun=False) is None
    assert headed.place_of("d", 10, begun=True) is None


def test_only_a_list_with_a_head_has_headings() -> None:
    """Where something was begun, that and all articles are told apart; else nothing is said."""
    headed = Headed([summary("c"), summary("a")], LIST)
    assert [(each.id, told) for each, told in headed.headings] == [("c", "Continue reading"), ("a", "All articles")]
    assert Headed([], LIST).headings == ()
    assert len(Headed([summary("c")]).headings) == 1
