"""The table of commands."""

import pytest

from tui.commands.bindings import bindings_of
from tui.commands.keys import ARABIC_TWINS, key_label, with_twins
from tui.commands.meeting import meet
from tui.commands.model import Command, Scope
from tui.commands.table import all_commands, commands_of


@pytest.mark.parametrize("scope", list(Scope))
def test_no_two_commands_of_a_screen_share_a_key(scope: Scope) -> None:
    """A key does one thing on a screen, on a Latin and on an Arabic keyboard."""
    own = commands_of(scope)
    others = [each for each in commands_of(Scope.APP) if each not in own and any(meet(each, one) for one in own)]
    keys = [key for command in (*own, *others) for key in with_twins(command.keys)]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("command", list(all_commands()), ids=lambda command: command.id)
def test_a_shifted_key_is_never_the_only_way(command: Command) -> None:
    """On an Arabic layout a shifted letter types a mark, and a bracket may be swapped: there is another key."""
    plain = [key for key in command.keys if not (len(key) == 1 and key.isupper()) and "parenthesis" not in key]
    assert plain


@pytest.mark.parametrize("command", list(all_commands()), ids=lambda command: command.id)
def test_a_letter_has_the_arabic_letter_of_its_key(command: Command) -> None:
    """A command on a plain letter answers to the Arabic letter that the same key types."""
    letters = [key for key in command.keys if key in ARABIC_TWINS]
    assert {ARABIC_TWINS[letter] for letter in letters} <= set(with_twins(command.keys))


def test_no_command_is_bound_to_b_which_types_two_letters() -> None:
    """On an Arabic keyboard `b` types lam-alef, two characters."""
    assert [command.id for command in all_commands() if "b" in command.keys] == []


def test_bindings_name_their_command() -> None:
    """A keymap can rebind a command by its id."""
    assert {binding.id for binding in bindings_of(Scope.READER)} == {each.id for each in commands_of(Scope.READER)}


@pytest.mark.parametrize(
    ("key", "label"),
    [("ctrl+p", "^P"), ("f2", "F2"), ("right_square_bracket", "]"), ("j", "j"), ("pagedown", "PgDn"), ("slash", "/")],
)
def test_keys_are_written_as_people_write_them(key: str, label: str) -> None:
    """The key bar shows what is printed on the key."""
    assert key_label(key) == label
