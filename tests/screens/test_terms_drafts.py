"""What is typed for an entry and not kept yet: none of it is lost, and none of it is kept twice."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot

from corpus.model import Article
from glossary.termbase import TermBase
from glossary.terminology import Concept, Definition, Glossary, Relation, RelationKind, Stage, Term
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_terms_form import WIDE, kept, opened, press, stored, values
from tests.screens.test_terms_form_rows import fold_of
from tests.screens.test_type_ahead import done, field
from tui.screens import type_ahead
from tui.screens.reading.screen import ReadingScreen
from tui.screens.terms.conflict import Conflict
from tui.screens.terms.draft import Draft
from tui.screens.terms.form import TermForm
from tui.screens.terms.in_place import InPlace
from tui.screens.terms.keeping import Keeping
from tui.screens.terms.quick import QuickAdd
from tui.screens.terms.relations import Relations
from tui.screens.terms.screen import GlossaryScreen
from tui.services.services import Services
from tui.services.unsaved import Begun, Unsaved
from tui.typeset.typesetter import Typesetter
from tui.widgets.entry.row import FormRow
from tui.widgets.key_bar import KeyBar

A_WORD = ("w", "w", "w")
"""Keys that bring the cursor to a word of the sample."""


def held(services: Services) -> dict[str, Begun]:
    """What the next session finds in the file."""
    return dict(Unsaved(services.settings.unsaved_file))


def told(pilot: Pilot[None]) -> str:
    """All that is said of what was done."""
    bars = [each._sentence for each in pilot.app.screen.query(KeyBar)]
    return " ".join(" ".join([*(each.message for each in pilot.app._notifications), *bars]).split())


# -- held while it is typed


@pytest.mark.parametrize(
    ("fold", "row", "key"),
    [("more", 0, "x"), ("Meaning", 1, "x"), ("Links", 0, "x"), ("Glossary and stage", 1, "right")],
)
async def test_every_field_is_held_while_it_is_filled_in(
    open_app: OpenApp, services: Services, fold: str, row: int, key: str
) -> None:
    """Whatever is filled in is there at the next start, also where the app ends without a word."""
    old = stored(services)
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft.of(old))
        heading = fold_of(form, fold)
        heading.focus()
        await press(pilot, "enter")
        asked = heading.rows[row]
        assert isinstance(asked, FormRow)
        asked.first.focus()
        await press(pilot, key)
        assert form._filling.is_changed
        typed = form._filling.typed(whole=True)
    assert list(held(services)) == [old.id]
    assert replace(held(services)[old.id][1], changed=typed.changed) == typed


async def test_a_reference_that_is_taken_away_is_held(open_app: OpenApp, services: Services) -> None:
    """What an entry refers to is held as the words of its fields are."""
    other = services.terms.add(Concept("", (Term("", "ar", "سلاح نووي"), Term("", "en", "qqq weapon"))))
    old = services.terms.revise(replace(stored(services), relations=(Relation(RelationKind.RELATED, other.id),)))
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft.of(old))
        form.query_one(Relations).focus()
        await press(pilot, "enter", "tab", "delete")
    assert held(services)[old.id][1].relations == ()


async def test_the_bar_holds_the_stage(open_app: OpenApp, services: Services) -> None:
    """The stage that is chosen below a list is held as the words beside it are."""
    old = stored(services)
    async with open_app(None, WIDE) as pilot:
        pilot.app.push_screen(InPlace(services, Typesetter(), old))
        await settle(pilot)
        await press(pilot, "tab", "tab", "right")
    assert held(services)[old.id][1].stage is Stage.APPROVED


async def test_a_form_in_which_nothing_is_typed_leaves_nothing(open_app: OpenApp, services: Services) -> None:
    """The default glossary, into which a new entry goes by itself, is nothing that was typed."""
    services.curating.glossaries.add(Glossary("Project X"))
    services.curating.glossaries.set_default("Project X")
    async with open_app(None, WIDE, "f4", "a") as pilot:
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        assert form._filling.typed().glossary == "Project X"
        await press(pilot, "escape")
        assert "Left unsaved" not in told(pilot)
    assert held(services) == {}


# -- the two lines and the whole form


async def define(pilot: Pilot[None], definition: str) -> None:
    """Write a definition in the form that is open."""
    form = pilot.app.screen
    assert isinstance(form, TermForm)
    meaning = fold_of(form, "Meaning")
    meaning.focus()
    await press(pilot, "enter")
    asked = next(each for each in meaning.rows[1:] if isinstance(each, FormRow))
    asked.first.focus()
    await press(pilot, *definition)


@pytest.mark.parametrize("way", ["a definition", "two terms"])
async def test_the_form_goes_on_with_what_two_lines_do_not_hold(
    open_app: OpenApp, sample: Article, services: Services, way: str
) -> None:
    """What was typed in the whole form and left is there again, whole, where the same word is added with two lines."""
    async with open_app(sample, WIDE, *A_WORD, "A") as pilot:
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        if way == "a definition":
            await define(pilot, "xyz")
        else:
            place = form._filling.add_term("ar")
            form._filling.set_term(place, Term("", "ar", "قققق"))
        typed = form._filling.typed()
        await press(pilot, "escape", "a")
        again = pilot.app.screen
        assert isinstance(again, TermForm)
        assert again._filling.typed() == typed
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert [begun[1] for begun in services.unsaved.values()] == [again._filling.typed(whole=True)]


async def test_two_lines_hold_what_was_typed_in_two_lines(
    open_app: OpenApp, sample: Article, services: Services
) -> None:
    """Words that were left in them, or in the same fields of the form, are there again in the two lines."""
    async with open_app(sample, WIDE, *A_WORD, "a") as pilot:
        await press(pilot, "ctrl+a", *"qqq; xxx", "escape", "a")
        assert isinstance(pilot.app.screen, QuickAdd)
        assert values(pilot)[1] == "qqq; xxx"
        await press(pilot, "ctrl+o")
        assert isinstance(pilot.app.screen, TermForm)
        assert values(pilot)[1:] == ["qqq", "xxx"]
        await press(pilot, "escape", "a")
        assert isinstance(pilot.app.screen, QuickAdd)
        assert values(pilot)[1] == "qqq; xxx"


async def test_what_goes_on_in_the_form_is_forgotten_once_it_is_kept(
    open_app: OpenApp, sample: Article, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words typed in two lines and kept with the whole form are not told as begun at the next start."""
    monkeypatch.setattr(Keeping, "_offered", lambda *_: ())
    async with open_app(sample, WIDE, *A_WORD, "a") as pilot:
        arabic = values(pilot)[0]
        await press(pilot, "ctrl+a", *"qqq")
        await pilot.pause(0.6)  # the words are held
        assert len(held(services)) == 1
        await press(pilot, "ctrl+o", "ctrl+s")
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert len(kept(services, arabic)) == 1
    assert held(services) == {}


