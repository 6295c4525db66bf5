"""What is learnt of an article ahead of its reader."""

from collections.abc import Sequence
from threading import Event, Thread, current_thread, main_thread
from typing import Any

import pytest
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.glossing import Glosser
from glossary.memory.memory import TranslationMemory
from glossary.model import Gloss, Mention, Pair
from tests.screens.conftest import OpenApp, settle
from tui.services.naming import Naming
from tui.services.services import Services
from tui.widgets.english.pane import EnglishPane
from tui.widgets.page.flow import Side
from tui.widgets.page.page import Page

SIZE = (100, 30)
COUNT = 90
FAR = 60
"""The first paragraph with English that is far from the first page."""


def english_of(number: int) -> str:
    """Return the English of a paragraph."""
    return f"Guest number {number} came last night."


@pytest.fixture
def article(services: Services) -> Article:
    """Many paragraphs, of which the first one and those far below have English."""
    texts = [f"وصل الضيف رقم {number} إلى المدينة مساء أمس." for number in range(COUNT)]
    services.translating.memory.add_all(
        [Pair(texts[number], english_of(number), "google") for number in (0, *range(FAR, COUNT))]
    )
    return article_from_bytes("\n\n".join(texts).encode(), "guests.txt")


def on_screen(pilot: Pilot[None]) -> str:
    """Return what the terminal shows."""
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def test_english_out_of_step_goes_on_to_its_end(open_app: OpenApp, article: Article) -> None:
    """All English there is can be turned to while the Arabic stays where it is, at once and when the article opens so again."""
    async with open_app(article, SIZE, "y", "y") as pilot:
        page, english = pilot.app.screen.query_one(Page), pilot.app.screen.query_one(EnglishPane)
        assert page.flow.side is Side.APART
        assert page.blocks_shown[1] + 24 < FAR
        assert english_of(FAR) in on_screen(pilot)
        english.focus()
        top = page.top
        await pilot.press("G")
        await settle(pilot)
        assert english.current is not None
        assert english.current.block == COUNT - 1
        assert english_of(COUNT - 1) in on_screen(pilot)
        assert page.top == top
    async with open_app(article, SIZE) as pilot:
        assert pilot.app.screen.query_one(Page).flow.side is Side.APART
        assert english_of(FAR) in on_screen(pilot)


async def test_the_whole_article_is_looked_up_once(
    open_app: OpenApp, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All English there is is asked for once, however many pages are turned, and goals wanted, before it is known."""
    whole: list[int] = []
    known, find_all = Event(), TranslationMemory.find_all

    def slowly(memory: TranslationMemory, sources: Sequence[str]) -> list[Pair | None]:
        if article.blocks[-1].text in sources:
            whole.append(len(sources))
            known.wait(10)
        return find_all(memory, sources)

    async with open_app(article, SIZE) as pilot:
        monkeypatch.setattr(TranslationMemory, "find_all", slowly)
        for key in ("y", "y", "space", "space", "space"):
            await pilot.press(key)
            await pilot.pause(0.1)
        known.set()
        await settle(pilot)
        assert len(whole) == 1
        assert set(pilot.app.screen.query_one(Page).flow.english) == {0, *range(FAR, COUNT)}


async def test_in_step_only_what_is_near_is_learnt(open_app: OpenApp, article: Article) -> None:
    """A long article costs no more than what one comes to."""
    async with open_app(article, SIZE) as pilot:
        assert set(pilot.app.screen.query_one(Page).flow.english) == {0}


async def test_no_worker_asks_the_page(open_app: OpenApp, article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which blocks are shown is asked on the screen's thread alone, since the answer may lay the page out."""
    askers = set()
    shown = Page.blocks_shown.fget
    assert shown is not None

    def asked(page: Page) -> tuple[int, int]:
        askers.add(current_thread())
        return shown(page)  # type: ignore[no-any-return]

    monkeypatch.setattr(Page, "blocks_shown", property(asked))
    async with open_app(article, SIZE, "G", "g") as pilot:
        assert pilot.app.screen.query_one(Page).flow.english
    assert askers == {main_thread()}


async def test_no_picture_waits_for_what_words_mean(
    open_app: OpenApp, article: Article, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a word means, and who the article speaks of, is found out in workers: as it opens, far away, and when names changed."""
    askers: list[Thread] = []
    gloss_some, mentions = Glosser.gloss_some, Naming.mentions

    def glossed(glosser: Glosser, *asked: Any) -> list[Gloss]:
        askers.append(current_thread())
        return gloss_some(glosser, *asked)

    def mentioned(naming: Naming, asked: Article) -> Sequence[Mention]:
        askers.append(current_thread())
        return mentions(naming, asked)

    monkeypatch.setattr(Glosser, "gloss_some", glossed)
    monkeypatch.setattr(Naming, "mentions", mentioned)
    async with open_app(article, SIZE, "G") as pilot:
        assert "evening" in on_screen(pilot)
        services.annotator().forget()
        askers.clear()
        await pilot.press("g")
        await settle(pilot)
        assert "arrived" in on_screen(pilot)
    assert askers
    assert main_thread() not in askers
