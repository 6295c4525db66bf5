"""The commands of what lies over a screen: each is bound there, and meets only what holds there, too."""

import importlib
import pkgutil
from collections import Counter

import pytest

import tui.screens
from tui.commands.dialogs_table import DIALOG_COMMANDS, DIALOGS
from tui.commands.keyed import foot
from tui.commands.keymap import IN_FORCE, Bound, Keymap
from tui.commands.keys import is_typed
from tui.commands.meeting import meet
from tui.commands.model import Command, Scope
from tui.commands.resolving import keymap_of
from tui.commands.table import command_named, commands_of
from tui.screens.help.notes import commands_on
from tui.screens.modal import Modal
from tui.settings.model import Preset

WITH_LINES = (
    Scope.FORM,
    Scope.QUICK,
    Scope.INPLACE,
    Scope.TEXTS,
    Scope.WRITING,
    Scope.NOTE,
    Scope.BAR,
    Scope.LABELS,
)
COMMANDS = [command for commands in DIALOG_COMMANDS.values() for command in commands]


def modals() -> list[type[Modal]]:
    """What lies over screens."""
    for module in pkgutil.walk_packages(tui.screens.__path__, "tui.screens."):
        importlib.import_module(module.name)
    return Modal.__subclasses__()


def test_each_is_bound_in_one_place() -> None:
    """A form or a card binds all commands of its scope, and no other does."""
    bound = Counter(
        frozenset(commands_on(each)) for each in modals() if any(one.scope in DIALOGS for one in commands_on(each))
    )
    assert bound == Counter(frozenset(commands_of(scope)) for scope in DIALOGS)


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.scope in WITH_LINES], ids=lambda each: each.id)
def test_where_one_types_no_command_is_on_a_letter_only(command: Command) -> None:
    """What is typed in a form is typed: each of its commands has a key that types nothing."""
    assert not all(map(is_typed, command.keys))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.id)
def test_how_one_moves_is_no_command(command: Command) -> None:
    """The keys that move in any form and leave it are nobody's."""
    moving = ["escape", "enter", "tab", "space", "up", "down", "left", "right", "pageup", "pagedown", "home", "end"]
    assert set(moving).isdisjoint(command.keys)


def test_whom_they_meet() -> None:
    """Commands of one form meet, those of two do not; of those for everywhere they meet the few that hold over a form."""
    save, following = command_named("form.save"), command_named("form.next")
    assert meet(save, following)
    assert not any(
        meet(save, command_named(other)) for other in ("note.keep", "reader.keep", "app.palette", "list.down")
    )
    assert all(meet(save, command_named(other)) for other in ("app.quit", "app.help", "app.picture"))
    assert meet(command_named("engines.try"), command_named("list.down"))


def test_two_with_one_key_are_told() -> None:
    """Two commands of a form with the same key are named; the same key in two forms is none of anybody's business."""
    (told,) = keymap_of(Preset.DEFAULT, (("form.save", ("f8",)), ("form.next", ("f8",)))).problems
    assert "form.save" in told
    assert "form.next" in told
    assert keymap_of(Preset.DEFAULT, (("form.save", ("f8",)), ("quick.keep", ("f8",)))).problems == ()


def test_a_key_is_taken_from_the_other_of_a_form() -> None:
    """Who gets a key by the user's word takes it from a command of the same form only."""
    keymap = keymap_of(Preset.DEFAULT, (("terms.always", ("h",)),))
    assert keymap.keys_of(command_named("terms.here")) == ()
    assert set(keymap.changed) == {"terms.always", "terms.here"}
    assert keymap.bound(command_named("terms.always")) == Bound(("h",), ("ا",))


def test_a_foot_tells_keys_in_force() -> None:
    """The foot of a box has the keys as they are now, and says nothing of a command that has none."""
    keys = "Enter choose · {engines.try} try · {engines.edit} edit · Esc leave"
    assert foot(keys) == "Enter choose · t try · e edit · Esc leave"
    IN_FORCE.keymap = Keymap(changed={"engines.try": Bound(("ctrl+t",)), "engines.edit": Bound()})
    try:
        assert foot(keys) == "Enter choose · ^T try · Esc leave"
    finally:
        IN_FORCE.keymap = Keymap()
