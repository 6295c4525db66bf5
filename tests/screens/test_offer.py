"""The offer to compare lines, where nobody can tell whether the Arabic reads right."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.pilot import Pilot

from corpus.model import Article
from tests.screens.conftest import settle
from tui.app import WarraqApp
from tui.screens.calibrate.comparison import chosen
from tui.screens.reading.screen import ReadingScreen
from tui.screens.tour.card import TourCard
from tui.services.services import Services
from tui.terminal.calibrations import Calibrations
from tui.terminal.profile import Grounds, Profile
from tui.typeset.terminal.mode import Mode
from tui.widgets.offer_bar import OfferBar
from tui.widgets.page.page import Page

Holds = Callable[[Pilot[None]], Awaitable[None]]
Open = Callable[..., AbstractAsyncContextManager[Pilot[None]]]
KONSOLE = Profile("Konsole 22.12", "Konsole", Mode.LTRBASE, Grounds.DETECTION, "It says so.", is_sure=False)


@pytest.fixture
def opened(services: Services) -> Open:
    """Open the app in a terminal."""

    @asynccontextmanager
    async def opening(article: Article | None, size: tuple[int, int] = (100, 30), profile: Profile = KONSOLE):
        app = WarraqApp(services, article, profile)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            yield pilot

    return opening


def is_offered(pilot: Pilot[None]) -> bool:
    """Whether the line stands on the screen."""
    return bool(pilot.app.screen.query(OfferBar))


async def test_a_line_offers_it(opened: Open, matches_golden: Holds, sample: Article, size: tuple[int, int]) -> None:
    """The offer is one line above the keys; the article stands there all the same."""
    async with opened(sample, size) as pilot:
        await matches_golden(pilot)


async def test_the_article_is_usable_at_once(opened: Open, sample: Article) -> None:
    """The offer takes no key from the page: the cursor moves, and the article is where it would be without it."""
    async with opened(sample) as pilot:
        assert is_offered(pilot)
        assert pilot.app.focused is not None
        assert isinstance(pilot.app.focused, Page)
        top = pilot.app.focused.region.offset
        await pilot.press("escape")
        await settle(pilot)
        assert not is_offered(pilot)
        assert pilot.app.focused.region.offset == top


async def test_escape_takes_it_away_and_nothing_else(opened: Open, sample: Article) -> None:
    """The first escape takes the offer away, the second one leaves the article."""
    async with opened(sample) as pilot:
        await pilot.press("escape")
        await settle(pilot)
        assert not is_offered(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, ReadingScreen)


async def test_twice_refused_it_stays_away(opened: Open, sample: Article) -> None:
    """The offer comes twice in a terminal, not a third time; by then another one may still be offered it."""
    for expected in (True, True, False):
        async with opened(sample) as pilot:
            assert is_offered(pilot) is expected
            await pilot.press("escape")
            await settle(pilot)
    async with opened(None, profile=KONSOLE._replace(key="kitty")) as pilot:
        assert is_offered(pilot)


async def test_it_is_not_made_where_all_is_known(opened: Open, sample: Article) -> None:
    """Nothing is offered where the terminal is known for certain, or where somebody chose."""
    for profile in (KONSOLE._replace(is_sure=True), KONSOLE._replace(grounds=Grounds.SETTING)):
        async with opened(sample, profile=profile) as pilot:
            assert not is_offered(pilot)


async def test_a_click_refuses(opened: Open, sample: Article) -> None:
    """A click on a key of the line does as the key."""
    async with opened(sample) as pilot:
        await pilot.click(OfferBar, offset=(55, 0))
        await settle(pilot)
        assert not is_offered(pilot)


async def test_zen_hides_it(opened: Open, sample: Article) -> None:
    """Where nothing but the article is wanted, nothing is offered."""
    async with opened(sample) as pilot:
        await pilot.press("z")
        await settle(pilot)
        assert not pilot.app.screen.query_one(OfferBar).display


async def test_it_is_said_where_lines_cannot_be_compared(opened: Open, sample: Article) -> None:
    """Where the app cannot stand aside, one sentence says what to do; nothing is kept."""
    async with opened(sample) as pilot:
        said: list[str] = []
        pilot.app.notify = lambda message, **_: said.append(message)  # type: ignore[method-assign]
        await pilot.press("f9")
        await settle(pilot)
        assert said == ["Lines can only be compared in a terminal: run warraq calibrate there."]
        assert isinstance(pilot.app, WarraqApp)
        assert Calibrations(pilot.app.services.settings.calibrations_file).all() == {}


def test_what_the_reader_says_is_certain() -> None:
    """A terminal as its reader says it is: the mode, and why; everything else of it stays."""
    profile = chosen(KONSOLE, Mode.VPF)
    assert (profile.mode, profile.grounds, profile.is_sure) == (Mode.VPF, Grounds.CALIBRATION, True)
    assert (profile.name, profile.key, profile.multiplexer) == (KONSOLE.name, KONSOLE.key, KONSOLE.multiplexer)


async def test_the_offer_is_on_every_screen_until_it_is_turned_down(opened: Open, sample: Article) -> None:
    """Whichever screen one reads on is offered it; turned down on one, it is gone from all of them."""
    async with opened(None) as pilot:
        assert is_offered(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert is_offered(pilot)
        await pilot.press("f4")
        await settle(pilot)
        assert is_offered(pilot)
        await pilot.press("escape")
        await settle(pilot)
        for key in ("f2", "f3", "f4"):
            assert not is_offered(pilot)
            await pilot.press(key)
            await settle(pilot)
        assert not is_offered(pilot)


async def test_it_is_not_asked_while_the_tour_lasts(services: Services) -> None:
    """A newcomer is first asked whether the Arabic reads right, then led round; never both take rows of one screen."""
    app = WarraqApp(services, None, KONSOLE)
    app.tour.offer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert (is_offered(pilot), bool(app.screen.query(TourCard))) == (True, False)
        await pilot.press("escape")
        await settle(pilot)
        assert (is_offered(pilot), bool(app.screen.query(TourCard)), app.tour.step) == (False, True, 0)
        await pilot.press("escape")
        await settle(pilot)
        assert not app.screen.query(TourCard)


async def test_a_tour_that_is_asked_for_goes_before_it(opened: Open) -> None:
    """The tour takes the offer away where somebody asks for it; once it is left the offer is there again."""
    async with opened(None, (80, 24)) as pilot:
        assert is_offered(pilot)
        for key in ("shift+f2", "enter"):
            await pilot.press(key)
            await settle(pilot)
        assert (is_offered(pilot), bool(pilot.app.screen.query(TourCard))) == (False, True)
        for key in ("escape", "f2"):
            await pilot.press(key)
            await settle(pilot)
        assert (is_offered(pilot), bool(pilot.app.screen.query(TourCard))) == (True, False)
