"""What other programs do to the glossary while its screens stand open."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_glossary_rooms import opened
from tui.screens.terms import watching
from tui.screens.terms.concept.screen import ConceptScreen
from tui.screens.terms.draft import Draft
from tui.screens.terms.finding.duplicates import DuplicatesScreen
from tui.screens.terms.form import TermForm
from tui.screens.terms.history.screen import HistoryScreen
from tui.screens.terms.in_place import InPlace
from tui.screens.terms.screen import GlossaryScreen
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

WIDE = (140, 40)
_TRIALS = 200


@pytest.fixture(autouse=True)
def looking_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for what others did without a wait."""
    monkeypatch.setattr(watching, "EVERY", 0.05)


@pytest.fixture
def other(services: Services) -> TermBase:
    """Another user at the same database."""
    services.ensure_first_run()
    return TermBase(services.terms._engine, "somebody else")


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(_TRIALS):
        if is_so():
            return
        await pilot.pause(0.05)
    raise AssertionError("It never came to be so.")


async def test_an_entry_added_elsewhere_comes_into_the_list(open_app: OpenApp, other: TermBase) -> None:
    """It is counted and listed; the bar stays on its entry, on the same line, and what is selected stays so."""
    async with open_app(None, WIDE, "f4", "space", *["down"] * 60) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, GlossaryScreen)
        rows, count = screen._rows, len(screen._rows.items)
        on, line = rows.item, rows.marked - rows._first
        assert on is not None
        other.add(Concept("", (Term("", "ar", "آآ كلمة"), Term("", "en", "aaa"))))
        await until(pilot, lambda: len(rows.items) == count + 1)
        assert (rows.item, rows.marked - rows._first) == (on, line)
        assert len(screen._listing.selection) == 1


async def test_a_query_stays_while_others_add(open_app: OpenApp, other: TermBase) -> None:
    """What is typed stays typed, and what it finds now is listed."""
    async with open_app(None, WIDE, "f4", "slash", *"aaabbb") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, GlossaryScreen)
        other.add(Concept("", (Term("", "ar", "آآ كلمة"), Term("", "en", "aaabbb"))))
        await until(pilot, lambda: len(screen._rows.items) == 1)
        assert screen._search.words == "aaabbb"


async def test_an_open_entry_and_its_history_follow(open_app: OpenApp, other: TermBase) -> None:
    """What another changes stands in the entry and in its history, the bar where it was."""
    old = other.add(Concept("", (Term("", "ar", "سمسم بري"), Term("", "en", "wild sesame")), note="A plant."))
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "wild sesame", "enter", "end")
        entry = pilot.app.screen
        assert isinstance(entry, ConceptScreen)
        on = entry._passages.passage
        new = other.revise(replace(old, terms=(*old.terms, Term("", "en", "bush sesame"))))
        await until(pilot, lambda: entry._concept == new)
        now = entry._passages.passage
        assert on is not None
        assert now is not None
        assert on.label == now.label
        await pilot.press("h")
        await settle(pilot)
        history = pilot.app.screen
        assert isinstance(history, HistoryScreen)
        assert len(history._rows.items) == 2
        other.revise(replace(new, note="A bush."))
        await until(pilot, lambda: len(history._rows.items) == 3)


async def test_duplicates_made_elsewhere_are_found(open_app: OpenApp, other: TermBase) -> None:
    """Entries that another adds are held against the others."""
    async with open_app(None, WIDE, "f4", "d") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, DuplicatesScreen)
        count = len(screen.rows.items)
        other.add(Concept("", (Term("", "ar", "أزمة وقود"), Term("", "en", "petrol panic"))))
        await until(pilot, lambda: len(screen.rows.items) > count)


@pytest.mark.parametrize("kind", [TermForm, InPlace])
async def test_an_entry_removed_elsewhere_is_kept_as_a_new_one(
    open_app: OpenApp, other: TermBase, services: Services, kind: type
) -> None:
    """It is told in a sentence without an id that the entry is gone; the key pressed again keeps what was typed."""
    old = other.add(Concept("", (Term("", "ar", "سمسم بري"), Term("", "en", "wild sesame")), note="A plant."))
    async with open_app(None, WIDE) as pilot:
        screen = kind(services, Typesetter(), Draft.of(old) if kind is TermForm else old)
        pilot.app.push_screen(screen)
        await settle(pilot)
        other.remove(old.id)
        if kind is TermForm:
            await pilot.press("down")
        for key in ("end", "s", "ctrl+s"):
            await pilot.press(key)
            await settle(pilot)
        said = " ".join(each.text for each in screen._said._paragraphs)
        assert "removed elsewhere" in said
        assert old.id not in said
        await pilot.press("ctrl+s")
        await settle(pilot)
        new = next(each for each in services.terms.concepts("sesame") if each.in_language("ar")[0].text == "سمسم بري")
        assert new.id != old.id
        assert new.in_language("en")[0].text == "wild sesames"
        assert new.note == "A plant."


async def test_entries_that_others_refer_to_have_names(open_app: OpenApp, services: Services) -> None:
    """No id is shown where entries refer to others: not where they are merged, not in the history."""
    from tests.screens.golden import picture_of
    from tests.screens.test_glossary_rooms import fill

    _, wide = fill(services)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "sesame", "h", "end")
        await pilot.press("end")
        await settle(pilot)
        shown = picture_of(pilot.app)
        assert wide.id not in shown
        assert "artificial heart" in shown
