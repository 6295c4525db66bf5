"""Long lists over a database that takes its time: their pages come while the keys go on."""

import asyncio
from collections.abc import Callable
from threading import Event, current_thread, main_thread
from typing import Any, Self

import pytest
from sqlalchemy import Connection
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.pilot import Pilot

from corpus.annotation import Annotation, AnnotationKind, Passage, Place, Quote
from corpus.annotations import Annotations
from corpus.errors import StoreError
from corpus.feeds import Feeds
from corpus.library import Library
from corpus.store.annotation_rows import insert_annotation
from corpus.store.engine import write
from corpus.store.feeds import note_entry
from glossary.termbase import TermBase
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_long_lists import add
from tests.screens.test_type_ahead import done
from tui.app import WarraqApp
from tui.screens.library.screen import LibraryScreen
from tui.screens.reading.screen import ReadingScreen
from tui.screens.terms.concept.screen import ConceptScreen
from tui.services.services import Services
from tui.widgets import coming
from tui.widgets.rows import Rows

SIZE = (100, 30)
END, HOME, PAGE_UP = "\x1b[F", "\x1b[H", "\x1b[5~"
ESCAPE = "escape"
LISTS = {
    "library": (Library, "summaries", ()),
    "notes": (Annotations, "all", ("m",)),
    "feed": (Feeds, "summaries", ("f", "enter")),
}


@pytest.fixture
def ids(services: Services, make_article: Callable[..., Any]) -> list[str]:
    """The ids of the articles of a library of 130 and the samples, the newest first; each came of a feed and has a note."""
    add(services, make_article, range(130))
    ids = [each.id for each in services.library.summaries()]
    feed = services.following.feeds.follow("https://a.example/feed").feed
    passage = Passage(Place(0, 0), Place(0, 5))

    def work(connection: Connection) -> None:
        for each in ids:
            note_entry(connection, feed.id, each, {"article": each, "mark": each})
            note = Annotation(each, AnnotationKind.NOTE, passage, Quote("كلمات"), "لماذا؟")
            insert_annotation(connection, note, "")

    write(services.library._engine, work)
    return ids


class Far:
    """Stands before what a list is fetched with: answers other threads when it may, and fails where it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, of: type, name: str) -> None:
        self.may = Event()
        self.asked = Event()
        self.asked_by_the_app = 0
        self.is_away = False
        fetch = getattr(of, name)

        def far(*args: Any) -> object:
            if current_thread() is main_thread():
                self.asked_by_the_app += 1
            else:
                self.asked.set()
                self.may.wait()
            if self.is_away:
                raise StoreError("The server went away.")
            return fetch(*args)

        monkeypatch.setattr(of, name, far)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Answer: the app waits at its end for what it asked."""
        self.may.set()


def rows_of(pilot: Pilot[None]) -> Rows[Any]:
    focused = pilot.app.focused
    assert isinstance(focused, Rows)
    return focused


def type_ahead(pilot: Pilot[None], *typed: str) -> None:
    """Have the app get keys in one breath."""
    for each in typed:
        for event in [Key("escape", "\x1b")] if each == ESCAPE else XTermParser().feed(each):
            pilot.app.post_message(event)


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait until something is so, behind all that was typed."""
    await pilot.pause()
    while not is_so():
        await pilot.pause()


def is_idle(pilot: Pilot[None]) -> bool:
    app = pilot.app
    assert isinstance(app, WarraqApp)
    return app.type_ahead.is_idle


@pytest.mark.parametrize("name", LISTS)
async def test_keys_that_move_the_bar_wait_for_no_page(
    open_app: OpenApp, ids: list[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """While a page does not come one goes on through the list, which stays in the app's hands; its rows are there when it came."""
    of, fetch, keys = LISTS[name]
    async with open_app(None, SIZE, *keys) as pilot:
        rows = rows_of(pilot)
        first = rows.item
        with Far(monkeypatch, of, fetch) as slow:
            monkeypatch.setattr("tui.screens.type_ahead._MOST", 600.0)
            type_ahead(pilot, END, "k", HOME, END, PAGE_UP)
            async with asyncio.timeout(60):
                await until(pilot, lambda: is_idle(pilot))
            assert rows.item is None
            line = rows.strip_of_line(rows.marked * rows._row_height)
            assert line is not None
            assert line.text.split() == ["▌", "…"]
            assert coming.PAGE < rows.marked < len(rows.items) - 1
            type_ahead(pilot, HOME)
            await until(pilot, lambda: rows.marked == 0)
            assert rows.item == first
            slow.may.set()
            await settle(pilot)
            type_ahead(pilot, END)
            await done(pilot)
            assert rows.item is not None
            assert slow.asked_by_the_app == 0


