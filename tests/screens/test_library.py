"""The library at every size."""

from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from tests.screens.conftest import OpenApp, settle
from tui.services.services import Services
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.rows import Rows

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def test_the_library_lists_its_articles(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """Titles right to left; below each how far it is read, its length, date and source."""
    async with open_app(None, size) as pilot:
        await matches_golden(pilot)


async def test_searching_lists_what_fits(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """The list follows what is typed."""
    async with open_app(None, size, "slash", *"متحف") as pilot:
        await matches_golden(pilot)


async def test_a_search_without_hits_says_what_to_do(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """Where nothing fits, the screen says so and how to get back."""
    async with open_app(None, size, "slash", *"zzz") as pilot:
        await matches_golden(pilot)


async def test_a_title_is_corrected_in_a_line(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """`e` asks for the right title, beginning with the one there is."""
    async with open_app(None, size, "e") as pilot:
        await matches_golden(pilot)


async def test_a_title_that_others_corrected_is_not_written_over(open_app: OpenApp, services: Services) -> None:
    """Nor is it by what takes the correction of one's own back; what was typed is offered again."""
    library = services.library
    async with open_app(None, (100, 30), "e", *"Mine") as pilot:
        rows = pilot.app.screen_stack[-2].query_one(Rows)
        article = rows.item.id
        library.retitle(article, "Theirs")
        await pressed(pilot, "enter")
        assert (library.get(article).title, rows.item.title) == ("Theirs", "Theirs")
        await pressed(pilot, "e")
        assert pilot.app.screen.query_one(ArabicInput).value == "Mine"
        await pressed(pilot, "enter")
        assert library.get(article).title == "Mine"
        library.retitle(article, "Theirs again")
        await pressed(pilot, "u")
        assert library.get(article).title == "Theirs again"


async def test_the_help_lists_the_keys_of_the_library(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """`F1` lists the library's commands."""
    async with open_app(None, size, "f1") as pilot:
        await matches_golden(pilot)
