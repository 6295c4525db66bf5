"""Titles and folders of feeds changed as they were seen, and taken back where nobody changed them since."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from corpus.errors import StaleFeed
from corpus.feeds import Feeds
from corpus.following.model import FollowedFeed
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.steps import Step


class Wording(NamedTuple):
    """A text of feeds that readers change: how it is asked for, what is told of a change, how it is read and written."""

    question: str
    done: str
    told: Callable[[FollowedFeed], str]
    put: Callable[[Feeds, FollowedFeed, str], FollowedFeed]


TITLE = Wording(
    marked("Title"), marked("Renamed"), lambda feed: feed.title, lambda feeds, feed, text: feeds.rename(feed, text)
)
FOLDER = Wording(
    marked("Folder"),
    marked("Put into another folder"),
    lambda feed: feed.folder,
    lambda feeds, feed, text: feeds.put(feed, text),
)


def changed(feeds: Feeds, wording: Wording, seen: FollowedFeed, text: str) -> Step:
    """Change a text of a feed as it was seen, and return how that is taken back; raises StaleFeed, as do its two ways."""
    written = wording.put(feeds, seen, text)

    def set_from(expected: str, to: str) -> None:
        current = feeds.get(seen.id)
        # its version counts other changes of this reader, too: only what is changed here must be as it was left
        if wording.told(current) != expected:
            raise StaleFeed(_("Somebody else changed this feed meanwhile: look at it again."))
        wording.put(feeds, current, to)

    before, after = wording.told(seen), wording.told(written)
    return Step(_(wording.done), partial(set_from, before, after), partial(set_from, after, before))
