"""Whether what really stands on screens can be read, in every theme and every number of colours."""

import unicodedata
from collections.abc import Awaitable, Callable, Iterator

import pytest
from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tests.tui.colours.palettes import VGA
from tui.app import WarraqApp
from tui.colours.contrast import PART, TEXT, Rgb, contrast
from tui.colours.depth import Depth
from tui.services.services import Services
from tui.settings.model import Colours
from tui.terminal.profile import PLAIN

Holds = Callable[[Pilot[None]], Awaitable[None]]
SIZE = (100, 30)


def unreadable(app: WarraqApp) -> Iterator[str]:
    """Yield what is on the screen and stands out too little from its ground: letters by 4.5, lines and bars by 3."""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if segment.text.strip() and segment.style is not None:
                is_drawn = all(unicodedata.category(sign) in ("So", "Zs", "Sm") for sign in segment.text)
                found = contrast(*_seen(segment.style, app.current_theme.dark))
                if found < (PART if is_drawn else TEXT):
                    yield f"{segment.text.strip()!r} {found:.2f}"


def _seen(style: Style, is_dark: bool) -> tuple[Rgb, Rgb]:
    white, black = (255, 255, 255), (0, 0, 0)

    def rgb(colour: RichColor | None, nothing: Rgb) -> Rgb:
        if colour is None or colour.is_default:
            return nothing
        return VGA[colour.number] if colour.number is not None else Color.from_rich_color(colour).rgb

    letters = rgb(style.color, white if is_dark else black)
    ground = rgb(style.bgcolor, black if is_dark else white)
    return (ground, letters) if style.reverse else (letters, ground)


def _text(app: WarraqApp) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


@pytest.mark.parametrize(
    "keys", [(), ("slash", "a"), ("f11",), ("f2",), ("f4",)], ids=["page", "find", "settings", "library", "glossary"]
)
async def test_everything_on_the_screen_can_be_read(open_app: OpenApp, sample: Article, keys: tuple[str, ...]) -> None:
    """In every theme that is offered, all text on a screen has the contrast of WCAG 2.1 AA with what it stands on."""
    async with open_app(sample, SIZE, *keys) as pilot:
        app = pilot.app
        assert isinstance(app, WarraqApp)
        for name in app.available_themes:
            app.theme = name
            await pilot.pause()
            assert list(unreadable(app)) == [], name


@pytest.mark.parametrize("theme", ["paper", "ansi-light", "ansi-dark"])
async def test_what_asks_stands_over_the_screen_it_came_from(services: Services, sample: Article, theme: str) -> None:
    """Around a box that asks, the screen below is still seen, also where a theme leaves all colours to the terminal."""
    app = WarraqApp(services, sample)
    async with app.run_test(size=SIZE) as pilot:
        app.theme = theme
        await pilot.press("f4")
        await settle(pilot)
        below = _text(app).splitlines()
        await pilot.press("o")
        await settle(pilot)
        seen = _text(app).splitlines()
        assert len(app.screen_stack) == 3
        assert (seen[0], seen[-1]) == (below[0], below[-1])
        assert seen[10][:20] == below[10][:20] != " " * 20


@pytest.mark.parametrize("colours", [Colours.C16, Colours.C8, Colours.NONE])
async def test_colours_can_become_fewer(services: Services, sample: Article, colours: Colours) -> None:
    """A screen follows the number of colours in the settings at once, and can be read in each; with none there are none."""
    app = WarraqApp(services, sample)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        services.settled.settle(services.settings._replace(colours=colours))
        await pilot.pause()
        assert list(unreadable(app)) == []
        styles = {segment.style for strip in app.screen._compositor.render_strips() for segment in strip}
        shown = {colour for style in styles if style for colour in (style.color, style.bgcolor) if colour}
        assert all(colour.is_default for colour in shown) is (colours is Colours.NONE)
        assert all(colour.triplet is None for colour in shown)
        assert any(style.reverse for style in styles if style)
        assert app.console.color_system == "standard"


async def test_the_setting_stills_what_moves(services: Services, sample: Article) -> None:
    """With `animations` off nothing is animated, from the start or from when it is set."""
    app = WarraqApp(services, sample)
    async with app.run_test(size=SIZE):
        assert app.animation_level == "full"
        services.settled.settle(services.settings._replace(animations=False))
        assert app.animation_level == "none"
    assert WarraqApp(services, sample).animation_level == "none"


@pytest.mark.parametrize("depth", [Depth.C8, Depth.NONE])
async def test_few_colours(services: Services, matches_golden: Holds, sample: Article, depth: Depth) -> None:
    """In 8 colours and in none the reader shows names, terms, the cursor and its bars by other means than colour."""
    app = WarraqApp(services, sample, depth=depth)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await matches_golden(pilot)


@pytest.mark.parametrize(("is_dark", "theme"), [(True, "ink"), (False, "paper"), (None, "paper")])
async def test_the_theme_follows_the_terminal(
    services: Services, sample: Article, is_dark: bool | None, theme: str
) -> None:
    """`auto` is ink in a dark terminal and paper in any other, from the start on and where it is chosen later."""
    services.settled.settle(services.settings._replace(theme="auto"))
    app = WarraqApp(services, sample, PLAIN._replace(is_dark=is_dark))
    async with app.run_test(size=SIZE) as pilot:
        assert app.theme == theme
        services.settled.settle(services.settings._replace(theme="nord"))
        assert app.theme == "nord"
        await settle(pilot)
        await pilot.press("ctrl+t", *"auto", "enter")
        await settle(pilot)
        assert (services.settings.theme, app.theme) == ("auto", theme)


@pytest.mark.parametrize("colours", [Colours.C16, Colours.C8, Colours.NONE])
async def test_a_title_is_one_bar(services: Services, colours: Colours) -> None:
    """Where colours are few, the title is turned round from one end of the screen to the other, as the keys are."""
    services.settled.settle(services.settings._replace(colours=colours))
    app = WarraqApp(services, None, depth=Depth(colours.value))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        strips = app.screen._compositor.render_strips()
        for row in (0, SIZE[1] - 1):
            assert all(each.style is not None and each.style.reverse for each in strips[row] if each.text), row
