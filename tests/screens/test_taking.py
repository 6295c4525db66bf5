"""Enter that comes behind the words sooner than the list that they find."""

import threading
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from corpus.library import Library
from glossary.authority.index import NameIndex
from glossary.authority.listed import NamePage, NameRow
from glossary.model import Entity, EntityKind
from glossary.termbase import TermBase
from glossary.terminology import Concept, Found, Level, Term
from tests.screens.conftest import OpenApp, settle
from tui.screens.entities import picking
from tui.screens.entities.picking import PickName
from tui.screens.terms.finding.texts import ChooseTexts
from tui.screens.terms.picking import PickEntry
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

SIZE = (100, 30)


class Asking(NamedTuple):
    """A screen that lists what is typed, and what the row is that it answers with."""

    screen: Any
    name: Callable[[Any], str]
    """Of an answer."""


class Slow:
    """Finds what is called as the words for it, but only when it may; without words what nobody asked for."""

    def __init__(self, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may = threading.Event()
        self.may.set()
        self._patch = monkeypatch
        self._article = services.library.summaries("", 1)[0]

    def found(self, words: str) -> str:
        """Wait, and return what the one row is called that is found."""
        self.may.wait(10)
        return words or "likely"

    def begin(self) -> None:
        """Be what the screens ask."""
        self._patch.setattr(NameIndex, "find", lambda _, query, *_rest: NamePage((self._row(query.text),), None))
        self._patch.setattr(picking, "likely_same", lambda *_: [self._row("")])
        self._patch.setattr(TermBase, "find", lambda _, words, *_rest: [self._entry(words)])
        self._patch.setattr(
            Library, "summaries", lambda _, words, *_rest: [self._article._replace(id=self.found(words))]
        )

    def _row(self, words: str) -> NameRow:
        name = self.found(words)
        return NameRow(Entity(name, EntityKind.PERSON, name, name), 1, 0, 1, None)

    def _entry(self, words: str) -> Found:
        term = Term("t", "en", self.found(words))
        return Found(Concept(term.text, (term,)), term, Level.EXACT)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, services: Services) -> Slow:
    """What all three screens ask."""
    return Slow(services, monkeypatch)


@pytest.fixture(params=["a name", "an entry", "an article"])
def asking(request: pytest.FixtureRequest, services: Services) -> Asking:
    """Each screen in which one is chosen by typing."""
    setter = Typesetter()
    if request.param == "a name":
        own = Entity("own", EntityKind.PERSON, "own", "own")
        return Asking(PickName(services, setter, "Which?", own), lambda row: row.entity.id)
    if request.param == "an entry":
        return Asking(PickEntry(services, setter, "own"), lambda answer: answer[1].id)
    return Asking(ChooseTexts(services, setter), lambda texts: texts.article_id)


async def shown(pilot: Pilot[None], slow: Slow, asking: Asking) -> list[str | None]:
    """Open a screen and return where its answers will be."""
    slow.begin()
    answers: list[str | None] = []
    pilot.app.push_screen(asking.screen, lambda got: answers.append(None if got is None else asking.name(got)))
    await pilot.pause()
    return answers


async def paste(pilot: Pilot[None], screen: Screen[Any], words: str) -> None:
    """Write words onto the line at once."""
    screen._words.value = words  # type: ignore[attr-defined]
    await pilot.pause()


async def test_what_the_words_find_is_taken(open_app: OpenApp, slow: Slow, asking: Asking) -> None:
    """Enter takes nothing of the list before: it waits for the one that is asked for, and takes its first row."""
    async with open_app(None, SIZE) as pilot:
        answers = await shown(pilot, slow, asking)
        await paste(pilot, asking.screen, "first")
        await settle(pilot)
        slow.may.clear()
        await paste(pilot, asking.screen, "second")
        await pilot.press("enter")
        await pilot.pause()
        assert answers == []
        slow.may.set()
        await settle(pilot)
        assert answers == ["second"]
        assert pilot.app.screen is not asking.screen


async def test_what_is_seen_is_taken_at_once(open_app: OpenApp, slow: Slow, asking: Asking) -> None:
    """Where the list is that of the words, Enter takes its row."""
    async with open_app(None, SIZE) as pilot:
        answers = await shown(pilot, slow, asking)
        await paste(pilot, asking.screen, "first")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert answers == ["first"]


@pytest.mark.parametrize("key", ["x", "escape"])
async def test_nothing_is_taken_that_is_no_longer_wanted(
    open_app: OpenApp, slow: Slow, asking: Asking, key: str
) -> None:
    """Who types on, or leaves, before the list is there takes nothing of it."""
    async with open_app(None, SIZE) as pilot:
        answers = await shown(pilot, slow, asking)
        await settle(pilot)
        slow.may.clear()
        await paste(pilot, asking.screen, "second")
        await pilot.press("enter", key)
        await pilot.pause()
        below = pilot.app.screen
        slow.may.set()
        await settle(pilot)
        assert answers == ([None] if key == "escape" else [])
        assert pilot.app.screen is below


async def test_nothing_is_taken_unseen_that_nobody_typed(open_app: OpenApp, slow: Slow, asking: Asking) -> None:
    """Enter on an empty line takes of what is listed there, never of what is still to be listed."""
    async with open_app(None, SIZE) as pilot:
        slow.may.clear()
        answers = await shown(pilot, slow, asking)
        await pilot.press("enter")
        await pilot.pause()
        slow.may.set()
        await settle(pilot)
        assert answers == []
        assert pilot.app.screen is asking.screen
