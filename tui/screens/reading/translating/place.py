"""Where an editor opens: on the rows of its paragraph's English, wherever that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region

from tui.widgets.english.pane import BAR
from tui.widgets.page.flow import Place

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk

_ROOM = 8
"""Rows that an editor has at least below the first row of its paragraph."""


def editing_place(desk: Desk, block: int) -> Region:
    """Return where the English of a block stands on the screen, its first row in view, the page turned where need be."""
    pane, page = desk.english, desk.page
    beside = pane.display and pane.size.width > BAR
    area = pane.content_region if beside else page.content_region
    if beside and pane.english.is_apart:
        return Region(area.x, area.y + _row_apart(desk, block), area.width, area.height)
    first = _first(desk, block, beside=beside)
    row = page.flow.distance(page.top, first, page.size.height)
    if not 0 <= row <= max(1, page.size.height - _ROOM):
        page.turn_to(page.flow.step(Place(block, 0), -1))
        row = page.flow.distance(page.top, first, page.size.height)
    return Region(area.x, area.y + max(0, row), area.width, area.height)


def _first(desk: Desk, block: int, *, beside: bool) -> Place:
    """Return the row of the page on which the English of a block begins, or would."""
    flow = desk.page.flow
    if beside:
        return Place(block, 0)
    return Place(block, len(flow.text.lines(block)) * flow.text.pitch)


def _row_apart(desk: Desk, block: int) -> int:
    """Return the row on which the English of a block begins where it runs by itself; the first one where it is not shown."""
    rows = desk.english.english
    for row in range(desk.english.size.height):
        seen = rows.seen(row)
        if seen is not None and seen.text == 2 * block:
            return row
    return 0
