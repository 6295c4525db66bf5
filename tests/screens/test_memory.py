"""The list of translations."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from textual.pilot import Pilot

from glossary.model import Pair, PairStatus
from glossary.store.tables import pairs
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tui.screens.memory.screen import MemoryScreen
from tui.screens.reading.screen import ReadingScreen
from tui.screens.writing.source import SourceAbove
from tui.services.services import Services
from tui.widgets.arabic_text import ArabicText
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page
from tui.widgets.rows import Rows
from tui.widgets.typing.writing import Writing

MOMENT = datetime(2026, 11, 20, 12, tzinfo=UTC)
OTHER = "بقي الجمل في مكانه، كما قال الحارس الذي جاء في الصباح الباكر إلى الباب ومعه ولداه."


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def said(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(KeyBar)._sentence


def english(pilot: Pilot[None]) -> list[tuple[str, str]]:
    items = pilot.app.screen.query_one(Rows).items
    return [(item.pair.target, item.pair.status.value) for item in items]


@pytest.fixture
def camels(services: Services) -> None:
    """Translations of engines and people beside those of the samples."""
    services.translating.memory.add_all(
        [
            Pair("عاد الجمل.", "The camels came back.", "google", PairStatus.MACHINE, MOMENT),
            Pair(OTHER, "The two camels stayed where they were, the guard said.", "mona", PairStatus.EDITED, MOMENT, engine="google"),
            Pair("للجمل سنام.", "Camels have a hump.", "ali", PairStatus.APPROVED, MOMENT),
        ]
    )  # fmt: skip
    with services.terms._engine.begin() as connection:
        connection.execute(update(pairs).values(changed=MOMENT))


@pytest.mark.parametrize("size", [(140, 40), (80, 24)], ids=["140x40", "80x24"])
@pytest.mark.usefixtures("camels")
async def test_translations_are_searched_in_both_languages(
    open_app: OpenApp, matches_golden: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int]
) -> None:
    """The words sought stand out, the Arabic at the right, with who translated it; the list narrows to a status, and back."""
    async with open_app(None, size, "w", "slash", *"camels", "enter") as pilot:
        await matches_golden(pilot)
        everything = len(english(pilot))
        narrowed = []
        for _ in range(4):
            await press(pilot, "f")
            narrowed.append({status for _, status in english(pilot)})
        assert narrowed == [{"machine"}, {"edited"}, {"approved"}, {"machine", "edited", "approved"}]
        assert len(english(pilot)) == everything
        await press(pilot, "escape", "slash", *"الجمل", "enter")
        assert ("The camels came back.", "machine") in english(pilot)
        await press(pilot, "escape", "escape")
        assert not isinstance(pilot.app.screen, MemoryScreen)


@pytest.mark.usefixtures("camels")
async def test_translations_are_worked_on_and_that_is_taken_back(open_app: OpenApp) -> None:
    """Editing, approving and removing are steps that `u` takes back and `^R` does again; nothing is asked twice."""
    first = "The camels came back."
    async with open_app(None, (100, 30), "w", "slash", *first, "enter") as pilot:
        assert english(pilot) == [(first, "machine")]
        await press(pilot, "ش")  # the key of an Arabic keyboard
        assert english(pilot) == [(first, "approved")]
        await press(pilot, "u")
        assert english(pilot) == [(first, "machine")]
        assert said(pilot).startswith("Undone: approving")

        await press(pilot, "enter", *"!", "ctrl+s")
        assert english(pilot) == [(f"{first}!", "edited")]
        await press(pilot, "x")
        assert english(pilot) == []
        await press(pilot, "u", "u")
        assert english(pilot) == [(first, "machine")]
        await press(pilot, "ctrl+r")
        assert english(pilot) == [(f"{first}!", "edited")]
        await press(pilot, "o")
        assert said(pilot) == "No article of the library has this paragraph."


@pytest.mark.usefixtures("camels")
async def test_the_bar_stays_on_its_translation(open_app: OpenApp, services: Services) -> None:
    """A list that came anew has others on top: the next key meets the translation that the bar was on."""
    memory = services.translating.memory
    async with open_app(None, (100, 30), "w", "j") as pilot:
        rows = pilot.app.screen.query_one(Rows)
        on = rows.item.pair
        memory.add_all(
            [Pair("جاء الجمل.", "The camel came.", "google"), Pair("نام الجمل.", "The camel slept.", "google")]
        )
        await press(pilot, "a")
        assert memory.get(on.id).status is not on.status
        assert (rows.item.pair.id, rows.marked) == (on.id, 3)
        await press(pilot, "x")
        assert on.target not in [target for target, _ in english(pilot)]
        assert len(english(pilot)) == memory.count()
        assert rows.marked == 3


@pytest.mark.usefixtures("camels")
async def test_what_was_typed_is_kept_where_others_were_quicker(open_app: OpenApp, services: Services) -> None:
    """An edit of a translation that somebody else changed meanwhile is told, not kept, and there again the next time."""
    first = "The camels came back."
    async with open_app(None, (100, 30), "w", "slash", *first, "enter") as pilot:
        await press(pilot, "enter", *"!")
        memory = services.translating.memory
        theirs = memory.edit(memory.find("عاد الجمل."), "The camels are back, they came.")
        await press(pilot, "ctrl+s")
        assert "was changed elsewhere" in said(pilot)
        assert memory.find("عاد الجمل.") == theirs
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(Writing).value == f"{first}!"
        await press(pilot, "ctrl+g")
        assert english(pilot) == [(f"{first}!", "approved")]
        await press(pilot, "u")
        assert english(pilot) == [(theirs.target, "edited")]


async def test_the_article_of_a_translation_is_opened_at_it(open_app: OpenApp, services: Services) -> None:
    """`o` opens the article that has the paragraph, at the paragraph, and going back leads to the list."""
    article = services.library.get(services.library.search("الجمل").hits[0].summary.id)
    block = next(block for block in reversed(article.blocks) if block.kind.value == "paragraph")
    pair = services.translating.memory.find(block.text)
    assert pair is not None
    async with open_app(None, (100, 30), "w", "slash") as pilot:
        await press(pilot, *" ".join(pair.target.split()[:6]), "enter", "o")
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        assert (screen.article.id, screen.query_one(Page).spot.block) == (article.id, block.index)
        await press(pilot, "backspace")
        assert isinstance(pilot.app.screen, MemoryScreen)


@pytest.mark.usefixtures("camels")
async def test_the_whole_arabic_stands_above_the_editor(open_app: OpenApp) -> None:
    """Whoever edits has all of the Arabic before the eyes, wrapped from the right, with the keys in the English below it."""
    async with open_app(None, (70, 24), "w", "slash", *"guard", "enter", "enter") as pilot:
        above = pilot.app.screen.query_one(SourceAbove)
        lines = above.query_one(ArabicText)._laid_out(above.size.width)
        assert "".join(OTHER[line.start : line.end] for line, _ in lines).strip() == OTHER
        assert above.size.height >= len(lines) > 1
        writing = pilot.app.screen.query_one(Writing)
        assert writing.has_focus
        assert writing.region.y > above.region.y


async def test_a_long_list_is_fetched_as_it_is_gone_through(open_app: OpenApp, services: Services) -> None:
    """The first hundreds are listed at once with how many there are; the end of the list fetches more until there is no more."""
    services.translating.memory.add_all(Pair(f"جمل {number}", f"camel {number}", "google") for number in range(900))
    async with open_app(None, (80, 24), "w") as pilot:
        lengths = [len(english(pilot))]
        for _ in range(3):
            await press(pilot, "end")
            lengths.append(len(english(pilot)))
        total = services.translating.memory.count()
        assert lengths[0] < lengths[1] < total == lengths[-1]
        assert f"{total:,} translations" in picture_of(pilot.app)
