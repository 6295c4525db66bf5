"""The tour, which leads a newcomer through five steps and is in nobody's way."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tui.app import WarraqApp
from tui.screens.tour.card import TourCard
from tui.screens.tour.steps import STEPS
from tui.services.services import Services
from tui.widgets.key_bar import KeyBar

Holds = Callable[[Pilot[None]], Awaitable[None]]
USUAL = (80, 24)


def tour_of(pilot: Pilot[None]):
    assert isinstance(pilot.app, WarraqApp)
    return pilot.app.tour


def cards(pilot: Pilot[None]) -> list[TourCard]:
    """The cards there are, on whatever screen."""
    return [card for screen in pilot.app.screen_stack for card in screen.query(TourCard)]


async def type_keys(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def test_doing_what_it_says_goes_on(open_app: OpenApp, matches_golden: Holds) -> None:
    """Each step ends when it is done: open, move, add, follow a name, find; then the card is gone, and nothing else."""
    async with open_app(None, USUAL, "shift+f2") as pilot:
        assert tour_of(pilot).step == 0
        await type_keys(pilot, "enter")
        assert tour_of(pilot).step == 1
        await type_keys(pilot, "left")
        assert tour_of(pilot).step == 2
        await matches_golden(pilot)
        await type_keys(pilot, "a")
        assert cards(pilot)[0].told == STEPS[2].sentence, "what it says of adding stays while one adds"
        await type_keys(pilot, "enter")
        assert (tour_of(pilot).step, cards(pilot)[0].told) == (3, STEPS[3].sentence)
        await type_keys(pilot, "f5", "n")
        assert tour_of(pilot).step == 4
        assert len(cards(pilot)) == 1
        await type_keys(pilot, "ctrl+p", "escape")
        assert (tour_of(pilot).step, cards(pilot)) == (None, [])


async def test_escape_leaves_it_and_nothing_more(open_app: OpenApp) -> None:
    """Escape takes the card away and leaves the article open; the next one goes back as ever."""
    async with open_app(None, USUAL, "shift+f2", "enter") as pilot:
        screen = pilot.app.screen
        await type_keys(pilot, "escape")
        assert (tour_of(pilot).step, cards(pilot), pilot.app.screen) == (None, [], screen)
        await type_keys(pilot, "escape")
        assert pilot.app.screen is not screen


async def test_it_waits_for_a_screen_that_is_opened_this_moment(open_app: OpenApp) -> None:
    """Where a screen has no widgets yet, the card comes to it as soon as it has, and nothing fails."""
    async with open_app(None, USUAL, "shift+f2") as pilot:
        tour = tour_of(pilot)
        library = pilot.app.screen
        pilot.app.rooms.show_glossary()
        assert not pilot.app.screen.query(KeyBar)
        tour.show()
        await settle(pilot)
        assert pilot.app.screen is not library
        assert [card.screen for card in cards(pilot)] == [pilot.app.screen]


async def test_the_key_and_a_click_go_on(open_app: OpenApp) -> None:
    """Whoever does not want to do a step goes on with the key or a click, and comes to the end."""
    async with open_app(None, USUAL, "shift+f2", "shift+f2") as pilot:
        assert tour_of(pilot).step == 1
        await pilot.click(TourCard, offset=(5, 1))
        await settle(pilot)
        assert tour_of(pilot).step == 2
        await type_keys(pilot, "shift+f2", "shift+f2", "shift+f2")
        assert (tour_of(pilot).step, cards(pilot)) == (None, [])


async def test_other_keys_do_what_they_always_do(open_app: OpenApp) -> None:
    """The card takes no key: a step that is not done stays, whatever else one does, and follows to other screens."""
    async with open_app(None, USUAL, "shift+f2", "down") as pilot:
        rows = pilot.app.screen.query_one("#articles")
        assert rows.marked > 0
        await type_keys(pilot, "f4")
        assert tour_of(pilot).step == 0
        assert [card.screen for card in cards(pilot)] == [pilot.app.screen]


@pytest.mark.parametrize("read", [False, True])
async def test_it_is_offered_once_and_to_newcomers(open_app: OpenApp, services: Services, read: bool) -> None:
    """It begins by itself where nobody has read anything yet, the first time only."""
    if read:
        services.settings.positions_file.parent.mkdir(parents=True, exist_ok=True)
        services.settings.positions_file.write_text("{}")
    else:
        services.settings.positions_file.unlink(missing_ok=True)
    async with open_app(None, USUAL) as pilot:
        tour = tour_of(pilot)
        assert tour.step is None
        tour.offer()
        tour.show()
        assert tour.step == (None if read else 0)
        tour.leave()
        tour.offer()
        assert tour.step is None


async def test_it_has_room_on_the_smallest_terminal(open_app: OpenApp, sample: Article) -> None:
    """On 60 cells by 16 rows the article still has rows, and every step its whole sentence."""
    async with open_app(sample, (60, 16), "shift+f2", "enter") as pilot:
        for _ in STEPS:
            if cards(pilot):
                assert cards(pilot)[0].size.height <= 5
            await type_keys(pilot, "shift+f2")
