"""The search everywhere: what one line finds, how it is opened, and searches that are kept."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tests.screens.test_names import pressed
from tui.screens.reading.screen import ReadingScreen
from tui.screens.search.groups import Group
from tui.screens.search.screen import SearchScreen
from tui.services.services import Services
from tui.widgets.rows import Rows

Holds = Callable[[Pilot[None]], Awaitable[None]]


def lists(pilot: Pilot[None]) -> dict[Group, int]:
    """Return how many of each group are listed."""
    screen = pilot.app.screen
    assert isinstance(screen, SearchScreen)
    return screen._lists.counts


@pytest.mark.parametrize("size", [(140, 40), (80, 24), (70, 24)], ids=["140x40", "80x24", "70x24"])
async def test_articles_are_found_with_the_text_around_the_words(
    open_app: OpenApp, matches_golden: Holds, size: tuple[int, int]
) -> None:
    """Titles, text and words found run right to left, the words stand out; each group says how many it has."""
    async with open_app(None, size, "ctrl+f", *"الوقود") as pilot:
        await matches_golden(pilot)


async def test_an_article_opens_at_what_was_found_and_leads_back(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """English words find it, its hits are on the page, n goes to the next one, and the list is there again as it was."""
    monkeypatch.setattr("tui.app._SENTENCE_SECONDS", 3600.0)
    async with open_app(None, (100, 30), "ctrl+f", *"fuel shortage", "enter", "down", "up", "enter") as pilot:
        reader = pilot.app.screen
        assert isinstance(reader, ReadingScreen)
        page = reader._desk.page
        hits = [(block, layer.start) for block, own in page.face.layers["hits"].items() for layer in own]
        assert hits
        assert page.spot is not None
        await settle(pilot)
        assert "n: the next one" in picture_of(pilot.app)
        before = page.spot
        await pressed(pilot, "n")
        assert page.spot != before or len(hits) == 1
        await pressed(pilot, "escape", "backspace")
        assert isinstance(pilot.app.screen, SearchScreen)
        assert "fuel shortage" in picture_of(pilot.app)


async def test_groups_orders_and_what_is_wrong(open_app: OpenApp) -> None:
    """Tab lists terms and names, o turns the order, what cannot be asked is told with its place, the other keyboard is understood."""
    async with open_app(None, (100, 30), "ctrl+f", *"djibouti") as pilot:
        assert lists(pilot)[Group.ARTICLES] > 0
        assert lists(pilot)[Group.NAMES] > 0
        await pressed(pilot, "enter", "tab", "tab", "enter")
        assert type(pilot.app.screen).__name__ == "NameScreen"
        await pressed(pilot, "escape", "slash", "end", *" sorce:x")
        assert "There is no field sorce: did you mean source:?  ▸ letter 10: sorce:x" in picture_of(pilot.app)
        await pressed(pilot, "escape", "slash", *"وقود")
        assert "the best first" in picture_of(pilot.app)
        await pressed(pilot, "enter", "o")
        assert "the newest first" in picture_of(pilot.app)
        await pressed(pilot, "escape", "slash", *"[df,jd")
        assert "For جيبوتي" in picture_of(pilot.app)
        await pressed(pilot, "escape", "slash", *"djibouti source:xyz")
        assert "Without source:xyz it would be" in picture_of(pilot.app)


async def test_a_search_is_kept_chosen_and_brought_back(open_app: OpenApp, services: Services) -> None:
    """The query is kept under a name, in the library it is chosen by enter, what is forgotten comes back with u, and so do names."""
    async with open_app(None, (100, 30), "ctrl+f", *"djibouti", "enter", "s", "a", "end", *" x", "enter") as pilot:
        assert [each.name for each in services.kept_searches.all()] == ["djibouti x"]
        await pressed(pilot, "x")
        assert services.kept_searches.all() == []
        await pressed(pilot, "u", "e", "end", "y", "enter", "e", "end", "z", "enter", "u", "u")
        assert [each.name for each in services.kept_searches.all()] == ["djibouti x"]
        await pressed(pilot, "escape", "f2", "s", "enter")
        assert pilot.app.screen.query_one(Input).value == "djibouti"
        assert services.kept_searches.get("djibouti x").looked is not None
        await settle(pilot)


async def test_the_bar_stays_among_the_kept_searches(open_app: OpenApp, services: Services) -> None:
    """After forgetting one the bar is on the next, after bringing it back still there; one that is renamed takes the bar along."""
    for name in "abcd":
        services.kept_searches.keep(name, name)
    async with open_app(None, (100, 30), "s", "down", "x") as pilot:
        rows = pilot.app.screen.query_one(Rows)
        assert [each.kept.name for each in rows.items] == ["a", "c", "d"]
        assert rows.item.kept.name == "c"
        await pressed(pilot, "u")
        assert rows.item.kept.name == "c"
        await pressed(pilot, "e", "z", "enter", "up", "x")
        assert [each.kept.name for each in rows.items] == ["a", "b", "z"]
        assert rows.item.kept.name == "z"


@pytest.mark.parametrize("query", ["copies:yes", "في sort:newest", "sort:best في"])
async def test_an_order_is_told_only_where_it_can_be_turned(open_app: OpenApp, query: str) -> None:
    """Fields alone are answered none better than another, and an order that the query names stays: no other one is offered."""
    async with open_app(None, (100, 30), "ctrl+f") as pilot:
        pilot.app.screen.query_one(Input).value = query
        await settle(pilot)
        found = list(pilot.app.screen.query_one("#articles", Rows).items)
        assert len(found) > 1
        assert "first (" not in picture_of(pilot.app)
        await pressed(pilot, "enter", "o")
        assert list(pilot.app.screen.query_one("#articles", Rows).items) == found
        assert "first (" not in picture_of(pilot.app)
