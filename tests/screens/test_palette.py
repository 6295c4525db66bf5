"""The palette at every size, and what is done with its offers."""

import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from html import escape

import pytest
from textual.pilot import Pilot

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tests.web import Web, paragraphs
from tui.chores.news import News
from tui.screens.library.screen import LibraryScreen
from tui.screens.palette.offers import Offer, Source
from tui.screens.palette.screen import PaletteScreen
from tui.screens.reading.screen import ReadingScreen
from tui.screens.terms.screen import GlossaryScreen
from tui.services.services import Services
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page
from tui.widgets.rows import Rows

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]
WIDE = (140, 40)


def offered(pilot: Pilot[None]) -> dict[str, list[Offer]]:
    """What the palette offers, by heading."""
    found: dict[str, list[Offer]] = {}
    heading = ""
    for item in pilot.app.screen.query_one("#offers", Rows).items:
        if isinstance(item, Offer):
            found[heading].append(item)
        else:
            heading = item
            found[heading] = []
    return found


async def test_the_palette_lists_commands(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """`ctrl+p` lists the commands of this screen and those for everywhere."""
    async with open_app(None, size, "ctrl+p") as pilot:
        await matches_golden(pilot)


async def test_arabic_words_find_articles_terms_and_names(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: Size
) -> None:
    """What is typed in Arabic is set right and found, whatever its article, in titles, the glossary and names."""
    async with open_app(sample, size, "ctrl+p", *"مال") as pilot:
        await matches_golden(pilot)


@pytest.mark.parametrize("typed", ["glossary", "لمخسسشقغ"])
async def test_a_command_is_found_on_either_keyboard(open_app: OpenApp, typed: str) -> None:
    """The keys of a command's name find it on an Arabic layout, too."""
    async with open_app(None, WIDE, "ctrl+p", *typed) as pilot:
        assert offered(pilot)["Commands"][0].english == "Glossary"
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, GlossaryScreen)


@pytest.mark.parametrize("typed", ["الوِزارة", "وزاره"])
async def test_an_arabic_word_is_found_however_it_is_spelt(open_app: OpenApp, typed: str) -> None:
    """The article, vowel signs and the two forms of ta marbuta make no difference; nothing merely alike is offered."""
    async with open_app(None, WIDE, "ctrl+p", *typed) as pilot:
        assert offered(pilot)["Glossary"][0].other == "وزارة خارجية"
        await pilot.press("ctrl+a", *"المدينة")
        await settle(pilot)
        assert "Glossary" not in offered(pilot)


async def test_a_command_with_an_arabic_key_is_carried_out(open_app: OpenApp, sample: Article) -> None:
    """The palette opens with the P key of an Arabic layout and gives the command to the screen below."""
    async with open_app(sample, WIDE, "ctrl+ح", *"zen") as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert pilot.app.screen.has_class("-zen")


async def test_an_article_is_opened_from_the_palette(open_app: OpenApp, sample: Article) -> None:
    """A word of a title, spelt otherwise, leads to the article."""
    async with open_app(None, WIDE, "ctrl+p", *"قارِب") as pilot:
        article = offered(pilot)["Articles"][0]
        assert article.other == sample.title
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen.article.title == sample.title


async def test_an_address_is_read_without_being_kept(open_app: OpenApp, services: Services, web: Web) -> None:
    """An address is offered to be read; the article opens and is kept only when `^A` says so."""
    text = "".join(f"<p>{each}</p>" for each in paragraphs(3))
    page = web.says("/a", f"<html><body><article><h1>عنوان الصفحة</h1>{text}</article></body></html>".encode())
    services.settled.settle(services.settings._replace(allow_private=True))
    before = services.library.count()
    async with open_app(None, WIDE, "ctrl+p", *page) as pilot:
        assert [each.told for each in offered(pilot)["Web"]] == [page]
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen.article.title == "عنوان الصفحة"
        assert services.library.count() == before
        await pilot.press("ctrl+a")
        await settle(pilot)
        assert services.library.count() == before + 1