# -- kept once


@contextmanager
def slow(monkeypatch: pytest.MonkeyPatch, name: str) -> Iterator[threading.Event]:
    """Have the glossary write what it is given only when the event is set."""
    go = threading.Event()
    original = getattr(TermBase, name)

    def waiting(terms: TermBase, concept: Concept) -> Any:
        go.wait(10)
        return original(terms, concept)

    with monkeypatch.context() as patch:
        patch.setattr(TermBase, name, waiting)
        patch.setattr(Keeping, "_offered", lambda *_: ())
        yield go
        go.set()


@pytest.mark.parametrize("key", ["ctrl+s", "ctrl+n"])
async def test_a_new_entry_is_kept_once(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """However often it is asked for while the entry is being written, there is one of it."""
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft("قققق", "qqq"))
        with slow(monkeypatch, "add") as go:
            for _ in range(3):
                await pilot.press(key)
                await pilot.pause(0.05)
            go.set()
            await settle(pilot)
        assert len(kept(services, "قققق")) == 1


async def test_what_is_typed_behind_the_key_for_the_next_entry_is_of_that(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the entry before takes to be written."""
    monkeypatch.setattr(type_ahead, "_MOST", 600.0)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft("قققق", "qqq"))
        with slow(monkeypatch, "add") as go:
            for key in ("ctrl+n", *"xyz"):
                pilot.app.post_message(Key(key, key if len(key) == 1 else None))
            for _ in range(20):
                await pilot.pause()
            go.set()
            await done(pilot)
        assert values(pilot) == ["xyz", ""]
        assert len(kept(services, "قققق")) == 1


async def test_what_is_typed_behind_the_key_that_keeps_the_bar_is_for_the_list(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the entry takes to be written: its line is no place for the keys of the list."""
    monkeypatch.setattr(type_ahead, "_MOST", 600.0)
    old = stored(services)
    async with open_app(None, WIDE, "f4") as pilot:
        pilot.app.push_screen(InPlace(services, Typesetter(), old))
        await settle(pilot)
        with slow(monkeypatch, "revise") as go:
            for key in ("end", "s", "enter", "slash", *"xyz"):
                pilot.app.post_message(Key(key, key if len(key) == 1 else None))
            for _ in range(20):
                await pilot.pause()
            assert isinstance(pilot.app.screen, InPlace)
            go.set()
            await done(pilot)
        assert services.terms.get(old.id).in_language("en")[0].text == "ballistic missiles"
        assert field(pilot) == "xyz"


async def test_an_entry_is_kept_once_until_the_next_one_is_there(open_app: OpenApp, services: Services) -> None:
    """What was kept stands in the form while the next one is looked for: it is not kept again then."""
    go = threading.Event()

    def following(_kept: Concept) -> Draft:
        go.wait(10)
        return Draft()

    async with open_app(None, WIDE) as pilot:
        pilot.app.push_screen(TermForm(services, Typesetter(), Draft("قققق", "qqq"), following))
        await settle(pilot)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Keeping, "_offered", lambda *_: ())
            await pilot.press("ctrl+n")
            while not kept(services, "قققق"):
                await pilot.pause(0.02)
            await pilot.press("ctrl+n")
            await pilot.pause(0.1)
            go.set()
            await settle(pilot)
        assert len(kept(services, "قققق")) == 1
        assert values(pilot) == ["", ""]


