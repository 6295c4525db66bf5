"""What a row has no room for in a narrow terminal: blanks go before letters."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from rich.style import Style

from corpus.following.model import FollowedFeed
from corpus.model import Summary
from tui.screens.feeds.rows import FeedPainter, FeedRow
from tui.screens.library.rows import SummaryPainter
from tui.screens.search.kept import Counted, KeptScreen
from tui.typeset.typesetter import Typesetter

ROWS = SimpleNamespace(row_ink=lambda *_names, **_how: Style(), ink=lambda *_names: Style())
DAY = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("source", ["BBC Arabic", "aljazeera.net"])
def test_the_source_of_an_article_is_not_cut_beside_blanks(width: int, source: str) -> None:
    """Its time and its day stand where they do elsewhere only as long as the source has room behind them."""
    painter = SummaryPainter(Typesetter(), SimpleNamespace(settings=SimpleNamespace(words_a_minute=100)))
    article = Summary("a", "عنوان", False, None, source, date(2025, 6, 6), 300, DAY)
    told = painter.paint(ROWS, article, width, marked=False)[1].text
    assert "2025-06-06  " in told
    assert told.rstrip().endswith(f"  {source}")


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_the_site_of_a_feed_is_not_cut_beside_blanks(width: int) -> None:
    """The counts and the minute at which it was asked stand where they do elsewhere only as long as the site has room."""
    feed = FollowedFeed(1, "https://dw.example/rss", "أخبار", "", "", "", "", DAY, None, 3600, 0, "", False, 1)
    told = FeedPainter(Typesetter()).paint(ROWS, FeedRow(feed, 0, 0), width, marked=False)[1].text
    assert told.startswith("  no articles yet  ")
    assert told.rstrip().endswith("  dw.example")


@pytest.mark.parametrize(("articles", "new", "last"), [(7, None, "7  "), (12, 3, "12  ·  3 new  ")])
def test_the_name_of_a_kept_search_has_the_room_that_counts_leave(articles: int, new: int | None, last: str) -> None:
    """What each search finds takes no more than it needs."""
    screen = KeptScreen(None, Typesetter(), "")
    found = Counted(SimpleNamespace(id="a", name="Mali and Niger", query="مالي OR النيجر"), articles, new)
    screen._rows = SimpleNamespace(**vars(ROWS), item=None, marked=0, show=lambda *_items, **_how: None)
    screen._show([found])
    told = screen._paint(found, 60, False)[0].text
    assert told.endswith(last)
    assert "Mali and Niger  " in told
