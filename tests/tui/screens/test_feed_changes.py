"""Titles and folders of feeds changed from the list of feeds."""

import pytest

from corpus.errors import StaleFeed
from corpus.feeds import Feeds
from tui.screens.feeds.changing import FOLDER, TITLE, changed


@pytest.mark.parametrize("wording", [TITLE, FOLDER])
def test_a_feed_is_changed_as_it_was_seen(fresh_engine, wording):
    """What somebody else wrote since the list was read is not written over, neither by a change nor by taking one back."""
    feeds = Feeds(fresh_engine, lambda *_: None)
    seen = feeds.follow("https://news.example/feed", title="أول", folder="أول").feed
    step = changed(feeds, wording, seen, " جديد ")
    assert wording.told(feeds.get(seen.id)) == "جديد"
    feeds.remove(seen.id)
    feeds.restore(seen.id)
    step.back()
    assert wording.told(feeds.get(seen.id)) == "أول"
    step.forth()
    wording.put(feeds, feeds.get(seen.id), "غيره")
    for change in (step.back, step.forth, lambda: changed(feeds, wording, seen, "آخر")):
        with pytest.raises(StaleFeed):
            change()
    assert wording.told(feeds.get(seen.id)) == "غيره"
