"""How a translation stands in the list: the English at the left, the Arabic at the right, who made it below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from textual.geometry import Region
from textual.strip import Strip

from corpus.model import Span
from glossary.memory.model import Concorded
from glossary.model import PairStatus
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, listed
from tui.telling.moments import day_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, strip_of, with_arabic
from tui.widgets.highlighted import highlighted_line
from tui.widgets.rows import Rows

ROW_HEIGHT = 3
_LEAD, _SIGN, _GAP, _EDGE = 2, 2, 3, 2
_WIDE = 96
"""Cells from which the two languages stand side by side."""
_LONGEST = 600
"""Code points of a text that are looked at for a row."""
SIGNS = {PairStatus.MACHINE: "○", PairStatus.EDITED: "●", PairStatus.APPROVED: "✓"}
"""What tells how far a translation has come, beside the word for it."""


class UnitPainter:
    """Paints translations with the words that were sought in them."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._setter = typesetter

    def paint(self, rows: Rows[Concorded], item: Concorded, width: int, marked: bool) -> list[Strip]:
        """Return the lines of a row: side by side where there is room, else the Arabic above the English."""
        setter, plain = self._setter, rows.row_ink(marked=marked)
        lead = fitted(setter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left")
        sign = fitted(setter, SIGNS[item.pair.status], _SIGN, rows.row_ink("sign", marked=marked), "left")
        blank, edge = fitted(setter, "", _SIGN, plain), fitted(setter, "", _EDGE, plain)
        room = max(1, width - _LEAD - _SIGN - _EDGE)
        told = fitted(setter, told_of(item), room, rows.row_ink("faint", marked=marked), "left")
        inks = plain, rows.row_ink("sought", marked=marked)

        def line(text: str, spans: Sequence[Span], cells: int) -> Fitted:
            shown, ranges = excerpt(text, spans, cells)
            return highlighted_line(setter, shown, cells, inks, ranges)

        if width >= _WIDE:
            half = (room - _GAP) // 2
            english = line(item.pair.target, item.target, half)
            arabic = line(item.pair.source, item.source, room - _GAP - half)
            beside = with_arabic([english], [fitted(setter, "", _GAP, plain), arabic])
            both = strip_of([lead, sign, *beside, edge], width, plain)
            empty = strip_of([fitted(setter, "", width, rows.ink())], width, rows.ink())
            return [both, strip_of([lead, blank, told, edge], width, plain), empty]
        arabic, english = line(item.pair.source, item.source, room), line(item.pair.target, item.target, room)
        return [
            strip_of([lead, sign, arabic, edge], width, plain),
            strip_of([lead, blank, english, edge], width, plain),
            strip_of([lead, blank, told, edge], width, plain),
        ]


def writing_in(row: Region) -> Region:
    """Return where on the screen a row's two texts are written anew, one below the other."""
    return Region(row.x + _LEAD + _SIGN, row.y, max(1, row.width - _LEAD - _SIGN - _EDGE), 1)


def told_of(item: Concorded) -> str:
    """Return how far a translation has come, who made it and when."""
    pair = item.pair
    day = isolated(day_of(pair.changed)) if pair.changed else ""
    return listed((_(pair.status.value), pair.made_by, day))


def excerpt(text: str, spans: Sequence[Span], cells: int) -> tuple[str, list[tuple[int, int]]]:
    """Return as much of a text as a line of so many cells shows, around the first of some spans, and the spans in it."""
    first = spans[0].start if spans else 0
    start = 0
    if spans and spans[0].end > cells - 2:
        start = text.rfind(" ", 0, max(0, first - cells // 3)) + 1
    before = "… " if start else ""
    shown = before + re.sub(r"\s", " ", text[start : start + _LONGEST])
    shift = len(before) - start
    return shown, [(span.start + shift, span.end + shift) for span in spans if span.start >= start]
