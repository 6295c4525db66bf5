"""What is told of a feed in lists."""

import pytest

from tui.screens.feeds.articles import _counted as told_of_list
from tui.screens.feeds.rows import FeedRow
from tui.screens.feeds.rows import _counted as told_in_row

SAID = [
    (0, 0, 0, "no articles yet", "No article of this feed is in the library yet"),
    (3, 0, 0, "3 read", "3 articles"),
    (1, 1, 2, "1 new of 1, 2 behind", "1 article; 2 more stand behind others as versions or copies"),
    (0, 0, 2, "0 read, 2 behind", "0 articles; 2 more stand behind others"),
]


@pytest.mark.parametrize(("articles", "new", "behind", "row", "listed"), SAID)
def test_articles_that_stand_behind_others_are_told(articles, new, behind, row, listed):
    """All articles that came are accounted for: those that are listed, and those behind others as versions or copies."""
    assert told_in_row(FeedRow(None, articles, new, behind)) == row
    assert told_of_list(articles, behind).startswith(listed)
