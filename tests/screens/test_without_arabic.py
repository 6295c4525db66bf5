"""An article without Arabic words, which has no cursor: its lines are found, gone to and come back to."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_type_ahead import burst
from tui.widgets.english.pane import EnglishPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page
from tui.widgets.rows import Rows

SIZE = (100, 30)
PLACES = (40, 90)
"""The paragraphs that speak of a harbour."""


@pytest.fixture
def article(make_article: Callable[..., Article]) -> Article:
    """An English article of many pages."""
    said = dict.fromkeys(PLACES, "Ships wait in the harbour.")
    return make_article(*[said.get(number, f"Paragraph {number} says nothing.") for number in range(130)])


def page_of(pilot: Pilot[None]) -> Page:
    """Return the page."""
    return pilot.app.screen.query_one(Page)


def shown(pilot: Pilot[None]) -> set[int]:
    """Return the paragraphs on the page."""
    return {place.block for place in page_of(pilot).rows}


async def test_what_is_found_is_shown_and_gone_through(open_app: OpenApp, article: Article) -> None:
    """The page goes to the first place while one types; `n` and `N` go to each of them, round the end."""
    first, last = PLACES
    async with open_app(article, SIZE) as pilot:
        page = page_of(pilot)
        assert page.spot is None
        top = page.top
        await burst(pilot, "/harbour")
        assert first in shown(pilot)
        await burst(pilot, "xx")
        assert page.top == top
        await burst(pilot, "\x7f\x7f\r")
        await settle(pilot)
        seen = []
        for key in ("n", "n", "N", "n"):
            await pilot.press(key)
            await settle(pilot)
            seen.append([place for place in PLACES if page.selected(place)])
            assert set(seen[-1]) <= shown(pilot)
        assert seen == [[last], [first], [last], [first]]


async def test_the_contents_lead_there(open_app: OpenApp, article: Article) -> None:
    """A row of the contents is gone to, and one comes back from there."""
    async with open_app(article, SIZE, "apostrophe") as pilot:
        rows = pilot.app.screen.query_one(Rows)
        rows.marked = len(rows.items) - 1
        block, _ = rows.item.spot
        assert block > PLACES[0]
        await pilot.press("enter")
        await settle(pilot)
        assert block in shown(pilot)
        await pilot.press("alt+left")
        await settle(pilot)
        assert 0 in shown(pilot)


async def test_the_article_opens_where_it_was_left(open_app: OpenApp, article: Article) -> None:
    """The line at the top of the page is kept, and the page begins with it the next time."""
    async with open_app(article, SIZE, "space", "space") as pilot:
        top = page_of(pilot).top
        assert top.block > 0
        await pilot.press("f2")
        await settle(pilot)
    async with open_app(article, SIZE) as pilot:
        assert page_of(pilot).top == top


async def test_there_is_no_english_to_hide(open_app: OpenApp, article: Article) -> None:
    """`r` says so, and hides nothing that a later article would miss."""
    async with open_app(article, SIZE, "r") as pilot:
        assert pilot.app.screen.query_one(KeyBar)._sentence == "This text has no Arabic, and so no English to hide."
        assert not pilot.app.screen.query_one(EnglishPane).english.veil.is_on


async def test_there_is_no_word_to_explain(open_app: OpenApp, article: Article) -> None:
    """What is asked about a word says so, and not that the lexicon is still being loaded."""
    async with open_app(article, SIZE) as pilot:
        bar, said = pilot.app.screen.query_one(KeyBar), {}
        for key in ("enter", "l", "o", "semicolon", "ctrl+s", "ctrl+n"):
            bar.clear()
            await pilot.press(key)
            await settle(pilot)
            said[key] = bar._sentence
        assert said == dict.fromkeys(said, "This text has no Arabic word to explain.")
