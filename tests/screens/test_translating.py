"""The translator's hand in the reader: asking an engine, and working on the English of paragraphs."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.errors import TranslationFailed
from glossary.model import PairStatus
from glossary.translate.cached import CachedTranslator
from glossary.translate.port import Answer, Passage
from tests.screens.conftest import OpenApp, settle
from tui.screens.reading.screen import ReadingScreen
from tui.services import Services
from tui.widgets.english.pane import EnglishPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page

WIDE = (140, 40)
PARAGRAPHS = (
    "قرأ الطالب قصيدة قديمة في المكتبة.",
    "ثم كتب القصيدة في دفتره الجديد.",
    "وعاد إلى البيت في المساء.",
)


class Engine:
    """Answers with the Arabic in brackets and how often it was asked; fails for what it is told."""

    name, title, is_remote = "fake", "Fake Engine", False

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails: set[str] = set()
        self.kind = ""

    def answers(self, passages: Sequence[Passage], deadline: float = 20.0) -> Iterator[Answer]:
        for place, passage in enumerate(passages):
            self.asked.append(passage.text)
            if passage.text in self.fails:
                yield Answer(place, failure=TranslationFailed("Fake Engine did not answer within 20 s.", self.kind))
            else:
                yield Answer(place, f"English {self.asked.count(passage.text)} of {len(passage.text)} letters")

    def close(self) -> None:
        """Nothing is under way."""


@pytest.fixture
def engine(services: Services, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """An engine in the place of the one of the settings."""
    engine = Engine()

    def translator(name: str | None = None) -> CachedTranslator:
        return CachedTranslator(engine, services.translating.memory)

    monkeypatch.setattr(services.translating, "translator", translator)
    return engine


@pytest.fixture
def article() -> Article:
    """Three paragraphs that nobody translated."""
    return article_from_bytes("\n\n".join(PARAGRAPHS).encode(), "three.txt")


def beside(pilot: Any) -> dict[int, str]:
    """What stands beside the paragraphs."""
    return dict(pilot.app.screen.query_one(Page).flow.english)


async def pressed(pilot: Any, *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def test_a_paragraph_is_translated_and_worked_on(
    open_app: OpenApp, article: Article, services: Services, engine: Engine
) -> None:
    """`t` puts the English beside the paragraph; asked again it is asked for once more only when that is said twice."""
    memory = services.translating.memory
    async with open_app(article, WIDE, "t") as pilot:
        assert isinstance(pilot.app.screen, ReadingScreen)
        block = pilot.app.screen.query_one(Page).spot.block
        source = article.blocks[block].text
        first = f"English 1 of {len(source)} letters"
        assert beside(pilot) == {block: first}
        await pressed(pilot, "t")
        assert len(engine.asked) == 1
        await pressed(pilot, "t")
        assert beside(pilot) == {block: first.replace("1", "2", 1)}
        # written over
        await pressed(pilot, "grave_accent", "ctrl+a", *"My own", "ctrl+s")
        assert beside(pilot) == {block: "My own"}
        assert memory.find(source).status is PairStatus.EDITED
        await pressed(pilot, "u")
        assert beside(pilot) == {block: first.replace("1", "2", 1)}
