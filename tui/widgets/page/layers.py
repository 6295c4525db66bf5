"""What lies on the text of a block: terms, names, hits, the cursor, the selection."""

from collections.abc import Iterable
from typing import NamedTuple

from tui.typeset.line import Cell


class Layer(NamedTuple):
    """A range of code points of a block and the name of the style it is shown in."""

    start: int
    end: int
    style: str


def styles_of(cells: Iterable[Cell], layers: Iterable[Layer]) -> list[tuple[str, ...]]:
    """Return the names of the styles on each of some cells, the lowest layer first; a ligature has those on any of its letters."""
    spans = [(cell.start, cell.end) for cell in cells]
    found: list[tuple[str, ...]] = [()] * len(spans)
    for begin, end, style in layers:
        for number, (first, last) in enumerate(spans):
            if begin < last and first < end:
                found[number] += (style,)
    return found
