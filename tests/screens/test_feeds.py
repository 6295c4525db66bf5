"""The feeds that are followed, in the app."""

import threading
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from textual.widgets import Input

from corpus.ingest.fetching.manners import Manners
from corpus.store.feed_tables import feeds as feeds_table
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tests.web import paragraphs
from tui.language.spoken import SPOKEN
from tui.services.services import Services
from tui.settings.model import Language
from tui.widgets.key_bar import KeyBar

Holds = Callable[..., Awaitable[None]]


def entry(number):
    text = "".join(f"&lt;p>{each}&lt;/p>" for each in paragraphs(number))
    return f"<item><title>خبر عن المحطة رقم {number}</title><link>/n/{number}</link><description>{text}</description></item>"


def feed(title, *numbers):
    return f"<rss><channel><title>{title}</title>{''.join(map(entry, numbers))}</channel></rss>".encode()


@pytest.fixture
def site(web, services: Services, monkeypatch):
    """A site with two feeds, which the services may ask as fast as they like."""
    monkeypatch.setattr("tui.services.following._new_manners", lambda: Manners(0))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    services.settled.settle(services.settings._replace(allow_private=True))
    web.says("/city", feed("أخبار المدينة", 1))
    web.says("/", b"<link rel=alternate type='application/rss+xml' href='/city'>")
    yield web
    monkeypatch.undo()
    time.tzset()


async def test_feeds_are_followed_and_read(open_app: OpenApp, site, services: Services, matches_golden: Holds) -> None:
    """A feed is followed by the address of its site, asked for news, read, and removed with undo; nothing is asked unasked."""
    feeds = services.following.feeds
    list(feeds.refresh([feeds.follow(f"{site.address}/missing", "صحيفة لا تجيب", "", "صحف").feed]))
    site.asked.clear()
    async with open_app(None, (100, 30), "f") as pilot:
        assert site.asked == []
        await pilot.press("a", *site.address.replace("http://", ""))
        await pilot.press("home", *"http://", "enter")
        await settle(pilot)
        site.says("/city", feed("أخبار المدينة", 1, 2))
        await pilot.press("home", "r")
        await settle(pilot)
        assert list(feeds.counts().values()) == [2]
        _stand_still(services)
        await pilot.press("e", "enter")
        pilot.app.screen.list_feeds()
        await settle(pilot)
        pilot.app.screen.query_one(KeyBar).clear()
        await settle(pilot)
        await matches_golden(pilot)

        await pilot.press("delete")
        await settle(pilot)
        assert [each.folder for each in feeds.all()] == ["صحف"]
        await pilot.press("u", "home", "enter")
        await settle(pilot)
        assert type(pilot.app.screen).__name__ == "FeedScreen"
        await pilot.press("enter")
        await settle(pilot)
        assert pilot.app.rooms.reader.article.title.startswith("خبر عن المحطة")
        await pilot.press("backspace")
        await settle(pilot)


async def test_asking_is_stopped_by_escape(open_app: OpenApp, site, services: Services) -> None:
    """Esc stops the asking; the next one goes back to the library. It stops the fetching of an article, too."""
    begun, done = threading.Event(), threading.Event()

    def wait(_handler):
        begun.set()
        done.wait(20)

    slow = site.says("/slow", wait)
    services.following.feeds.follow(slow)
    async with open_app(None, (80, 24), "f") as pilot:
        await pilot.press("s")
        while not begun.is_set():
            await pilot.pause(0.01)
        await pilot.press("escape")
        await settle(pilot)
        assert type(pilot.app.screen).__name__ == "FeedsScreen"
        await pilot.press("escape")
        await settle(pilot)
        assert type(pilot.app.screen).__name__ == "LibraryScreen"

        begun.clear()
        await pilot.press("a")
        pilot.app.screen.query_one(Input).value = slow
        await pilot.press("enter")
        while not begun.is_set():
            await pilot.pause(0.01)
        await pilot.press("escape")
        await settle(pilot)
        assert not done.is_set()
        assert "Stopped; what was added stays" in picture_of(pilot.app)
        done.set()


def _stand_still(services: Services) -> None:
    """Let every feed be one that was asked at noon at an address that never changes."""
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    with services.following.feeds._engine.begin() as connection:
        connection.execute(update(feeds_table).values(checked=noon))
        where = feeds_table.c.problem != ""
        connection.execute(update(feeds_table).where(where).values(problem="The site has no such page (404)."))


async def test_what_a_feed_said_last_is_told_in_arabic(open_app: OpenApp, site, services: Services) -> None:
    """What was kept of a feed that cannot be read is told in Arabic, in the list and above its articles."""
    feeds = services.following.feeds
    list(feeds.refresh([feeds.follow(f"{site.address}/missing", "صحيفة لا تجيب", "", "صحف").feed]))
    SPOKEN.speak(Language.ARABIC)
    try:
        async with open_app(None, (100, 30), "f") as pilot:
            await settle(pilot)
            assert "the site has no such page" in feeds.all()[0].problem
            assert "لا صفحة كهذه" in picture_of(pilot.app)
            await pilot.press("enter")
            await settle(pilot)
            assert type(pilot.app.screen).__name__ == "FeedScreen"
            assert "لا صفحة كهذه" in picture_of(pilot.app)
    finally:
        SPOKEN.speak(Language.ENGLISH)


async def test_an_empty_line_leaves_the_folder_and_the_title(open_app: OpenApp, site, services: Services) -> None:
    """With nothing on the line a feed is put into no folder, and called as it calls itself; Esc leaves both as they were."""
    feeds = services.following.feeds
    feeds.follow(f"{site.address}/city", "مدينتي", "", "صحف")
    async with open_app(None, (100, 30), "f") as pilot:
        for keys in (("o", "backspace", "escape"), ("e", "backspace", "escape"), ("a", "enter")):
            await pilot.press(*keys)
            await settle(pilot)
        assert [(each.title, each.folder) for each in feeds.all()] == [("مدينتي", "صحف")]
        for key in ("o", "e"):
            await pilot.press(key, "backspace", "enter")
            await settle(pilot)
        assert [(each.title, each.folder) for each in feeds.all()] == [("", "")]
        await pilot.press("r")
        await settle(pilot)
        assert [each.title for each in feeds.all()] == ["أخبار المدينة"]
