"""The presets of keys."""

import pytest

from tui.commands.key_spelling import same_key
from tui.commands.keymap import Keymap, usual_keys
from tui.commands.keys import is_typed
from tui.commands.meeting import begins, meet, share
from tui.commands.model import Command, Scope
from tui.commands.presets.load import load_preset
from tui.commands.resolving import keymap_of
from tui.commands.table import all_commands, commands_of
from tui.settings.model import Preset

PRESETS = [Preset.VIM, Preset.EMACS]


@pytest.fixture(params=PRESETS)
def keymap(request: pytest.FixtureRequest) -> Keymap:
    """The keys of a preset."""
    return keymap_of(request.param)


def is_plain(key: str) -> bool:
    """Whether a key needs no shift and is what every terminal sends."""
    strokes = key.split(" ")
    return not any(len(stroke) == 1 and stroke.isupper() for stroke in strokes) and not any(map(same_key, strokes))


def test_every_command_has_a_key_without_shift(keymap: Keymap) -> None:
    """A preset leaves no command out, and a shifted letter is never the only way; nor what some terminals swallow."""
    missing = [
        command.id
        for command in all_commands()
        if not any(is_plain(key) and key != "ctrl+b" for key in keymap.keys_of(command))
    ]
    assert missing == []


def clashes(keymap: Keymap, one: Command, other: Command) -> list[tuple[str, str, str]]:
    """The keys of two commands of which one would hide the other."""
    return [
        (one.id, other.id, key)
        for key in (*keymap.bound(one).keys, *keymap.bound(one).twins)
        for held in (*keymap.bound(other).keys, *keymap.bound(other).twins)
        if begins(key, held) and not (key == held and share(one, other, key))
    ]


@pytest.mark.parametrize("scope", list(Scope))
def test_no_two_commands_of_a_screen_share_a_key(keymap: Keymap, scope: Scope) -> None:
    """A key does one thing on a screen, and is not the beginning of others, on a Latin and on an Arabic keyboard."""
    own = commands_of(scope)
    there = [
        *own,
        *(each for each in commands_of(Scope.APP) if each not in own and any(meet(each, one) for one in own)),
    ]
    found = [
        clash
        for number, one in enumerate(there)
        for other in there[number + 1 :]
        for clash in clashes(keymap, one, other)
    ]
    assert found == []


def test_lists_and_screens_agree(keymap: Keymap) -> None:
    """What a list does by a key, no command of a screen around it wants, unless it is the same movement."""
    changed = [command for command in all_commands() if command.id in keymap.changed]
    found = [
        (one.id, other.id, key)
        for one in commands_of(Scope.LIST)
        for other in changed
        if other.scope is not Scope.LIST and meet(one, other)
        if one.id.partition(".")[2] != other.id.partition(".")[2]
        for key in keymap.keys_of(one)
        if key in keymap.keys_of(other) and key not in other.keys
    ]
    assert [each for each in found if not each[1].startswith("copies.")] == []


def test_nothing_is_taken_from_whom_the_preset_means(keymap: Keymap) -> None:
    """Every key that the table of a preset writes down is there, so that no line of it is in vain."""
    written = load_preset(keymap.preset).keys
    lost = {
        command.id: sorted(set(written[command.id]) - set(keymap.keys_of(command)))
        for command in all_commands()
        if command.id in written
    }
    assert {command_id: keys for command_id, keys in lost.items() if keys} == {}


def test_a_preset_is_without_fault(keymap: Keymap) -> None:
    """A preset is never warned of."""
    assert keymap.problems == ()
    assert keymap.changed


@pytest.mark.parametrize("preset", PRESETS)
def test_a_line_of_a_preset_changes_something(preset: Preset) -> None:
    """What a preset writes down is otherwise than usual."""
    written, commands = load_preset(preset).keys, {command.id: command for command in all_commands()}
    assert [each for each, keys in written.items() if usual_keys(commands[each]).keys == keys] == []


def test_keys_stand_in_for_others_where_one_types() -> None:
    """In lines and questions Emacs's keys move and cancel; none of them is a letter."""
    stand_ins = load_preset(Preset.EMACS).stand_ins
    assert stand_ins["ctrl+g"] == "escape"
    assert not any(map(is_typed, stand_ins))