@pytest.mark.parametrize("name", LISTS)
async def test_enter_waits_for_its_row(
    open_app: OpenApp, ids: list[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Enter on a row that has not come opens that row's article when it came, also where it is typed after a while."""
    of, fetch, keys = LISTS[name]
    async with open_app(None, SIZE, *keys) as pilot:
        rows, before = rows_of(pilot), pilot.app.screen
        with Far(monkeypatch, of, fetch) as slow:
            type_ahead(pilot, END)
            await until(pilot, lambda: slow.asked.is_set() and is_idle(pilot))
            type_ahead(pilot, "\r")
            for _ in range(20):
                await pilot.pause()
            assert (pilot.app.screen, rows.item) == (before, None)
            slow.may.set()
            await done(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, ReadingScreen)
            assert screen.article.id == (ids[0] if name == "notes" else ids[-1])


async def test_enter_waits_for_its_entry(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter behind the key that goes to the end of the glossary shows its last entry."""
    async with open_app(None, SIZE, "f4") as pilot:
        with Far(monkeypatch, TermBase, "concepts") as slow:
            type_ahead(pilot, END, "\r")
            await until(pilot, slow.asked.is_set)
            slow.may.set()
            await done(pilot)
            assert isinstance(pilot.app.screen, ConceptScreen)


async def test_what_is_done_to_a_row_waits_for_it(
    open_app: OpenApp, services: Services, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Removing behind the key that goes to the end removes the last article; Esc lets the keys go on without it."""
    async with open_app(None, SIZE) as pilot:
        with Far(monkeypatch, Library, "summaries") as slow:
            type_ahead(pilot, END, "x", ESCAPE)
            await until(pilot, lambda: is_idle(pilot))
            assert rows_of(pilot).item is None
            type_ahead(pilot, "x")
            slow.may.set()
            await done(pilot)
            left = {each.id for each in services.library.summaries()}
            assert [each for each in ids if each not in left] == [ids[-1]]


@pytest.mark.parametrize("name", LISTS)
async def test_a_page_that_cannot_be_had_is_told_once(
    open_app: OpenApp, ids: list[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The reason is told once for all rows that are looked at, what came stays, and the page comes when it can."""
    of, fetch, keys = LISTS[name]
    now = [100.0]
    monkeypatch.setattr(coming, "monotonic", lambda: now[0])
    told: list[str] = []
    monkeypatch.setattr(WarraqApp, "notify", lambda _app, said, **_how: told.append(said))
    async with open_app(None, SIZE, *keys) as pilot:
        rows, screen = rows_of(pilot), pilot.app.screen
        with Far(monkeypatch, of, fetch) as server:
            server.may.set()
            server.is_away = True
            type_ahead(pilot, END, "\r", PAGE_UP, END)
            await done(pilot)
            assert (pilot.app.screen, rows.item) == (screen, None)
            assert told == ["The server went away."]
            type_ahead(pilot, HOME)
            await done(pilot)
            assert rows.item is not None
            now[0], server.is_away = now[0] + 10, False
            type_ahead(pilot, END)
            await done(pilot)
            assert rows.item is not None
            assert told == ["The server went away."]


async def test_the_bar_stays_where_its_row_is_still_to_come(
    open_app: OpenApp, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Listed anew while the row under the bar has not come, the list has its bar on that row."""
    async with open_app(None, SIZE) as pilot:
        screen, rows = pilot.app.screen, rows_of(pilot)
        assert isinstance(screen, LibraryScreen)
        with Far(monkeypatch, Library, "summaries") as slow:
            type_ahead(pilot, END)
            await until(pilot, lambda: slow.asked.is_set() and rows.marked == len(ids) - 1)
            before, held = rows.items, slow.may
            slow.may = Event()
            slow.may.set()
            screen.fill()
            await until(pilot, lambda: rows.items is not before)
            held.set()
            await settle(pilot)
            assert (rows.marked, rows.item.id) == (len(ids) - 1, ids[-1])
