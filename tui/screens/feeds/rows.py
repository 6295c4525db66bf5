"""How a feed stands in the list."""

from typing import NamedTuple

from textual.strip import Strip

from corpus.following.model import FollowedFeed
from corpus.ingest.naming import host
from tui.language.spoken import enumerated, isolated
from tui.language.spoken import gettext as _
from tui.language.stored import Stored
from tui.telling.moments import minute_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of, text_width
from tui.widgets.rows import Rows

ROW_HEIGHT = 3
_LEAD, _EDGE = 2, 2
_COUNTS, _CHECKED = 24, 28


class FeedRow(NamedTuple):
    """A feed with what came of it."""

    feed: FollowedFeed
    articles: int
    """How many of its articles are in the library."""
    new: int
    """How many of those nobody has begun to read."""
    behind: int = 0
    """How many more stand behind other articles as versions or copies of them."""


class FeedPainter:
    """Paints a title at the right, below it the counts, when it was asked, and where it is, or what is wrong with it."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._stored = Stored()

    def paint(self, rows: Rows[FeedRow], item: FeedRow, width: int, *, marked: bool) -> list[Strip]:
        """Return the lines of a row."""
        setter, feed = self._typesetter, item.feed
        plain, dim = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        accent = rows.row_ink("accent", marked=marked)
        bar = fitted(setter, "▌" if marked else "", _LEAD, accent, "left")
        edge = fitted(setter, "", _EDGE, dim)
        room = width - _LEAD - _EDGE
        name = f"{feed.folder} / {feed.name}" if feed.folder else feed.name
        place = host(feed.address) or feed.address
        cells = self._columns(_counted(item), "" if feed.problem else _checked(feed), room - text_width(setter, place))
        counts = fitted(setter, _counted(item), min(cells[0], room), accent if item.new else dim, "left")
        left = room - min(cells[0], room)
        if feed.problem:
            rest = [
                fitted(setter, self._stored.told(feed.problem), left, rows.row_ink("warning", marked=marked), "left")
            ]
        else:
            checked = fitted(setter, _checked(feed), min(cells[1], left), dim, "left")
            rest = [checked, fitted(setter, place, left - min(cells[1], left), dim, "end")]
        return [
            strip_of([bar, fitted(setter, name, room, plain, "right"), edge], width, plain),
            strip_of([bar, counts, *rest, edge], width, dim),
            strip_of([fitted(setter, "", width, rows.ink())], width, rows.ink()),
        ]

    def _columns(self, counts: str, checked: str, room: int) -> tuple[int, int]:
        """Return the cells of the counts and of what is behind them: no more than they take where else there is too little room."""
        if not checked or room >= _COUNTS + _CHECKED:
            return _COUNTS, _CHECKED
        snug = [text_width(self._typesetter, text) + 2 for text in (counts, checked)]
        return min(_COUNTS, snug[0]), min(_CHECKED, snug[1])


def _counted(item: FeedRow) -> str:
    if not item.articles and not item.behind:
        return _("no articles yet")
    told = _("{new} new of {all}") if item.new else _("{all} read")
    behind = _("{number} behind").format(number=f"{item.behind:,}") if item.behind else ""
    return enumerated((told.format(new=f"{item.new:,}", all=f"{item.articles:,}"), behind))


def _checked(feed: FollowedFeed) -> str:
    if feed.checked is None:
        return _("never asked")
    return _("asked {time}").format(time=isolated(minute_of(feed.checked)))