@pytest.mark.parametrize("key", ["ctrl+s", "ctrl+n"])
async def test_leaving_waits_for_what_is_being_written(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """Esc in that moment leaves behind it: what is kept is neither said nor held to be unsaved."""
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft("", "qqq"))
        await press(pilot, *"قققق")
        with slow(monkeypatch, "add") as go:
            for each in (key, "escape"):
                await pilot.press(each)
                await pilot.pause(0.05)
            assert isinstance(pilot.app.screen, TermForm)
            go.set()
            await settle(pilot)
        assert not isinstance(pilot.app.screen, TermForm)
        assert "Left unsaved" not in told(pilot)
        assert len(kept(services, "قققق")) == 1
    assert held(services) == {}


async def test_what_is_kept_is_not_left_unsaved_while_the_next_one_is_looked_for(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Esc in that moment leaves nothing behind: the entry is in the glossary."""
    monkeypatch.setattr(Keeping, "_offered", lambda *_: ())
    go = threading.Event()

    def following(_kept: Concept) -> Draft:
        go.wait(10)
        return Draft()

    async with open_app(None, WIDE) as pilot:
        pilot.app.push_screen(TermForm(services, Typesetter(), Draft("", "qqq"), following))
        await settle(pilot)
        await press(pilot, *"قققق")
        await pilot.press("ctrl+n")
        while not kept(services, "قققق"):
            await pilot.pause(0.02)
        await pilot.pause(0.05)
        await pilot.press("escape")
        await pilot.pause(0.05)
        go.set()
        await settle(pilot)
        assert not isinstance(pilot.app.screen, TermForm)
        assert "Left unsaved" not in told(pilot)
    assert held(services) == {}


async def test_what_is_made_of_both_is_written_once(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter pressed twice, and Esc while it is written, leave one version more, which nobody is at odds with."""
    old = stored(services)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft.of(old))
        services.terms.revise(replace(old, note="Their note."))
        await press(pilot, "down", "end", *"s", "ctrl+s")
        with slow(monkeypatch, "revise") as go:
            for each in ("enter", "enter", "escape"):
                await pilot.press(each)
                await pilot.pause(0.05)
            assert isinstance(pilot.app.screen, Conflict)
            go.set()
            await settle(pilot)
        assert not isinstance(pilot.app.screen, (Conflict, TermForm))
        assert services.terms.get(old.id).version == old.version + 2
    assert held(services) == {}


