"""The keys of forms, cards and questions: they can be others, which hold at once and stand in feet and help."""

from collections.abc import Iterator
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.screens.conftest import OpenApp, settle
from tui.commands.dialogs_table import DIALOGS
from tui.commands.keymap import IN_FORCE, Keymap
from tui.screens.engines.screen import EnginesScreen
from tui.screens.help.lines import HelpLine
from tui.screens.help.screen import HelpScreen
from tui.screens.keymap.listing import Keyed
from tui.screens.keymap.screen import KeymapScreen
from tui.screens.terms.draft import Draft
from tui.screens.terms.form import TermForm
from tui.services.services import Services
from tui.settings.model import Preset
from tui.typeset.typesetter import Typesetter
from tui.widgets.rows import Rows

WIDE = (100, 30)


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    """The next test has the usual keys again."""
    yield
    IN_FORCE.keymap = Keymap()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def hold(services: Services, *keys: tuple[str, tuple[str, ...]], preset: Preset = Preset.DEFAULT) -> None:
    """Let commands have other keys."""
    services.settled.settle(services.settings._replace(keymap=preset, keys=keys))


async def form(pilot: Pilot[None], services: Services) -> TermForm:
    """Open the form of an entry that was corrected already, so that it can be kept."""
    concept = services.terms.find("وقود")[0].concept
    opened = TermForm(services, Typesetter(), Draft.of(concept))
    pilot.app.push_screen(opened)
    await settle(pilot)
    return opened


