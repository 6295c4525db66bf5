"""Long ways through articles: back and forward between jumps."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from unittest.mock import Mock

import pytest
from textual.pilot import Pilot

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from corpus.positions import Position
from tests.screens.conftest import MOMENT, OpenApp, settle
from tui.screens.library.begun import Begun
from tui.screens.library.selected import ArticleRows
from tui.screens.messages import OpenArticle
from tui.screens.reading.desk import Desk
from tui.screens.reading.screen import ReadingScreen
from tui.screens.reading.travel import pacing
from tui.services.services import Services
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page
from tui.widgets.page.words import Spot

SIZE = (100, 24)
Matches = Callable[[Pilot[None]], Awaitable[None]]
LINES = [
    "كتب الولد.",
    *[f"الفقرة {n} كلام آخر طويل لا شيء فيه." for n in range(40)],
    "ثم استعد الناس للأزمة.",
    *[f"وهذا كلام بعد {n}." for n in range(20)],
]


def long_article() -> Article:
    """An article of some pages."""
    return article_from_bytes("\n\n".join(LINES).encode(), "long.txt")


def stands(pilot: Pilot[None]) -> tuple[str, Spot | None, int]:
    """Return the article, the word under the cursor and its row on the screen."""
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    page = screen.query_one(Page)
    assert page.spot is not None
    return screen.article.id, page.spot, page.flow.distance(page.top, page.flow.place_of(*page.spot), 99)


async def open_at(pilot: Pilot[None], article: Article, block: int) -> None:
    """Open an article of the library at a block, and wait until it is there."""
    pilot.app.screen.post_message(OpenArticle(article.id, spot=(block, 0)))
    await settle(pilot)
    while stands(pilot)[:2] != (article.id, Spot(block, 0)):
        await settle(pilot)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)
        await pilot.pause()  # what waits for the next frame comes after it


async def test_back_leads_to_the_very_place_of_each_jump(open_app: OpenApp) -> None:
    """Finding, going to the end and to the top are jumps; back shows each place again, also after the width changed."""
    async with open_app(long_article(), SIZE, "d", "d", "w") as pilot:
        places = [stands(pilot)]
        await press(pilot, "slash", *"ازمة", "enter")
        places.append(stands(pilot))
        assert places[1][1] == Spot(41, 15)
        await press(pilot, "end")
        places.append(stands(pilot))
        await pilot.resize_terminal(72, 24)
        await settle(pilot)
        await press(pilot, "alt+left")
        assert stands(pilot)[1] == places[1][1]
        await press(pilot, "2")
        assert stands(pilot) == places[0]
        await press(pilot, "alt+right", "3")
        assert stands(pilot)[1] == places[2][1]


async def test_back_and_forward_go_from_article_to_article(open_app: OpenApp) -> None:
    """Opening another article is a jump; Backspace leads on from where back leads, never ahead again."""
    samples = [article_from_bytes(raw, name) for name, raw in sample_files()[:2]]
    async with open_app(None, SIZE) as pilot:
        await open_at(pilot, samples[0], 2)
        first = stands(pilot)
        await open_at(pilot, samples[1], 3)
        second = stands(pilot)
        assert first[0] != second[0]
        await press(pilot, "alt+left")
        assert stands(pilot) == first
        await press(pilot, "alt+right")
        assert stands(pilot) == second
        await press(pilot, "alt+left", "backspace")
        assert not isinstance(pilot.app.screen, ReadingScreen)
        await press(pilot, "alt+left")
        assert stands(pilot) == first


async def test_a_letter_marks_a_word_and_leads_there(open_app: OpenApp) -> None:
    """After 4 a letter marks; ' and the letter go there, on an Arabic keyboard too; u takes the mark back."""
    async with open_app(long_article(), SIZE, "d", "4", "ش") as pilot:
        marked = stands(pilot)
        await press(pilot, "end", "apostrophe", "a")
        assert stands(pilot)[:2] == marked[:2]
        await press(pilot, "w", "4", "escape", "apostrophe", "a")
        assert stands(pilot)[:2] == marked[:2]
        await press(pilot, "u", "end")
        last = stands(pilot)
        await press(pilot, "apostrophe", "a", "escape")
        assert stands(pilot) == last


