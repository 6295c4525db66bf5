"""Where lines end: greedily, at spaces and after hyphens, inside a word only where it is longer than the line."""

from tui.typeset.columns import AFTER, FILL, FIXED


def line_starts(columns: str, width: int) -> list[int]:
    """Return the columns at which lines begin, the first excluded, so that no line is wider than `width` cells.

    White space at the end of a line does not count; a character wider than `width` gets a line of its own.
    """
    starts: list[int] = []
    start = 0
    first = len(columns) - len(columns.lstrip(" "))
    hyphens = AFTER in columns
    while len(columns) - start > width:
        end = start + width
        if columns[end] == " ":
            after = _past_spaces(columns, end)
        else:
            after = columns.rfind(" ", max(start, first), end) + 1
            if hyphens:
                after = max(after, columns.rfind(AFTER, start, end) + 1)
            if after <= start:
                after = _inside_word(columns, start, end)
        if after == len(columns):
            break
        starts.append(after)
        start = after
    return starts


def _past_spaces(columns: str, place: int) -> int:
    """Return the first column from `place` on that is no space."""
    while columns.startswith(" ", place):
        place += 1
    return place


def _inside_word(columns: str, start: int, end: int) -> int:
    """Return where to cut a stretch without breaks: after a fixed space, else between two clusters."""
    after = columns.rfind(FIXED, start, end) + 1
    if after > start:
        return after
    while end > start and columns[end] == FILL:
        end -= 1
    if end > start:
        return end
    end += 1
    while columns.startswith(FILL, end):
        end += 1
    return end
