"""What Textual keeps alive without need: each page that is turned left a thousand objects to the search for garbage.

A strip remembers the parts it was cut into; where that is the whole strip it remembers itself, and most strips are painted
whole. It has seven memories of its own, of which most strips use one: they were a third of all objects that are looked at.
The two colours of a line are remembered for whoever asked, with all the lines it has.
What was worked out once, where two regions meet or how wide a word is, Textual and Rich remember up to 16,384 times each: that
grows for hours, and is worked out anew in a moment.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from rich.cells import cached_cell_len
from rich.segment import Segment
from rich.style import Style
from textual._styles_cache import StylesCache
from textual.cache import FIFOCache
from textual.css.scalar import Scalar
from textual.geometry import Region
from textual.strip import Strip

_divided, _cropped = Strip.divide, Strip.crop_extend
_COLOURS = 1024
"""Pairs of colours that are remembered, as many as Textual remembers."""
_REMEMBERED = (
    Region.grow,
    Region.intersection,
    Region.overlaps,
    Region.shrink,
    Region.translate,
    Region.union,
    Scalar.resolve,
    Segment._split_cells,
    Strip.blank,
    cached_cell_len,
)
"""What remembers most: nine parts in ten of all that is remembered."""


def forget() -> None:
    """Forget what can be worked out anew in a moment."""
    for each in _REMEMBERED:
        each.cache_clear()


def let_lines_go() -> None:
    """Let lines go when nothing shows them any more; another call changes nothing."""
    if Strip.divide is _divided:
        Strip.divide = divide  # type: ignore[assignment,method-assign]
        Strip.crop_extend = crop_extend  # type: ignore[assignment,method-assign]
        Strip.__getattr__ = _first_asked(_begun(Strip([])))  # type: ignore[attr-defined]
        Strip.__init__ = begin  # type: ignore[assignment,method-assign]
        asked_for = StylesCache.get_inner_outer.__wrapped__
        by_colours = lru_cache(_COLOURS)(partial(asked_for, StylesCache))
        StylesCache.get_inner_outer = staticmethod(by_colours)  # type: ignore[assignment,method-assign]


def begin(strip: Strip, segments: Iterable[Segment], cell_length: int | None = None) -> None:
    """Make a strip, as `Strip`; what it remembers is made when it is first asked for."""
    strip._segments = list(segments)
    strip._cell_length = cell_length


def _begun(strip: Strip) -> dict[str, int | None]:
    """Return what a strip that Textual made has besides its segments: of a memory its size, else nothing."""
    had = {name: getattr(strip, name) for name in Strip.__slots__ if name not in ("_segments", "_cell_length")}
    return {name: each._maxsize if isinstance(each, FIFOCache) else None for name, each in had.items()}


def _first_asked(begun: Mapping[str, int | None]) -> Callable[[Strip, str], FIFOCache[Any, Any] | None]:
    """Return what makes what a strip has at first under a name; AttributeError where it has nothing of that name."""

    def first_asked(strip: Strip, name: str) -> FIFOCache[Any, Any] | None:
        if name not in begun:
            raise AttributeError(name)
        size = begun[name]
        first: FIFOCache[Any, Any] | None = None if size is None else FIFOCache(size)
        setattr(strip, name, first)
        return first

    return first_asked


def divide(strip: Strip, cuts: Iterable[int]) -> Sequence[Strip]:
    """Cut a strip at some cells, as `Strip.divide`; the whole of it is not remembered as a part."""
    within = [cut for cut in cuts if cut <= strip.cell_length]
    return [strip] if within == [strip.cell_length] else _divided(strip, within)


def crop_extend(strip: Strip, start: int, end: int, style: Style | None) -> Strip:
    """Return the cells between two places, as `Strip.crop_extend`; the whole strip is not remembered as a part."""
    return strip if start <= 0 and end == strip.cell_length else _cropped(strip, start, end, style)
