"""Screens over others, and the first picture of any."""

from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.renderables.background_screen import BackgroundScreen
from textual.visual import Visual, visualize
from textual.widgets import Static

from tui.colours.app import ColouredApp
from tui.colours.depth import Depth
from tui.commands.model import Scope
from tui.screens.commanded import CommandedScreen
from tui.screens.modal import Dimmed, Modal
from tui.settings.load import load_settings

SIZES = {"-narrow", "-wide", "-low", "-high"}


class _Counted:
    """Counts how often all of a screen is styled."""

    stylings = 0

    def update_node_styles(self, animate: bool = True) -> None:
        self.stylings += 1
        super().update_node_styles(animate)  # type: ignore[misc]


class Over(_Counted, Modal[None]):
    """A box."""

    CSS = "Over { background: black 50%; align: center middle; }"

    def compose(self) -> ComposeResult:
        yield Static("box", id="box")


class Full(_Counted, CommandedScreen):
    """A screen of its own."""

    scope = Scope.LIBRARY

    def compose(self) -> ComposeResult:
        yield Static("full")


class Wide(ColouredApp):
    """An app that tells its screens how large they are."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]


async def test_a_new_screen_knows_how_large_the_terminal_is(tmp_path: Path) -> None:
    """It is styled once more when it is shown, but not again for a size that it is told only then."""
    app = Wide([], load_settings({}, {"HOME": str(tmp_path)}), Depth.TRUE)
    async with app.run_test(size=(80, 24)) as pilot:
        for screen in (Full(), Over()):
            await app.push_screen(screen)
            await pilot.pause()
            assert screen.stylings == 1
            assert {*screen.classes} & SIZES == {"-wide", "-high"}
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert {*app.screen.classes} & SIZES == {"-narrow", "-low"}


async def test_a_box_of_a_kind_that_was_shown_is_styled_once(tmp_path: Path) -> None:
    """It is styled as it is mounted, and looks as the first of its kind did."""
    app = Wide([], load_settings({}, {"HOME": str(tmp_path)}), Depth.TRUE)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = []
        for stylings in (1, 0, 0):
            box = Over()
            await app.push_screen(box)
            await pilot.pause()
            seen.append((box.styles.background, box.query_one("#box").region, box.query_one("#box").styles.width))
            assert box.stylings == stylings
            await app.pop_screen()
        assert len(set(map(str, seen))) == 1


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
