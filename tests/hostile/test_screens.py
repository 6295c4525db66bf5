"""The screens over a library in which every text is hostile: each row is as wide as the screen, and holds no control."""

import re
import unicodedata
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from wcwidth import wcwidth

from corpus.model import Article, Block, BlockKind
from tests.hostile.library import fill, hostile_article, spoilt
from tests.hostile.texts import all_texts
from tests.screens.conftest import settle
from tui.app import WarraqApp
from tui.screens.prompt import Prompt
from tui.screens.terms.draft import Draft
from tui.screens.terms.form import TermForm
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

pytestmark = pytest.mark.usefixtures("quick_pilots")
SIZE = (100, 40)
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]"
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Services:
    """The services over a hostile library, made once: nothing here changes it."""
    return fill(tmp_path_factory.mktemp("home"))


@asynccontextmanager
async def opened(services: Services, article: Article | None) -> AsyncIterator[Pilot[None]]:
    app = WarraqApp(services, article)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        yield pilot


def check(pilot: Pilot[None]) -> str:
    """Hold that every row of the screen is whole and plain; return what is shown."""
    screen = pilot.app.screen
    rows = ["".join(segment.text for segment in strip) for strip in screen._compositor.render_strips()]
    for row in rows:
        assert _STEERING.search(row) is None, repr(row)
        assert sum(wcwidth(character) for character in row) == SIZE[0], repr(row)
        marks = 0
        for character in row:
            marks = marks + 1 if unicodedata.category(character).startswith("M") and wcwidth(character) == 0 else 0
            assert marks <= 6, repr(row)
    assert len(rows) == SIZE[1]
    return "\n".join(rows)


async def test_the_reader(filled: Services) -> None:
    """An article of raw hostile texts is read from its beginning to its end, word by word and page by page."""
    async with opened(filled, hostile_article()) as pilot:
        check(pilot)
        for key in ["w"] * 6 + ["l", "pagedown"] + ["w", "pagedown"] * 6 + ["end", "home"]:
            await pilot.press(key)
            await settle(pilot)
            check(pilot)


async def test_the_library_and_the_glossary(filled: Services) -> None:
    """Lists, entries and searches show titles, sources, terms and notes in whole rows."""
    async with opened(filled, None) as pilot:
        check(pilot)
        await pilot.press("f4", "slash", *"sequence", "enter")
        await settle(pilot)
        assert "sequence" in check(pilot)
        for _ in range(12):
            await pilot.press("j")
            await settle(pilot)
            check(pilot)


async def test_forms_and_prompts(filled: Services) -> None:
    """What is put into a line to be edited, or pasted there, is shown in whole rows; so is what is said of it."""
    draft = Draft(ar=spoilt("كلمة"), en=spoilt("word"), context=spoilt("سياق"), source=spoilt("مصدر"))
    async with opened(filled, None) as pilot:
        form = TermForm(filled, Typesetter(), draft)
        for screen in (form, Prompt("Title", spoilt("عنوان"), Typesetter())):
            pilot.app.push_screen(screen)
            await settle(pilot)
            check(pilot)
            for key in ("left", "left", "home", "end", "backspace"):
                await pilot.press(key)
                check(pilot)
            assert screen.focused is not None
            screen.focused.post_message(Paste(spoilt("لصق")))
            await settle(pilot)
            check(pilot)
        pilot.app.push_screen(form := TermForm(filled, Typesetter(), draft))
        await settle(pilot)
        form.tell(spoilt("[/x] A term"))
        await settle(pilot)
        check(pilot)


async def test_sentences(filled: Services) -> None:
    """A sentence that names something hostile is set as any text is, in the bar or over the screen."""
    async with opened(filled, None) as pilot:
        for text in ("x", "a longer text " * 10):
            pilot.app.notify(spoilt(text), timeout=30)
            await settle(pilot)
            assert "taken" in check(pilot)


@pytest.mark.parametrize("seed", range(2))
async def test_mixtures(filled: Services, seed: int) -> None:
    """Whatever is mixed out of hostile texts is a page of whole rows."""
    chance = Random(seed)
    texts = list(all_texts().values())
    pieces = ["".join(_piece(chance, texts) for _ in range(8)) for _ in range(20)]
    blocks = []
    for index, text in enumerate(pieces):
        blocks.append(Block(index, BlockKind.PARAGRAPH, text, 0, len(text)))
    article = Article(f"{seed + 1:012}", pieces[0], False, "\n".join(pieces), True, tuple(blocks))
    async with opened(filled, article) as pilot:
        for key in ("w", "pagedown", "w", "end"):
            check(pilot)
            await pilot.press(key)
            await settle(pilot)
        check(pilot)


def _piece(chance: Random, texts: list[str]) -> str:
    text = chance.choice(texts)
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(1, 12)]
