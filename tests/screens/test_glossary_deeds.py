"""What is done to entries in the screens of the glossary is done, and taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from glossary.terminology import Concept, Stage, Status, Term
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_glossary_rooms import opened
from tests.screens.test_glossary_use import keys_of
from tui.screens.terms.exchanging.importing import ImportScreen
from tui.screens.terms.listing.bulk import DEEDS, BulkMenu
from tui.screens.terms.screen import GlossaryScreen
from tui.services.services import Services
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import Rows

WIDE = (140, 40)


def three(services: Services) -> list[Concept]:
    """Three drafts."""
    services.ensure_first_run()
    words = (("قققا", "qqq one"), ("قققب", "qqq two"), ("قققت", "qqq three"))
    return [services.terms.add(Concept("", (Term("", "ar", ar), Term("", "en", en)))) for ar, en in words]


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def choose(pilot: Pilot[None], title: str) -> None:
    """Choose what is done with many entries."""
    menu = pilot.app.screen
    assert isinstance(menu, BulkMenu)
    menu.query_one(Rows).marked = [each.called for each in DEEDS].index(title)
    await press(pilot, "enter")


async def test_what_is_chosen_is_done_to_what_was_under_the_bar(open_app: OpenApp, services: Services) -> None:
    """Where somebody removes that entry while it is asked about, the bar comes to the next one, to which nothing is done."""
    async with open_app(None, WIDE, "f4", "o") as pilot:
        screen = pilot.app.screen_stack[-2]
        assert isinstance(screen, GlossaryScreen)
        first, second = screen._rows.items[0], screen._rows.items[1]
        services.terms.remove(first.id)
        screen.fill()
        await settle(pilot)
        assert screen._rows.item == second
        await choose(pilot, "Delete")
        assert services.terms.get(second.id) == second


async def test_all_that_a_query_finds_is_changed_and_taken_back(open_app: OpenApp, services: Services) -> None:
    """Approving, a status, a subject that is asked for: each is one step, made to all that the search finds."""
    ids = [each.id for each in three(services)]

    def now() -> list[Concept]:
        return [services.terms.get(each) for each in ids]

    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq", "o")
        await choose(pilot, "Approve")
        assert {each.stage for each in now()} == {Stage.APPROVED}
        await press(pilot, "o")
        await choose(pilot, "English terms: deprecated")
        assert {each.in_language("en")[0].status for each in now()} == {Status.DEPRECATED}
        await press(pilot, "o")
        await choose(pilot, "Add a subject")
        await press(pilot, *"law", "enter")
        assert {each.subjects for each in now()} == {("law",)}
        await press(pilot, "u", "u")
        assert {(each.subjects, each.in_language("en")[0].status) for each in now()} == {((), Status.PREFERRED)}
        assert {each.stage for each in now()} == {Stage.APPROVED}


async def test_selecting_to_here_begins_in_the_list_that_is_shown(open_app: OpenApp, services: Services) -> None:
    """Where the entry selected last stood in another list, its row there says nothing here."""
    three(services)
    async with open_app(None, WIDE, "f4", *["down"] * 6, "space") as pilot:
        await press(pilot, "slash", *"qqq", "enter", "home", "v")
        assert isinstance(pilot.app.screen, GlossaryScreen)
        assert len(pilot.app.screen._listing.selection) == 2
        await press(pilot, "end", "v")
        assert len(pilot.app.screen._listing.selection) == 4


async def test_selected_entries_are_deleted_and_brought_back(open_app: OpenApp, services: Services) -> None:
    """One key deletes those selected, as one step."""
    three(services)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq", "home", "space", "space", "x")
        assert services.terms.count("qqq") == 1
        await press(pilot, "u")
        assert services.terms.count("qqq") == 3


async def test_merged_entries_are_selected_no_longer_and_it_is_said(open_app: OpenApp, services: Services) -> None:
    """Left without merging they stay selected; once they are one, nothing is, and the list says what was done."""
    three(services)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq", "home", "space", "space", "m", "escape")
        shown = pilot.app.screen
        assert isinstance(shown, GlossaryScreen)
        assert len(shown._listing.selection) == 2
        await press(pilot, "m", "enter")
        assert isinstance(pilot.app.screen, GlossaryScreen)
        assert services.terms.count("qqq") == 2
        assert not shown._listing.selection
        assert shown.query_one(KeyBar)._sentence == "2 entries are one now. u takes it back."


async def test_a_version_is_brought_back(open_app: OpenApp, services: Services) -> None:
    """Restoring makes an entry what it was, as a change of its own."""
    old = three(services)[0]
    services.terms.revise(replace(old, note="Changed."))
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq one", "h", "end", "r")
        now = services.terms.get(old.id)
        assert (now.note, now.version) == (None, 3)
        assert [each.kind for each in services.terms.history(old.id)] == ["restore", "revise", "add"]


async def test_some_terms_become_an_entry_of_their_own(open_app: OpenApp, services: Services) -> None:
    """Splitting moves the terms chosen, and undo brings them together again."""
    old = three(services)[0]
    services.terms.revise(replace(old, terms=(*old.terms, Term("", "en", "qqq other"))))
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq one", "enter", "s", "end", "space", "ctrl+s")
        assert [each.text for each in services.terms.get(old.id).in_language("en")] == ["qqq one"]
        assert services.terms.count("qqq other") == 1
        await press(pilot, "u")
        assert [each.text for each in services.terms.get(old.id).in_language("en")] == ["qqq one", "qqq other"]


async def test_an_import_that_is_stopped_leaves_nothing(
    open_app: OpenApp, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Esc while a file is imported stops it; the glossary is what it was, and the screen stays."""
    services.ensure_first_run()
    path = tmp_path / "many.csv"
    rows = "".join(f"كلمة {number},word {number}\n" for number in range(12_000))
    path.write_text(f"Arabic,English\n{rows}", encoding="utf-8")
    count = services.terms.count()
    async with open_app(None, WIDE, "f4", "ctrl+o", *keys_of(str(path))) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ImportScreen)
        await pilot.press("ctrl+s")
        for _ in range(100):
            await pilot.pause(0.02)
            if services.terms.count() != count or screen._changes._told:
                break
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        assert services.terms.count() == count


async def test_an_entry_kept_as_it_was_is_not_told_as_changed(open_app: OpenApp, services: Services) -> None:
    """Where nothing was corrected there is nothing to take back, and that is said."""
    three(services)
    said: list[str] = []
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq one")
        pilot.app.notify = lambda sentence, **_: said.append(sentence)  # type: ignore[method-assign]
        await press(pilot, "i", "enter")
        assert said == ["Nothing was changed."]
