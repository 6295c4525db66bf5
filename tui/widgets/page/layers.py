"""What lies on the text of a block: terms, names, hits, the cursor, the selection."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.typeset.line import Cell


class Layer(NamedTuple):
    """A range of code points of a block and the name of the style it is shown in."""

    start: int
    end: int
    style: str


def styles_of(cells: Iterable[Cell], layers: Sequence[Layer]) -> list[tuple[str, ...]]:
    """Return the names of the styles on each of some cells, the lowest layer first; a ligature has those on any of its letters."""
    edges = sorted({edge for layer in layers for edge in layer[:2]})
    places = {edge: place for place, edge in enumerate(edges, 1)}
    # between two edges all code points are alike: what lies there is asked for once, not for every cell
    between: list[tuple[str, ...]] = [()] * (len(edges) + 1)
    for begin, end, style in layers:
        for place in range(places[begin], places[end]):
            between[place] += (style,)
    return [
        between[bisect_right(edges, start)]
        if end - start == 1
        else tuple([style for first, last, style in layers if first < end and start < last])
        for _text, _width, start, end, _level in cells
    ]
