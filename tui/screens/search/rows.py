"""How an article stands in the list of what was found: its title, and the text around the words."""

import re
from collections.abc import Iterable, Mapping

from textual.strip import Strip

from corpus.model import Hit, Span
from corpus.positions import Position
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, listed, ngettext
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.highlighted import highlighted_line, highlighted_lines
from tui.widgets.rows import Rows

ROW_HEIGHT = 4
_SNIPPET = 2
"""Lines of the text around the words."""
_LEAD, _EDGE = 2, 2
_TOLD = 40
"""Cells of when an article was published, how long it is and how far it is read."""


class HitPainter:
    """Paints a title at the right, the text around the words below it, and where and when it was published."""

    def __init__(self, typesetter: Typesetter) -> None:
        self.positions: Mapping[str, Position] = {}
        """How far each article is read, by its id."""
        self._typesetter = typesetter

    def paint(self, rows: Rows[Hit | None], item: Hit | None, width: int, marked: bool) -> list[Strip]:
        """Return the lines of a row; of one that has not come yet a sign."""
        setter, plain = self._typesetter, rows.row_ink(marked=marked)
        faint, found = rows.row_ink("faint", marked=marked), rows.row_ink("sought", marked=marked)
        edge = fitted(setter, "", _EDGE, plain)
        lead = fitted(setter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left")
        room = max(1, width - _LEAD - _EDGE)
        if item is None:
            return [strip_of([lead, fitted(setter, "…", room, faint), edge], width, plain)]
        strong = rows.row_ink("strong", marked=marked)
        title = highlighted_line(setter, item.summary.title, room, (strong, found), _ranges(item.in_title))
        text, ranges = _snippet(item)
        lines = highlighted_lines(setter, text, (room, _SNIPPET), (plain, found), ranges)
        left = fitted(setter, self._told(item), min(_TOLD, room), faint, "left")
        source = fitted(setter, item.summary.source or "", max(0, room - _TOLD), faint, "end")
        whole = [strip_of([lead, part, edge], width, plain) for part in (title, *lines)]
        return [*whole, strip_of([lead, left, source, edge], width, plain)]

    def _told(self, hit: Hit) -> str:
        position = self.positions.get(hit.summary.id)
        is_begun = position is not None and position.progress > 0
        read = _("{share} read").format(share=f"{position.progress:.0%}") if position and is_begun else _("new")
        date = isolated(hit.summary.date.isoformat()) if hit.summary.date else ""
        return listed(
            (date, ngettext("{n} words", "{n} words", hit.summary.words).format(n=f"{hit.summary.words:,}"), read)
        )


def _snippet(hit: Hit) -> tuple[str, list[tuple[int, int]]]:
    """Return the text around the words, with an ellipsis at each end that is not the block's, and the words' ranges in it."""
    before, after = "… " if hit.snippet_start else "", " …" if hit.goes_on else ""
    text = re.sub(r"\s", " ", hit.snippet)
    if not hit.snippet_start and text.strip() == hit.summary.title.strip() and hit.spans:
        return _("in the title"), []
    shift = len(before) - hit.snippet_start
    return f"{before}{text}{after}", [(start + shift, end + shift) for start, end in _ranges(hit.spans)]


def _ranges(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]