async def test_feeds_are_asked_on_start_where_the_settings_wish_it(
    open_app: OpenApp, services: Services, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is asked unless `refresh_feeds` says so; then what is new is kept and told."""
    text = "".join(f"<p>{each}</p>" for each in paragraphs(4))
    entry = f"<item><guid>1</guid><title>خبر</title><description>{escape(text)}</description></item>"
    rss = f"<rss version='2.0'><channel><title>أخبار</title>{entry}</channel></rss>"
    services.settled.settle(services.settings._replace(allow_private=True))
    services.following.feeds.follow(web.says("/feed", rss.encode(), kind="application/rss+xml"))
    async with open_app(None, WIDE) as pilot:
        assert web.paths() == []
        services.settled.settle(services.settings._replace(refresh_feeds=True))
        with monkeypatch.context() as soon:
            soon.setattr(pilot.app, "set_timer", lambda _seconds, ask: ask())
            News(pilot.app, services).begin()
        await settle(pilot)
        assert "/feed" in web.paths()
        assert "1 new article from the feeds" in str(pilot.app.screen.query_one(KeyBar)._sentence)


async def test_a_term_is_shown_from_the_palette(open_app: OpenApp) -> None:
    """An entry of the glossary is shown, the bar on it."""
    async with open_app(None, WIDE, "ctrl+p", *"fuel") as pilot:
        term = offered(pilot)["Glossary"][0]
        pilot.app.screen.dismiss(term)
        await settle(pilot)
        assert isinstance(pilot.app.screen, GlossaryScreen)
        shown = pilot.app.screen.query_one("#concepts", Rows).item
        assert shown.in_language("ar")[0].text == term.other


async def test_a_name_of_the_article_is_followed_from_the_palette(open_app: OpenApp, sample: Article) -> None:
    """A name leads to its next mention."""
    async with open_app(sample, WIDE) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        record = screen.records[-1]
        await pilot.press("ctrl+p", *record.entity.ar)
        await settle(pilot)
        name = next(each for each in offered(pilot)["Names in this article"] if each.other == record.entity.ar)
        pilot.app.screen.dismiss(name)
        await settle(pilot)
        spot = pilot.app.screen.query_one(Page).spot
        assert spot is not None
        assert (spot.block, spot.offset) in {
            (mention.block, start)
            for mention in record.mentions
            for start in [screen.query_one(Page).words.nearest(mention.block, mention.start).offset]
        }


async def test_nothing_found_is_said(open_app: OpenApp) -> None:
    """Where nothing fits, the palette says so, and enter does nothing."""
    async with open_app(None, WIDE, "ctrl+p", *"qqqqzz") as pilot:
        assert list(offered(pilot)) == ["Nothing fits. Esc, then ^F searches the texts of all articles."]
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, PaletteScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_a_theme_is_chosen(open_app: OpenApp) -> None:
    """`ctrl+t` offers the themes, and the one chosen is put on."""
    async with open_app(None, WIDE, "ctrl+t", *"ink", "enter") as pilot:
        assert pilot.app.theme == "ink"


@asynccontextmanager
async def offering(pilot: Pilot[None]) -> AsyncIterator[tuple[threading.Event, list[str]]]:
    """Open a palette over two commands and over articles called as the words, which come only when they may; yield what was done."""
    may, done = threading.Event(), list[str]()

    def offer(name: str) -> Offer:
        return Offer(name, "", "", lambda: done.append(name))

    def articles(query: str) -> list[Offer]:
        may.wait(10)
        return [offer(f"article {query}")] if query else []

    def commands(query: str) -> list[Offer]:
        return [offer(name) for name in ("find one", "find two") if name.startswith(query)]

    async def carried_out(chosen: Offer | None) -> None:
        if chosen is not None:
            chosen.run()

    sources = [Source("Commands", commands), Source("Articles", articles, is_slow=True)]
    typesetter = pilot.app.rooms.typesetter  # type: ignore[attr-defined]
    await pilot.app.push_screen(PaletteScreen("Find", sources, typesetter, "Nothing fits."), carried_out)
    yield may, done
    may.set()
    await settle(pilot)


async def test_the_bar_stays_on_its_command_when_articles_come(open_app: OpenApp) -> None:
    """A command that was gone to while articles were still sought is the one that Enter carries out."""
    async with open_app(None, WIDE) as pilot, offering(pilot) as (may, done):
        await pilot.press(*"find", "down")
        may.set()
        await settle(pilot)
        assert [each.english for each in offered(pilot)["Articles"]] == ["article find"]
        await pilot.press("enter")
        await settle(pilot)
        assert done == ["find two"]


async def test_enter_waits_for_what_the_words_find(open_app: OpenApp) -> None:
    """Enter in one breath with the words is the answer to these: nothing that former words found is done, and no key is lost."""
    async with open_app(None, WIDE) as pilot, offering(pilot) as (may, done):
        may.set()
        await pilot.press(*"riv")
        await settle(pilot)
        may.clear()
        await pilot.press("e", "enter")
        await pilot.pause()
        assert (offered(pilot), done) == ({}, [])
        may.set()
        await settle(pilot)
        assert done == ["article rive"]


async def test_a_command_does_not_wait_for_articles(open_app: OpenApp) -> None:
    """A command that is offered already is carried out at once, whatever is still sought."""
    async with open_app(None, WIDE) as pilot, offering(pilot) as (_may, done):
        await pilot.press(*"find", "enter")
        await pilot.pause()
        assert done == ["find one"]
