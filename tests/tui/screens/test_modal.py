"""Screens over others, and the first picture of any."""

from pathlib import Path

import pytest
from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.app import App, ComposeResult
from textual.color import Color
from textual.geometry import Size
from textual.renderables.background_screen import BackgroundScreen
from textual.visual import Visual, visualize
from textual.widgets import Static

from tui.colours.app import ColouredApp
from tui.colours.depth import Depth
from tui.colours.themes import INK, PAPER
from tui.commands.model import Scope
from tui.screens.commanded import CommandedScreen
from tui.screens.modal import Dimmed, Modal
from tui.settings.load import load_settings

SHEET = Path(__file__).with_name("boxes.tcss")
SIZES = {"-narrow", "-wide", "-low", "-high"}


class _Counted:
    """Counts how often all of a screen is styled, and laid out for a size that it is told."""

    stylings = layouts = 0

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        self.layouts += size is not None
        super()._refresh_layout(size, scroll)  # type: ignore[misc]

    def update_node_styles(self, animate: bool = True) -> None:
        self.stylings += 1
        super().update_node_styles(animate)  # type: ignore[misc]


class Over(_Counted, Modal[None]):
    """A box."""

    CSS_PATH = SHEET

    def compose(self) -> ComposeResult:
        yield Static("box", id="box")


class Full(_Counted, CommandedScreen):
    """A screen of its own."""

    CSS_PATH = SHEET
    scope = Scope.LIBRARY

    def compose(self) -> ComposeResult:
        yield Static("full", id="box")


class Wide(ColouredApp):
    """An app that tells its screens how large they are."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]


async def test_a_new_screen_knows_how_large_the_terminal_is(tmp_path: Path) -> None:
    """It is not styled again for a size that it is told only when it is shown."""
    app = Wide([], load_settings({}, {"HOME": str(tmp_path)}), Depth.TRUE)
    async with app.run_test(size=(80, 24)) as pilot:
        for screen in (Full(), Over()):
            await app.push_screen(screen)
            await pilot.pause()
            assert screen.stylings == 0
            assert {*screen.classes} & SIZES == {"-wide", "-high"}
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert {*app.screen.classes} & SIZES == {"-narrow", "-low"}


async def test_a_screen_is_laid_out_once_for_a_size(tmp_path: Path) -> None:
    """That it is shown lays out neither it nor what lies below it once more; another size lays out both."""
    app = Wide([], load_settings({}, {"HOME": str(tmp_path)}), Depth.TRUE)
    async with app.run_test(size=(80, 24)) as pilot:
        below, above = Full(), Over()
        for screen in (below, above):
            await app.push_screen(screen)
            await pilot.pause()
        assert (below.layouts, above.layouts) == (1, 1)
        await pilot.resize_terminal(70, 24)
        await pilot.pause()
        assert (below._compositor.size.width, above._compositor.size.width) == (70, 70)
        assert (below.layouts, above.layouts) == (2, 2)


@pytest.mark.parametrize("kind", [Over, Full])
async def test_a_new_screen_is_styled_once(tmp_path: Path, kind: type[Over | Full]) -> None:
    """It is styled as it is mounted, and looks as it would if it were styled again."""
    app = Wide([], load_settings({}, {"HOME": str(tmp_path)}), Depth.TRUE)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = kind()
        await app.push_screen(screen)
        await pilot.pause()
        assert screen.stylings == 0
        box = screen.query_one("#box")
        before = [dict(each.styles.base.get_rules()) for each in (screen, box)]
        assert before[1]["background"] == Color.parse(PAPER.surface or "")
        screen.update_node_styles()
        assert [dict(each.styles.base.get_rules()) for each in (screen, box)] == before


async def test_a_screen_that_is_brought_again_is_styled_where_its_colours_changed(tmp_path: Path) -> None:
    """Another theme meanwhile is seen on it; without one its styles are left as they are."""
    app = Wide([], load_settings({}, {"HOME": str(tmp_path)}), Depth.TRUE)
    async with app.run_test(size=(80, 24)) as pilot:
        kept = Full()
        app.install_screen(kept, "kept")
        for theme, stylings in ((PAPER, 0), (PAPER, 0), (INK, 1), (INK, 1), (PAPER, 2)):
            app.theme = theme.name
            await pilot.pause()
            await app.push_screen("kept")
            await pilot.pause()
            assert kept.stylings == stylings
            assert kept.query_one("#box").styles.background == Color.parse(theme.surface or "")
            await app.pop_screen()


@pytest.mark.parametrize("kind", [Over, Full])
async def test_a_screen_is_left_once(kind: type[Over | Full]) -> None:
    """What is dismissed twice takes no other screen away and answers once; below another screen it leaves when that is gone."""
    app, answers = App[None](), list[object]()
    async with app.run_test(size=(20, 5)) as pilot:
        below, left, above = Full(), kind(), Over()
        await app.push_screen(below)
        await app.push_screen(left, answers.append)
        await app.push_screen(above)
        left.dismiss()
        await pilot.pause()
        assert app.screen is above
        above.dismiss()
        await pilot.pause()
        assert app.screen is below
        left.dismiss()
        await pilot.pause()
        assert app.screen is below
        assert answers == [None]


async def test_a_box_stands_over_the_dimmed_screen_below() -> None:
    """What is below can be read, in colours between its own and that of the box's screen."""
    app = App[None]()
    async with app.run_test(size=(20, 5)) as pilot:
        await app.push_screen(Full())
        await app.push_screen(Over())
        await pilot.pause()
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
        assert rows[0].startswith("full")
        assert any("box" in row for row in rows)