async def test_one_is_not_at_odds_with_oneself(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry that is saved twice in one breath was changed by nobody else."""
    old = stored(services)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft.of(old))
        await press(pilot, "down", "end", *"s")
        with slow(monkeypatch, "revise") as go:
            for _ in range(2):
                await pilot.press("ctrl+s")
                await pilot.pause(0.05)
            go.set()
            await settle(pilot)
        assert not isinstance(pilot.app.screen, (Conflict, TermForm))
        assert services.terms.get(old.id).version == old.version + 1


# -- an entry that is like it


async def test_what_was_typed_there_stays_where_arabic_is_added(open_app: OpenApp, services: Services) -> None:
    """`^L` adds the Arabic to the entry as it was left: what was typed and not kept in it stays."""
    old = services.terms.add(Concept("", (Term("", "ar", "زورق كبير"), Term("", "en", "qqboat"))))
    services.unsaved[old.id] = (old, replace(old, note="typed before"))
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft())
        await press(pilot, *"قققق", "enter", *"qqboat", "ctrl+l")
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        typed = form._filling.typed()
        assert typed.note == "typed before"
        assert [term.text for term in typed.in_language("ar")] == ["زورق كبير", "قققق"]
        await press(pilot, "escape")
        assert list(services.unsaved) == [old.id], "all that was typed goes on there"


async def test_what_does_not_go_there_is_left_for_the_next_time(open_app: OpenApp, services: Services) -> None:
    """Where more was typed than the Arabic that goes to an entry, `^L` leaves it for later, and says so."""
    services.terms.add(Concept("", (Term("", "ar", "زورق كبير"), Term("", "en", "qqboat"))))
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft())
        await press(pilot, *"قققق", "enter", *"qqboat")
        await define(pilot, "xyz")
        await press(pilot, "ctrl+l")
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        assert "What else you typed is there again" in form._said._paragraphs[0].text
        await press(pilot, "escape")
        assert "xyz" in [each.text for each in services.unsaved[Draft().key][1].definitions]


async def test_english_that_does_not_go_there_is_left_in_the_two_lines(
    open_app: OpenApp, sample: Article, services: Services
) -> None:
    """`^L` adds the Arabic alone: English that was typed and that entry lacks is there again, and that is said."""
    services.terms.add(Concept("", (Term("", "ar", "زورق كبير"), Term("", "en", "qqboat"))))
    async with open_app(sample, WIDE, *A_WORD, "a") as pilot:
        await press(pilot, "ctrl+a", *"qqboat; qqship", "ctrl+l")
        assert "added" in told(pilot)
        assert "What else you typed is there again" in told(pilot)
        assert len(held(services)) == 1
        await press(pilot, "a")
        assert values(pilot)[1] == "qqboat; qqship"
        await press(pilot, "ctrl+a", *"qqboat", "ctrl+l")
        assert held(services) == {}


# -- at the next start


async def test_the_bar_is_on_the_entry_that_is_told_as_begun(open_app: OpenApp, services: Services) -> None:
    """The key that goes on with a change goes on with that one, wherever its entry stands in the list."""
    services.ensure_first_run()
    entries = services.terms.concepts()
    last = entries[-1]
    assert len(entries) > 200, "it is on no page that is fetched for the first rows"
    typed = replace(last, definitions=(Definition("en", "typed before"),))
    Unsaved(services.settings.unsaved_file)[last.id] = (last, typed)
    async with open_app(None, WIDE, "f4") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, GlossaryScreen)
        assert "You had begun to change" in told(pilot)
        assert screen._rows.item == last
        await press(pilot, "e")
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        assert form._filling.typed().definitions == typed.definitions


async def test_a_change_of_an_entry_that_is_gone_goes_on_as_a_new_one(open_app: OpenApp, services: Services) -> None:
    """What was typed for an entry that another removed since is told too, and the key of a new entry takes it up."""
    services.ensure_first_run()
    old = stored(services)
    typed = replace(old, definitions=(Definition("en", "typed before"),))
    Unsaved(services.settings.unsaved_file)[old.id] = (old, typed)
    services.terms.remove(old.id)
    async with open_app(None, WIDE, "f4") as pilot:
        assert "which was removed since: a goes on with it as a new entry" in told(pilot)
        await press(pilot, "a")
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        assert form._filling.typed().definitions == typed.definitions
        await press(pilot, "ctrl+s", "enter")
        assert not isinstance(pilot.app.screen, TermForm)
        assert [each.definition("en") for each in kept(services, "صاروخ باليستي")] == ["typed before"]
    assert held(services) == {}
