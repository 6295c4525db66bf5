"""What Textual need not keep alive."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cached_cell_len
from rich.segment import Segment
from rich.style import Style
from textual._styles_cache import StylesCache
from textual.cache import FIFOCache
from textual.color import Color
from textual.css.scalar import Scalar
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.chores.circles import _REMEMBERED, _cropped, _divided, crop_extend, divide, forget, let_lines_go

LONGEST = 12
PLACES = st.integers(0, LONGEST + 2)
TEXTS = st.lists(st.text("ab中", max_size=3), max_size=4)


class Watched(Strip):
    """A strip that can be seen to go."""

    __slots__ = ("__weakref__",)


@pytest.fixture
def no_search() -> Iterator[None]:
    """Look for no garbage: only what nobody holds goes."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def strip_of(texts: list[str]) -> Strip:
    """A strip of some parts."""
    return Strip([Segment(text, Style(bold=bool(number % 2))) for number, text in enumerate(texts)])


@given(TEXTS, st.lists(PLACES, max_size=4))
def test_a_strip_is_cut_as_before(texts: list[str], cuts: list[int]) -> None:
    """Every cut gives the parts that Textual gives."""
    cuts = sorted(cuts)
    assert divide(strip_of(texts), iter(cuts)) == _divided(strip_of(texts), cuts)


@given(TEXTS, PLACES, PLACES)
def test_a_strip_is_cropped_as_before(texts: list[str], start: int, end: int) -> None:
    """Every part is the one that Textual gives."""
    style = Style(italic=True)
    assert crop_extend(strip_of(texts), start, end, style) == _cropped(strip_of(texts), start, end, style)


def test_a_strip_has_what_textual_gives_it() -> None:
    """Every memory is there when it is asked for, empty and of the size that Textual made it; another name is none of its."""
    code = "from tests.tui.chores.test_circles import had; {}; print(had())"
    runs = [code.format(first) for first in ("0", "from tui.chores.circles import let_lines_go as go; go(); go()")]
    before, after = (subprocess.check_output([sys.executable, "-c", run], text=True) for run in runs)

    assert before == after
    assert before.count("FIFOCache maxsize=") == 7
    let_lines_go()
    assert not hasattr(Strip([]), "no_such_memory")


def had() -> dict[str, str]:
    """Return all that a new strip has."""
    strip = Strip([Segment("a strip")], 7)
    return {name: repr(getattr(strip, name)) for name in Strip.__slots__}


@pytest.mark.usefixtures("no_search")
def test_a_strip_makes_no_memory_that_nobody_uses() -> None:
    """Where it is painted whole it has none."""
    let_lines_go()
    strip = Strip([Segment("a strip")])
    strip.crop_extend(0, 7, None)
    assert not any(isinstance(each, FIFOCache) for each in gc.get_referents(strip))
    strip.divide([3, 7])
    assert sum(isinstance(each, FIFOCache) for each in gc.get_referents(strip)) == 1


@pytest.mark.usefixtures("no_search")
def test_a_strip_that_was_painted_whole_goes_with_its_last_holder() -> None:
    """It does not hold itself."""
    let_lines_go()
    strip = Watched([Segment("a strip")])
    assert strip.divide([7]) == [strip]
    assert strip.divide([3, 7]) == [Strip([Segment("a s")]), Strip([Segment("trip")])]
    assert strip.crop_extend(0, 7, None) is strip
    gone = weakref.ref(strip)
    del strip
    assert gone() is None


@pytest.mark.usefixtures("no_search")
def test_the_colours_of_a_line_do_not_keep_the_lines() -> None:
    """They are those of a background upon another, whoever asks."""
    let_lines_go()
    lines, red, blue = StylesCache(), Color(255, 0, 0), Color(0, 0, 255, 0.5)
    inner, outer = lines.get_inner_outer(red, blue)
    assert (inner.background, outer.background) == (red + blue, red)
    gone = weakref.ref(lines)
    del lines
    assert gone() is None


def test_what_was_worked_out_is_forgotten_and_worked_out_anew() -> None:
    """Each memory holds something while it is used, and nothing behind that; what it says stays the same."""

    def used() -> list[object]:
        region, style = Region(1, 2, 30, 40), Style(bold=True)
        whole = (region.grow((1, 1, 1, 1)), region.shrink((1, 1, 1, 1)), region.translate((1, 1)))
        others = (region.intersection(whole[0]), region.union(whole[1]), region.overlaps(whole[2]))
        size = Scalar.parse("50%").resolve(Size(20, 20), Size(80, 24))
        return [
            whole,
            others,
            size,
            Segment("ab中", style).split_cells(3),
            Strip.blank(5, style),
            cached_cell_len("ab中"),
        ]

    before = used()
    assert all(each.cache_info().currsize for each in _REMEMBERED)
    forget()
    assert not any(each.cache_info().currsize for each in _REMEMBERED)
    assert used() == before
