"""What Textual keeps alive without need: each page that is turned left a thousand objects to the search for garbage.

A strip remembers the parts it was cut into; where that is the whole strip it remembers itself, and most strips are painted
whole. The two colours of a line are remembered for whoever asked, with all the lines it has.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from rich.style import Style
from textual._styles_cache import StylesCache
from textual.strip import Strip

_divided, _cropped = Strip.divide, Strip.crop_extend
_COLOURS = 1024
"""Pairs of colours that are remembered, as many as Textual remembers."""


def let_lines_go() -> None:
    """Let lines go when nothing shows them any more; another call changes nothing."""
    if Strip.divide is _divided:
        Strip.divide = divide  # type: ignore[assignment,method-assign]
        Strip.crop_extend = crop_extend  # type: ignore[assignment,method-assign]
        asked_for = StylesCache.get_inner_outer.__wrapped__
        by_colours = lru_cache(_COLOURS)(partial(asked_for, StylesCache))
        StylesCache.get_inner_outer = staticmethod(by_colours)  # type: ignore[assignment,method-assign]


def divide(strip: Strip, cuts: Iterable[int]) -> Sequence[Strip]:
    """Cut a strip at some cells, as `Strip.divide`; the whole of it is not remembered as a part."""
    within = [cut for cut in cuts if cut <= strip.cell_length]
    return [strip] if within == [strip.cell_length] else _divided(strip, within)


def crop_extend(strip: Strip, start: int, end: int, style: Style | None) -> Strip:
    """Return the cells between two places, as `Strip.crop_extend`; the whole strip is not remembered as a part."""
    return strip if start <= 0 and end == strip.cell_length else _cropped(strip, start, end, style)
