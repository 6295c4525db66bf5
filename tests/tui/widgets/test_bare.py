"""Lines of widgets with nothing around them."""

import pytest
from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.app import App, ComposeResult
from textual.containers import Container
from textual.geometry import Region
from textual.strip import Strip

from tui.widgets.bare import BareStyles
from tui.widgets.inked import Inked

WIDTH, HEIGHT = 12, 6


class Stairs(Inked):
    """Its lines grow by two cells each: the last are too long for it."""

    painted = 0

    def render_line(self, y: int) -> Strip:
        self.painted += 1
        return Strip([Segment("ab" * (y + 3), self.ink("strong"))])


class Hall(App[None]):
    """Shows the stairs."""

    def compose(self) -> ComposeResult:
        yield Container(Stairs())


def painted(widget: Stairs, styles: StylesCache) -> list[list[Segment]]:
    """The lines of a widget, cell by cell, as made by something that keeps its styles."""
    widget._styles_cache = styles
    return [
        [Segment(sign, segment.style) for segment in strip for sign in segment.text]
        for strip in widget.render_lines(Region(0, 0, *widget.size))
    ]


STYLES = [
    "width: 100%",
    "border: round red",
    "border-left: wide red",
    "padding: 1 2",
    "outline: heavy green",
    "outline-left: heavy green",
    "hatch: cross red",
    "tint: red 40%",
    "opacity: 60%",
    "text-opacity: 50%",
    "background: blue",
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("place", ["Stairs", "Container"])
async def test_every_style_is_painted_as_textual_does(style: str, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be it the widget's own or that of the box it stands in."""
    monkeypatch.setattr(Hall, "CSS", f"{place} {{ {style}; }}")
    async with Hall().run_test(size=(WIDTH, HEIGHT)) as pilot:
        stairs = pilot.app.query_one(Stairs)
        assert painted(stairs, BareStyles()) == painted(stairs, StylesCache())


async def test_a_line_with_nothing_around_it_is_the_widget_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is asked of its styles at each of them."""
    async with Hall().run_test(size=(WIDTH, HEIGHT)) as pilot:
        stairs = pilot.app.query_one(Stairs)
        monkeypatch.delattr(StylesCache, "render_line")
        texts = ["".join(cell.text for cell in line) for line in painted(stairs, BareStyles())]
        assert texts == ["ababab      ", "abababab    ", "ababababab  "] + ["ab" * 6] * 3


async def test_a_style_that_is_given_later_is_painted() -> None:
    """And taken away again."""
    async with Hall().run_test(size=(WIDTH, HEIGHT)) as pilot:
        stairs = pilot.app.query_one(Stairs)
        before = painted(stairs, stairs._styles_cache)
        stairs.styles.padding = (1, 2)
        await pilot.pause()
        assert before != painted(stairs, stairs._styles_cache) == painted(stairs, StylesCache())
        stairs._styles_cache = BareStyles()
        stairs.styles.padding = 0
        await pilot.pause()
        assert painted(stairs, stairs._styles_cache) == before


async def test_a_widget_that_was_taken_away_is_asked_for_nothing() -> None:
    """It may be painted once more before the others are laid out without it, and knows neither its screen nor its size."""
    async with Hall().run_test(size=(WIDTH, HEIGHT)) as pilot:
        stairs = pilot.app.query_one(Stairs)
        whole = Region(0, 0, *stairs.size)
        await stairs.remove()
        stairs.painted = 0
        stairs.render_lines(whole)
        assert not stairs.painted
