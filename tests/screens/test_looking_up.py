"""What opens on something that is looked up first has the keys that were pressed for it, and none that were not."""

from collections.abc import Iterator
from threading import Event

import pytest
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from glossary.errors import GlossaryError
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_gloss_pane import go_to
from tests.screens.test_type_ahead import ESCAPE, burst, done, field, sent
from tui.screens.library.screen import LibraryScreen
from tui.screens.reading.screen import ReadingScreen
from tui.screens.word.card import GlossCard
from tui.screens.word.subject import Inquiry, Subject
from tui.widgets.key_bar import KeyBar

SIZE = (100, 30)
TEXT = "قرأ المديرون الكتاب في المدينة.\n"
LIBRARY, READER = "\x1bOQ", "\x1bOR"


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Words are looked up only when this event is set."""
    found, look_up = Event(), Inquiry.subject

    def late(inquiry: Inquiry, block: int, start: int) -> Subject | None:
        found.wait()
        return look_up(inquiry, block, start)

    monkeypatch.setattr(Inquiry, "subject", late)
    yield found
    found.set()


async def begin(pilot: Pilot[None], typed: str) -> None:
    """Type while a word is looked up."""
    await go_to(pilot, "الكتاب")
    sent(pilot, typed)
    for _ in range(20):
        await pilot.pause()


async def test_keys_behind_enter_are_for_the_card(open_app: OpenApp, found: Event) -> None:
    """What is pressed while a word is looked up is about its card: the bar moves there, and not the cursor on the page."""
    async with open_app(article_from_bytes(TEXT.encode(), "line.txt"), SIZE) as pilot:
        await begin(pilot, "\rj")
        assert isinstance(pilot.app.screen, ReadingScreen)
        spot = pilot.app.screen._desk.page.spot
        found.set()
        await done(pilot)
        assert isinstance(pilot.app.screen, GlossCard)
        assert pilot.app.screen.number == 1
        assert pilot.app.rooms.reader._desk.page.spot == spot


async def test_escape_drops_what_is_looked_up(open_app: OpenApp, found: Event) -> None:
    """`Esc` while a word is looked up takes that back, and nothing else; the next one leaves."""
    async with open_app(article_from_bytes(TEXT.encode(), "line.txt"), SIZE) as pilot:
        await begin(pilot, f"\r{ESCAPE}")
        assert pilot.app.type_ahead.is_idle
        found.set()
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        await burst(pilot, ESCAPE)
        assert isinstance(pilot.app.screen, LibraryScreen)


@pytest.mark.parametrize(
    "typed", [f"{LIBRARY}{READER}", "/", f"{ESCAPE}{ESCAPE}{READER}/"], ids=("left", "find", "both")
)
async def test_what_comes_too_late_is_not_shown(
    open_app: OpenApp, found: Event, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    """Once keys wait no longer and went elsewhere, no card takes them, even where the screen is the same again."""
    monkeypatch.setattr("tui.screens.type_ahead._MOST", 0.01)
    async with open_app(article_from_bytes(TEXT.encode(), "line.txt"), SIZE) as pilot:
        await begin(pilot, f"\r{typed}")
        while not pilot.app.type_ahead.is_idle:
            await pilot.pause()
        found.set()
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        if typed.endswith("/"):
            await burst(pilot, "w")
            assert field(pilot) == "w"


async def test_why_nothing_is_found_is_told(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be looked up is told in a sentence, and keys go on."""

    def refuse(_inquiry: Inquiry, _block: int, _start: int) -> Subject | None:
        raise GlossaryError("the lexicon is on another disk")

    monkeypatch.setattr(Inquiry, "subject", refuse)
    async with open_app(article_from_bytes(TEXT.encode(), "line.txt"), SIZE) as pilot:
        await begin(pilot, "\r")
        await done(pilot)
        assert pilot.app.screen.query_one(KeyBar)._sentence == "the lexicon is on another disk"