class Styled(CommandedScreen):
    """A screen with lines of several styles and a link."""

    scope = Scope.LIBRARY

    def compose(self) -> ComposeResult:
        yield Static("[red on #102030]a[/] b [i]c[/i] [bold link='https://example.org']d[/] [on white]كتاب[/]\n" * 3)


@pytest.mark.parametrize("over", ["black 55%", "transparent"])
async def test_lines_are_dimmed_as_textual_does(over: str) -> None:
    """Each cell comes out as it does there, in its letters and its colours, where the screen below is larger too."""
    app = App[None]()
    async with app.run_test(size=(20, 5)) as pilot:
        await app.push_screen(Styled())
        below, screen = app.screen, Over()
        screen.styles.background = over
        await app.push_screen(screen)
        await pilot.pause()
        color = screen.styles.background
        for width, height in ((20, 5), (12, 2), (30, 9)):
            ground = screen.visual_style
            expected = Visual.to_strips(
                screen, visualize(screen, BackgroundScreen(below, color)), width, height, ground
            )
            found = Visual.to_strips(screen, Dimmed(below, color), width, height, ground)
            assert [[*line.simplify()] for line in found] == [[*line.simplify()] for line in expected]
            assert len({segment.style for line in found for segment in line}) > 3


async def test_a_box_over_a_screen_is_painted_as_textual_paints_it(tmp_path: Path) -> None:
    """That its lines are left as they are, and the colours that were looked up below are not looked up again, changes none."""
    app = Wide([], load_settings({}, {"HOME": str(tmp_path)}), Depth.TRUE)
    async with app.run_test(size=(80, 24)) as pilot:
        below, above = Full(), Over()
        below.styles.border = ("round", "ansi_red")
        for screen in (below, above):
            await app.push_screen(screen)
            await pilot.pause()
        found = _painted(above)
        above._styles_cache = StylesCache()
        above.get_line_filters = app.get_line_filters  # type: ignore[method-assign]
        assert found == _painted(above)
        assert len({segment.style for line in found for segment in line}) > 2


def _painted(screen: Modal[None]) -> list[list[Segment]]:
    """Return the lines of a screen, painted anew."""
    screen._styles_cache.clear()
    screen._compositor.render_update(full=True, screen_stack=screen.app._background_screens)
    return [[*line.simplify()] for line in screen._compositor.render_strips()]
