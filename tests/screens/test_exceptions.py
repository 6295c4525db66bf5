"""Saying in the reader that words are not a term."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from corpus.model import Article
from glossary.matching.refusals import RefusalScope
from tests.screens.conftest import OpenApp, settle
from tui.screens.reading.screen import ReadingScreen
from tui.services.services import Services

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]


@pytest.fixture
def article(services: Services) -> Article:
    """An article of the library that has a term of the starter glossary."""
    services.ensure_first_run()
    found = next(iter(services.library.summaries("أزمة الوقود")))
    return services.library.get(found.id)


async def test_one_key_says_that_a_term_is_not_meant(open_app: OpenApp, article: Article, services: Services) -> None:
    """Each press goes further: here, in the article, anywhere; the last one takes all of it back."""
    async with open_app(article, (140, 40), "g", "right_square_bracket") as pilot:
        scopes = []
        for _ in range(4):
            await pilot.press("ctrl+e")
            await settle(pilot)
            scopes.append([each.scope for each in services.learning.exceptions.all()])
        every = list(RefusalScope)
        assert scopes == [every[:1], every[:2], every, []]


async def test_an_exception_is_taken_back(open_app: OpenApp, article: Article, services: Services) -> None:
    """The mark goes from the page, and undo brings it back."""
    async with open_app(article, (140, 40), "g", "right_square_bracket") as pilot:
        reader = pilot.app.screen
        assert isinstance(reader, ReadingScreen)
        found = []
        for key in ("ctrl+e", "u"):
            await pilot.press(key)
            await settle(pilot)
            spot = reader._desk.page.spot
            assert spot is not None
            annotated = reader._meanings.annotated(spot.block)
            assert annotated is not None
            found.append(any(match.start <= spot.offset < match.end for match in annotated.matches))
        assert found == [False, True]


async def test_the_terms_of_a_word_are_explained(
    open_app: OpenApp, article: Article, matches_golden: Holds, size: Size
) -> None:
    """Each term found at the word stands with what is written there and why it was found."""
    async with open_app(article, size, "g", "right_square_bracket", "ctrl+w") as pilot:
        await matches_golden(pilot)


async def test_what_was_taken_back_is_refused_first(open_app: OpenApp, article: Article, services: Services) -> None:
    """After undo the next press refuses what was taken back, and nothing wider."""
    here, in_article, always = list(RefusalScope)
    async with open_app(article, (140, 40), "g", "right_square_bracket") as pilot:
        scopes = []
        for key in ("ctrl+e", "u", "ctrl+e", "ctrl+e", "u", "ctrl+e", "ctrl+e", "ctrl+e"):
            await pilot.press(key)
            await settle(pilot)
            scopes.append([each.scope for each in services.learning.exceptions.all()])
        two = [here, in_article]
        assert scopes == [[here], [], [here], two, [here], two, [*two, always], []]
