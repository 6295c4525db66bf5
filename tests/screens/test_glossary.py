"""The glossary at every size."""

from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from tests.screens.conftest import OpenApp

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]


async def test_the_glossary_lists_its_entries(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """English at the left, Arabic at the right, the entry under the bar beside them where there is room."""
    async with open_app(None, size, "f4") as pilot:
        await matches_golden(pilot)


async def test_terms_are_found_by_their_english(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """The list follows what is typed, in either language."""
    async with open_app(None, size, "f4", "slash", *"fuel") as pilot:
        await matches_golden(pilot)


async def test_a_search_without_hits_offers_to_add(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """Where no term fits, the screen says how to add it."""
    async with open_app(None, size, "f4", "slash", *"qqqq") as pilot:
        await matches_golden(pilot)


async def test_the_form_shows_what_is_there_already(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """While the Arabic is typed, entries like it appear below."""
    async with open_app(None, size, "f4", "a", *"حصار") as pilot:
        await matches_golden(pilot)


async def test_the_form_says_what_is_missing(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """Saving a term without English names what is missing and keeps what was typed."""
    async with open_app(None, size, "f4", "a", *"قلم", "ctrl+s") as pilot:
        await matches_golden(pilot)


async def test_an_entry_is_corrected_in_the_form(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """`e` opens the form with the entry under the bar."""
    async with open_app(None, size, "f4", "e") as pilot:
        await matches_golden(pilot)


async def test_the_help_lists_the_keys_of_the_glossary(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """`F1` lists the glossary's commands."""
    async with open_app(None, size, "f4", "f1") as pilot:
        await matches_golden(pilot)
