"""Lists of more articles than are fetched at once."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from textual.pilot import Pilot

from corpus.errors import StoreError
from corpus.library import Library
from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tests.screens.test_type_ahead import burst
from tui.screens.library.rows import ROW_HEIGHT
from tui.services.services import Services
from tui.widgets.rows import Rows

SIZE = (100, 30)
LETTERS = "بتجدرسعفقلمنهي"


@pytest.fixture
def ids(services: Services, make_article: Callable[..., Any]) -> list[str]:
    """The ids of the articles of a library of 150 and the samples, the newest first."""
    add(services, make_article, range(150))
    return [each.id for each in services.library.summaries()]


def add(services: Services, make_article: Callable[..., Any], numbers: range) -> None:
    """Add an article of words of its own for each number."""

    def words(number: int) -> str:
        drawn = Random(number)
        return " ".join("".join(drawn.choices(LETTERS, k=5)) for _ in range(12))

    articles = [make_article(words(number), title=f"عنوان {number}") for number in numbers]
    services.library.add_all((each, b"") for each in articles)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def list_at(pilot: Pilot[None], row: int) -> Rows[Any]:
    """Put the bar on a row of the library, and return the list."""
    rows: Rows[Any] = pilot.app.screen.query_one("#articles", Rows)
    rows.marked = row
    await settle(pilot)
    return rows


def line_of_bar(rows: Rows[Any]) -> int:
    """The line of the list on which the row under the bar begins."""
    return rows.marked * ROW_HEIGHT - rows.line_on(0)


@pytest.mark.parametrize("keys", [("enter", "backspace"), ("v",), ("f", "escape"), ("e", "x", "enter")])
async def test_the_bar_stays_on_its_article(open_app: OpenApp, ids: list[str], keys: tuple[str, ...]) -> None:
    """Far down the list the bar stays on its article, and that on its line, whatever is done with it or opened over it."""
    async with open_app(None, SIZE) as pilot:
        rows = await list_at(pilot, 140)
        await press(pilot, "up", "up")
        line = line_of_bar(rows)
        await press(pilot, *keys)
        assert (rows.item.id, line_of_bar(rows)) == (ids[138], line)


async def test_the_bar_stays_where_very_many_articles_come(
    open_app: OpenApp, services: Services, ids: list[str], make_article: Callable[..., Any]
) -> None:
    """The bar finds its article again below all that came meanwhile."""
    async with open_app(None, SIZE) as pilot:
        rows = await list_at(pilot, 120)
        add(services, make_article, range(1000, 1230))
        await press(pilot, "f", "escape")
        assert rows.item.id == ids[120]


@pytest.mark.parametrize("row", [3, 120])
async def test_the_bar_goes_to_the_next_where_an_article_is_removed(
    open_app: OpenApp, services: Services, ids: list[str], row: int
) -> None:
    """What is removed makes room for the next article, on which the bar is then: removing again removes that one, and undo leaves the bar."""
    async with open_app(None, SIZE) as pilot:
        rows = await list_at(pilot, row)
        line = line_of_bar(rows)
        await press(pilot, "x")
        assert (rows.item.id, line_of_bar(rows)) == (ids[row + 1], line)
        await press(pilot, "x")
        assert set(ids) - {each.id for each in services.library.summaries()} == {ids[row], ids[row + 1]}
        await press(pilot, "u")
        assert rows.item.id == ids[row + 2]


async def test_the_bar_goes_to_the_last_where_that_is_removed(open_app: OpenApp, ids: list[str]) -> None:
    """The last article makes room for the one above it."""
    async with open_app(None, SIZE, "end", "x") as pilot:
        assert pilot.app.screen.query_one("#articles", Rows).item.id == ids[-2]


async def test_other_words_begin_at_the_top(open_app: OpenApp, ids: list[str]) -> None:
    """Another search has a list of its own, in which the bar is on its article or at the top."""
    async with open_app(None, SIZE) as pilot:
        rows = await list_at(pilot, 120)
        await press(pilot, "slash", *"متحف")
        assert (rows.marked, line_of_bar(rows)) == (0, 0)


async def test_a_list_that_cannot_be_had_anew_stays(
    open_app: OpenApp, services: Services, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the database fails while articles are listed anew, it is told why, and the bar stays on its article, then and after it."""

    def fails(*_: object) -> None:
        raise StoreError("The server went away.")

    async with open_app(None, SIZE) as pilot:
        rows = await list_at(pilot, 120)
        with monkeypatch.context() as broken:
            broken.setattr(Library, "count", fails)
            await press(pilot, "f", "escape")
            assert "The server went away." in picture_of(pilot.app)
            assert rows.item.id == ids[120]
        await press(pilot, "f", "escape")
        assert "The server went away." not in picture_of(pilot.app)
        assert rows.item.id == ids[120]


async def test_keys_wait_for_the_articles(open_app: OpenApp, sample: Article) -> None:
    """What is typed with the key that opens the library is about its list."""
    async with open_app(sample, SIZE) as pilot:
        await burst(pilot, "\x1bOQjj")
        rows = pilot.app.screen.query_one("#articles", Rows)
        assert rows.marked == 2


async def test_a_list_that_became_shorter_is_listed_anew(open_app: OpenApp, services: Services, ids: list[str]) -> None:
    """Where others removed articles since the list was opened, going to its end shows those that are left."""
    async with open_app(None, SIZE) as pilot:
        rows = pilot.app.screen.query_one("#articles", Rows)
        for each in ids[-40:]:
            services.library.remove(each)
        await press(pilot, "end")
        assert (len(rows.items), rows.item.id) == (len(ids) - 40, ids[-41])
        await press(pilot, "enter")
        assert pilot.app.screen.article.id == ids[-41]  # type: ignore[attr-defined]


async def test_a_database_that_fails_leaves_rows_blank(
    open_app: OpenApp, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where articles cannot be fetched any more, it is told why, and what was fetched before is shown."""

    def fails(*_: object) -> None:
        raise StoreError("The server went away.")

    async with open_app(None, SIZE) as pilot:
        rows = pilot.app.screen.query_one("#articles", Rows)
        with monkeypatch.context() as broken:
            broken.setattr(Library, "summaries", fails)
            await press(pilot, "end", "enter", "x", "space", "e", "r", "t")
            assert rows.item is None
            assert "The server went away." in picture_of(pilot.app)
            await press(pilot, "home")
            assert rows.item.id == ids[0]
        await press(pilot, "f", "escape", "end")
        assert rows.item.id == ids[-1]
