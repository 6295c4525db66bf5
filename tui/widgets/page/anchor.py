"""What keeps a row of a page where it is while the text is laid out anew."""

from collections.abc import Callable

from tui.widgets.page.flow import Flow, Place, Side


def anchor(flow: Flow, place: Place) -> Callable[[], Place]:
    """Return what finds the text of a row again, when it is asked after a change: its Arabic, or the English that stood there alone."""
    block, arabic, english = place.block, flow.line_near(place).start, flow.english.get(place.block)
    row = flow.english_row(place) if place.row >= _arabic_rows(flow, block) else None
    offset = None if row is None else flow.translations.offset_on(block, row)

    def found() -> Place:
        is_elsewhere = flow.side is Side.APART or not flow.has_english(block) or block in flow.seen.hidden
        if offset is None or is_elsewhere or flow.english.get(block) != english:
            return flow.place_of(block, arabic)
        above = _arabic_rows(flow, block) if flow.side is Side.BELOW else 0
        return Place(block, above + flow.translations.row_of(block, offset))

    return found


def _arabic_rows(flow: Flow, block: int) -> int:
    return len(flow.text.lines(block)) * flow.text.pitch
