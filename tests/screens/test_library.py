"""The library at every size."""

from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from tests.screens.conftest import OpenApp

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]


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


async def test_the_help_lists_the_keys_of_the_library(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """`F1` lists the library's commands."""
    async with open_app(None, size, "f1") as pilot:
        await matches_golden(pilot)
