"""Following the feeds of a list one by one."""

from collections.abc import Iterable
from typing import NamedTuple

from corpus.errors import NotFetched
from corpus.feeds import Feeds
from corpus.ingest.formats.opml import Outline
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, ngettext
from tui.language.wordings import spoken


class Taken(NamedTuple):
    """What came of a list."""

    sentence: str
    failed: bool
    """Whether some of its feeds cannot be followed."""


def take_list(feeds: Feeds, outlines: Iterable[Outline]) -> Taken:
    """Follow each feed of a list that can be followed, whatever is wrong with others; raises StoreError."""
    followed: list[bool] = []
    reasons: list[str] = []
    for outline in outlines:
        try:
            followed.append(feeds.follow(*outline).is_new)
        except NotFetched as error:
            reasons.append(spoken(error))
    told = _("{new} new, {known} followed already.")
    told = told.format(new=f"{sum(followed):,}", known=f"{followed.count(False):,}")
    if not reasons:
        return Taken(told, failed=False)
    more = ngettext("{n} cannot be followed: {reason}", "{n} cannot be followed; the first: {reason}", len(reasons))
    return Taken(listed((told, more.format(n=f"{len(reasons):,}", reason=reasons[0])), " "), failed=True)
