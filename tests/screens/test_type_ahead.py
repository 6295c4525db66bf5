"""Keys that arrive in one breath: what follows a key that opens a field goes into the field."""

import asyncio
import re
import sys
from pathlib import Path
from threading import Event

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.bundled import sample_files
from corpus.library import Library
from corpus.model import Article
from tests.hostile.session import Session, environ
from tests.screens.conftest import OpenApp, settle
from tui.app import WarraqApp
from tui.commands.model import Note
from tui.screens.reading.screen import ReadingScreen
from tui.services.services import Services
from tui.widgets.rows import Rows

SIZE = (100, 30)
GLOSSARY = "\x1bOS"
WORD = "ماء sx"
"""Letters that are keys of commands, some of which remove things."""
ESCAPE = "\x1b\x1b"


async def burst(pilot: Pilot[None], typed: str) -> None:
    """Have an app get keys in one write, and wait until all of them are done with."""
    sent(pilot, typed)
    await done(pilot)


def sent(pilot: Pilot[None], typed: str) -> None:
    """Have an app get keys as a terminal sends them in one write; ESC is the key that two of them stand for."""
    for part in re.split(f"({ESCAPE})", typed):
        for event in [Key("escape", "\x1b")] if part == ESCAPE else XTermParser().feed(part):
            pilot.app.post_message(event)


async def done(pilot: Pilot[None]) -> None:
    """Wait until all that was typed is done with."""
    await pilot.pause()
    app = pilot.app
    assert isinstance(app, WarraqApp)
    while not app.type_ahead.is_idle:
        await pilot.pause()
    await settle(pilot)


def field(pilot: Pilot[None]) -> str:
    """Return what stands in the field that has the keys."""
    assert isinstance(pilot.app.focused, Input), f"the keys are at {pilot.app.focused}"
    return pilot.app.focused.value


OPENINGS = {
    "search": "/",
    "retitle": "e",
    "palette": "\x10",
    "glossary filter": f"{GLOSSARY}/",
    "glossary form": f"{GLOSSARY}a",
    "help search": "?/",
    "search left for the palette": "/\x10",
}


@pytest.mark.parametrize("opening", OPENINGS)
async def test_what_is_typed_in_one_breath_goes_into_the_field(
    open_app: OpenApp, services: Services, opening: str
) -> None:
    """No letter behind the keys that open a field is taken for a command, in whatever way the field opens."""
    async with open_app(None, SIZE) as pilot:
        there = services.library.count("")
        await burst(pilot, OPENINGS[opening] + WORD)
        assert field(pilot).endswith(WORD)
        assert opening == "retitle" or field(pilot) == WORD
        assert services.library.count("") == there


async def test_keys_wait_for_the_first_list(open_app: OpenApp) -> None:
    """What is typed with the key that opens the glossary is about its list; over it the help tells the keys of the bar."""
    async with open_app(None, SIZE) as pilot:
        await burst(pilot, f"{GLOSSARY}jji")
        rows = pilot.app.screen_stack[-2].query_one(Rows)
        assert rows.marked == 2
        await burst(pilot, "\x1bOP")
        entries = [line.entry for line in pilot.app.screen.query_one(Rows).items]
        assert "Keep the entry." in [entry.told for entry in entries if isinstance(entry, Note)]


@pytest.mark.parametrize("opening", ["/", "a", "\x0fa\x1b[B", "\x10", "?/"])
async def test_the_fields_of_the_reader(open_app: OpenApp, sample: Article, opening: str) -> None:
    """Find, the form, a new line of a note, the palette and the help get all that is typed behind the keys that open them."""
    async with open_app(sample, SIZE) as pilot:
        await burst(pilot, opening + WORD)
        assert opening == "a" or field(pilot) == WORD
        assert field(pilot).endswith(WORD)


async def test_what_follows_the_end_of_a_field_is_a_command_again(open_app: OpenApp, services: Services) -> None:
    """A key behind the one that leaves or ends a field goes where the field came from."""
    async with open_app(None, SIZE) as pilot:
        there = services.library.count("")
        await burst(pilot, f"/{ESCAPE}x")
        assert services.library.count("") == there - 1
        await burst(pilot, f"e{ESCAPE}x")
        assert services.library.count("") == there - 2
        await burst(pilot, "esx\rx")
        assert services.library.count("") == there - 3


async def test_a_paste_behind_the_key_that_opens_goes_into_the_field(open_app: OpenApp) -> None:
    """A paste keeps its turn among the keys."""
    async with open_app(None, SIZE) as pilot:
        await burst(pilot, "/a\x1b[200~bx\x1b[201~c")
        assert field(pilot) == "abxc"


async def test_keys_keep_their_order_and_none_is_lost(open_app: OpenApp) -> None:
    """A text as long as a line takes, typed in one breath, stands in the field letter by letter."""
    text = "".join(chr(ord("a") + number % 26) for number in range(300))
    async with open_app(None, SIZE) as pilot:
        await burst(pilot, f"/{text}")
        assert field(pilot) == text


@pytest.mark.usefixtures("ran_before")
@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_one_write_to_a_terminal(tmp_path: Path) -> None:
    """A search typed into a real terminal in one write finds what fits and removes nothing."""
    all_of_them = f"{len(sample_files())} articles"
    with Session([], environ(tmp_path), tmp_path) as session:
        session.until(all_of_them)
        session.press("/ماء")
        session.until("found")
        session.press("\x7f" * 3)
        session.until(all_of_them)


async def test_keys_wait_for_the_article_that_is_opened(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is typed behind the key that opens an article is about the article, however long the library takes for it."""
    asked, given = Event(), Event()
    get = Library.get

    def late(library: Library, article_id: str) -> Article:
        asked.set()
        given.wait()
        return get(library, article_id)

    async with open_app(None, SIZE) as pilot:
        there = services.library.count("")
        monkeypatch.setattr(Library, "get", late)
        for event in XTermParser().feed(f"\rx/{WORD}"):
            pilot.app.post_message(event)
        while not asked.is_set():
            await pilot.pause()
        for _ in range(20):
            await pilot.pause()
        given.set()
        await done(pilot)
        assert services.library.count("") == there
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert field(pilot) == WORD


async def test_a_line_has_its_keys_again_after_a_moment_without_room(open_app: OpenApp, services: Services) -> None:
    """On a terminal too small for it letters are no commands, which nobody would see; with more room they are typed again."""
    async with open_app(None, SIZE) as pilot:
        there = services.library.count("")
        for opening, typed in (("/", "sx"), ("\x10", "sx")):
            await burst(pilot, opening)
            await pilot.resize_terminal(40, 10)
            await burst(pilot, "x")
            await pilot.resize_terminal(*SIZE)
            await burst(pilot, typed)
            assert field(pilot) == typed
            assert services.library.count("") == there


async def test_a_worker_goes_on_that_keys_wait_for_no_longer(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys go on after a while whatever lasts; what lasts is not ended by that, and a fault of it is told."""
    monkeypatch.setattr("tui.screens.type_ahead._MOST", 0.01)
    async with open_app(None, SIZE) as pilot:
        done = Event()
        worker = pilot.app.run_worker(done.wait, thread=True, exit_on_error=False)
        pilot.app.type_ahead.wait_for(worker)
        await pilot.press("j")
        while not pilot.app.type_ahead.is_idle:
            await asyncio.sleep(0.01)
        was_running = worker.is_running
        done.set()
        assert was_running
        await worker.wait()
        assert worker.result is True