def foot(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#form, #engines-box").border_subtitle)


def helped(pilot: Pilot[None]) -> dict[str, str]:
    """What the help tells of the keys of commands, by the commands' ids."""
    lines = pilot.app.screen.query_one("#help", Rows).items
    return {line.entry.id: line.left for line in lines if isinstance(line, HelpLine) and hasattr(line.entry, "id")}


async def test_the_form_is_kept_by_another_key(open_app: OpenApp, services: Services) -> None:
    """The key that saved does nothing any more, the new one does; the foot and the help tell the new one."""
    hold(services, ("form.save", ("f7",)))
    async with open_app(None, WIDE) as pilot:
        opened = await form(pilot, services)
        assert foot(pilot).startswith("F7 save · ^N save, next")
        await press(pilot, "ctrl+s")
        assert pilot.app.screen is opened
        await press(pilot, "f1")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert (helped(pilot)["form.save"], helped(pilot)["form.next"]) == ("F7", "^N")
        await press(pilot, "escape", "f7")
        assert pilot.app.screen is not opened


async def test_the_key_is_pressed_on_the_screen_of_keys(open_app: OpenApp, services: Services) -> None:
    """The help of the form leads to all keys, over the form, which is there again afterwards; one that is changed there saves it."""
    async with open_app(None, WIDE) as pilot:
        opened = await form(pilot, services)
        await press(pilot, "x", "f1", "shift+f1", "shift+f1")
        assert isinstance(pilot.app.screen, KeymapScreen)
        await press(pilot, "slash")
        pilot.app.screen.query_one(Input).value = "form.save"
        await settle(pilot)
        await press(pilot, "enter", "enter", "f7", "enter", "escape", "escape")
        assert pilot.app.screen is opened
        assert opened._filling.is_changed
        assert foot(pilot).startswith("F7 save")
        await press(pilot, "f7")
        assert pilot.app.screen is not opened


async def test_all_of_them_are_listed(open_app: OpenApp) -> None:
    """Every command of what lies over a screen stands among the keys, below the name of its place."""
    async with open_app(None, WIDE, "shift+f1") as pilot:
        lines: Any = pilot.app.screen.query_one(Rows).items
        assert set(lines) >= DIALOGS
        place = lines.index(next(line for line in lines if isinstance(line, Keyed) and line.command.id == "form.next"))
        assert lines[place].keys == ("ctrl+n",)


async def test_a_key_of_the_same_form_is_told(open_app: OpenApp) -> None:
    """Who else has a key in the form is said before it is taken; who has it on a screen below is not."""
    async with open_app(None, WIDE, "shift+f1", "slash") as pilot:
        pilot.app.screen.query_one(Input).value = "form.save"
        await settle(pilot)
        await press(pilot, "enter", "enter", "ctrl+n")
        said = " ".join(each.text for each in pilot.app.screen._said._paragraphs)
        assert "Save, next (form of an entry) has it now." in said
        assert said.count("has it now") == 1


async def test_the_arabic_letter_comes_along(open_app: OpenApp, services: Services) -> None:
    """A letter that is made the key of a command in a list does it on an Arabic keyboard, too, and the old one no longer."""
    hold(services, ("engines.none", ("d",)))
    async with open_app(None, WIDE) as pilot:
        pilot.app.push_screen(EnginesScreen(services, Typesetter()))
        await settle(pilot)
        said = pilot.app.screen._said
        assert "d none" in foot(pilot)
        await press(pilot, "x", "ء")
        assert "No engine is chosen." not in [each.text for each in said._paragraphs]
        await press(pilot, "ي")
        assert "No engine is chosen." in [each.text for each in said._paragraphs]


async def test_a_letter_is_typed_where_there_is_a_line(open_app: OpenApp, services: Services) -> None:
    """A form whose saving has a letter as its key loses none of what is typed."""
    hold(services, ("form.save", ("q", "f7")))
    async with open_app(None, WIDE) as pilot:
        opened = await form(pilot, services)
        line = pilot.app.focused
        assert isinstance(line, Input)
        line.value = ""
        await press(pilot, "q", "ض")
        assert (pilot.app.screen, line.value) == (opened, "qض")


@pytest.mark.parametrize("key", ["ctrl+w", "ctrl+e", "delete"])
async def test_a_chosen_key_goes_before_the_line(open_app: OpenApp, services: Services, key: str) -> None:
    """A key that lines have by themselves saves the form where that was chosen, and is the line's again elsewhere."""
    hold(services, ("form.save", (key,)))
    async with open_app(None, WIDE) as pilot:
        opened = await form(pilot, services)
        await press(pilot, key)
        assert pilot.app.screen is not opened
        await press(pilot, "slash", "a", "b")
        line = pilot.app.focused
        assert isinstance(line, Input)
        line.cursor_position = 0 if key == "delete" else 2
        await press(pilot, key)
        assert line.value == {"ctrl+w": "", "ctrl+e": "ab", "delete": "b"}[key]


async def test_emacs_saves_and_leaves(open_app: OpenApp, services: Services) -> None:
    """With Emacs's keys ctrl+n goes to the next line, ctrl+x ctrl+s saves from a line, and ctrl+g leaves."""
    hold(services, preset=Preset.EMACS)
    async with open_app(None, WIDE) as pilot:
        opened = await form(pilot, services)
        before = pilot.app.focused
        await press(pilot, "ctrl+n")
        assert pilot.app.screen is opened
        assert pilot.app.focused is not before
        await press(pilot, "ctrl+x", "ctrl+s")
        assert pilot.app.screen is not opened
        opened = await form(pilot, services)
        await press(pilot, "ctrl+g")
        assert pilot.app.screen is not opened


async def test_a_command_without_a_key_is_done_from_the_help(open_app: OpenApp, services: Services) -> None:
    """The foot names no command without a key; the help still carries it out."""
    hold(services, ("form.save", ()))
    async with open_app(None, WIDE) as pilot:
        opened = await form(pilot, services)
        assert foot(pilot) == "^N save, next · Esc leave"
        await press(pilot, "f1")
        rows = pilot.app.screen.query_one("#help", Rows)
        places = [place for place, line in enumerate(rows.items) if getattr(line.entry, "id", "") == "form.save"]
        rows.marked = places[-1]
        await press(pilot, "enter")
        assert pilot.app.screen is not opened
        assert not isinstance(pilot.app.screen, HelpScreen)


async def test_the_palette_offers_none_of_them(open_app: OpenApp) -> None:
    """What only a form can do is not offered where no form is open."""
    async with open_app(None, WIDE, "ctrl+p", *"begin anew") as pilot:
        offers: Any = pilot.app.screen.query_one(Rows).items
        assert [each for each in offers if getattr(each, "is_command", False) and each.english == "Begin anew"] == []