async def test_in_zen_it_is_said_what_has_the_next_keys(open_app: OpenApp) -> None:
    """The bar, hidden in zen, stands there as long as a letter is asked for, or the article goes on by itself.

    The way out is seen on 80 columns, too, whatever is told of how the English is seen.
    """
    async with open_app(long_article(), (80, 24), "z") as pilot:
        bar = pilot.app.screen.query_one(KeyBar)
        bar.tell_state("in step: sentence · English hidden", "sentence · hidden: r")
        bar.tell("100%")
        for key in ("4", "P"):
            assert not bar.display
            await press(pilot, key)
            assert bar.display
            assert "Esc" in bar.render_line(0).text
            await press(pilot, "escape")
        assert not bar.display
        assert pilot.app.screen.has_class("-zen")


async def test_a_capital_leads_there_from_another_article(open_app: OpenApp, services: Services) -> None:
    """A capital or a digit is of the whole library: the article of its mark is opened at the word."""
    samples = [article_from_bytes(raw, name) for name, raw in sample_files()[:2]]
    async with open_app(None, SIZE) as pilot:
        await open_at(pilot, samples[0], 2)
        marked = stands(pilot)
        await press(pilot, "M", "K", "4", "7")
        assert {*services.noting.letters(samples[1].id)} == {"K", "7"}
        await open_at(pilot, samples[1], 3)
        await press(pilot, "apostrophe", "7")
        assert stands(pilot)[:2] == marked[:2]
        await press(pilot, "alt+left")
        assert stands(pilot)[0] == samples[1].id
        await press(pilot, "apostrophe", "end", "enter")
        assert stands(pilot)[:2] == marked[:2]


async def test_the_article_goes_on_as_fast_as_it_is_read(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, services: Services
) -> None:
    """Each line takes as long as its words, late ticks do not add up, space pauses, other keys stop, and the end ends it."""
    now = 1000.0
    monkeypatch.setattr(pacing, "monotonic", lambda: now)
    monkeypatch.setattr(Desk, "set_timer", lambda *_: Mock())
    async with open_app(long_article(), SIZE, "P") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        going = screen._travels._pacing
        page = screen.query_one(Page)
        words = len(LINES[0].split())
        assert going._due == 1000.0 + words / 2
        for line in LINES[1:4]:
            now = going._due + 0.25
            going._go_on()
            words += len(line.split())
            assert going._due == 1000.0 + words / 2
        assert page.spot == Spot(3, 0)
        await press(pilot, "equals_sign")
        assert services.settings.words_a_minute == 130
        await press(pilot, "space")
        due = going._due
        assert going._timer is None
        now += 50.0
        await press(pilot, "space")
        assert going._due == pytest.approx(now + (due - now + 50.0))
        await press(pilot, "j")
        assert (going.is_running, page.spot) == (False, Spot(4, 0))
        assert going._timer is None
        await press(pilot, "end", "5")
        going._go_on()
        assert not going.is_running


async def test_where_nothing_is_to_move_pages_turn(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, services: Services
) -> None:
    """Without animations the cursor stays until the page is read, then goes to the first word below it."""
    monkeypatch.setattr(pacing, "monotonic", lambda: 1000.0)
    monkeypatch.setattr(Desk, "set_timer", lambda *_: Mock())
    services.settled.settle(services.settings._replace(animations=False, words_a_minute=60))
    async with open_app(long_article(), SIZE, "5") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        going, page = screen._travels._pacing, screen.query_one(Page)
        shown = [row for row in page.rows if page.line_at(row)]
        assert going._due == 1000.0 + sum(len(LINES[row.block].split()) for row in shown)
        going._go_on()
        assert page.spot == Spot(shown[-1].block + 1, 0)
        assert page.top.block == shown[-1].block + 1


async def test_enter_goes_on_with_what_was_begun_last(
    open_app: OpenApp, services: Services, matches_golden: Matches
) -> None:
    """What was begun stands at the head of the library, read last first, and opens at the word; a search has no head."""
    ids = [article_from_bytes(raw, name).id for name, raw in sample_files()[:4]]
    moments = [MOMENT + timedelta(hours=hours) for hours in range(4)]
    shares = [0.5, 0.25, 1.0, 0.0]
    services.positions.change(
        {each: Position(2, 0, *rest) for each, *rest in zip(ids, shares, moments, strict=True)},
    )
    async with open_app(None, SIZE) as pilot:
        await matches_golden(pilot)
        await press(pilot, "enter")
        assert stands(pilot)[:2] == (ids[1], Spot(2, 0))
        await press(pilot, "f2", "slash", *"قارب", "enter")
        rows = pilot.app.screen.query_one(ArticleRows)
        assert not any(isinstance(each, Begun) for each in rows.items)
        assert len(rows.items) > 0
