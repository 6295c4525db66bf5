"""Words that the user's dictionaries know, in the pane and on the card."""

import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.dictionaries.keeping import Keeper, Wish
from tests.glossary.dictionaries.written import stardict
from tests.screens.conftest import OpenApp, settle
from tui.services.services import Services

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]
TEXT = "والغظغوض كتاب جديد.\n\nقال المدير إن الكتاب هنا.\n"
WORDS = [
    ("غظغوض", "(noun) glimmer; gleam\n2. a faint light, as in غظغوض الفجر"),
    ("كتاب", "كتاب (noun)\n1. book\n2. letter"),
]


@pytest.fixture(autouse=True)
def dictionary(services: Services, tmp_path: Path) -> Path:
    """A dictionary of two words, one of which the lexicon does not know."""
    path = stardict(tmp_path / "d", WORDS, description="CC BY-SA 4.0, by the reading circle")
    Keeper(services.settings.dictionaries_dir).add(Wish(path, "Field words"), lambda _: None)
    return path


def article() -> Article:
    return article_from_bytes(TEXT.encode(), "light.txt")


async def test_a_word_of_a_dictionary(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """The pane has the dictionary's English and its name, with what is written onto the word."""
    async with open_app(article(), size) as pilot:
        await matches_golden(pilot)


async def test_its_card(open_app: OpenApp, size: Size) -> None:
    """The card has the entry in full, with the dictionary's name and licence."""
    async with open_app(article(), size, "enter") as pilot:
        details = pilot.app.screen.query_one("#details")
        rows = [" ".join(details.render_line(y).text.split()) for y in range(details.size.height)]
        first = rows.index("Field words")
        assert rows[first + 1].startswith("entry ")
        assert rows[first + 2].startswith("(noun) glimmer; gleam")
        assert "licence CC BY-SA 4.0, by the reading circle" in rows[first + 3 :]


async def test_long_terms_are_told_whole(open_app: OpenApp, services: Services, tmp_path: Path) -> None:
    """A licence that is longer than a row of the card is set in as many rows as it takes."""
    licence = "CC BY-SA 4.0, by the reading circle of a small town, whose members ask to be named in full in every copy"
    path = stardict(tmp_path / "long", WORDS, description=licence)
    Keeper(services.settings.dictionaries_dir).add(Wish(path, "Long terms"), lambda _: None)
    async with open_app(article(), (80, 24), "enter") as pilot:
        details = pilot.app.screen.query_one("#details")
        told = " ".join(text for item in details.items for text, ink in getattr(item, "pieces", ()) if ink == "faint")
        widest = max(len(text) for item in details.items for text, _ in getattr(item, "pieces", ()))
        assert licence in told
        assert widest < 80


async def test_a_word_that_the_lexicon_knows_too(open_app: OpenApp, matches_golden: Holds) -> None:
    """Under a word that the lexicon explains stands what dictionaries say of it."""
    async with open_app(article(), (140, 40), "w") as pilot:
        await matches_golden(pilot)


async def test_a_dictionary_that_has_gone(open_app: OpenApp, dictionary: Path) -> None:
    """A dictionary whose file has gone is a gloss less with a reason under the page, never a fault."""
    shutil.rmtree(dictionary.parent)
    async with open_app(article(), (140, 40)) as pilot:
        await settle(pilot)
        pane = pilot.app.screen.query_one("GlossPane")
        rows = [pane.render_line(y).text for y in range(pane.size.height)]
        assert "~" in rows[0]
        assert any("words.dict" in row for row in rows)
