"""Keys as people write them."""

import re

import pytest

from tui.commands.key_spelling import KeyMisspelt, key_spelt, same_key
from tui.commands.keys import key_name
from tui.commands.table import all_commands


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("ctrl+s", "ctrl+s"),
        ("^S", "ctrl+s"),
        ("C-s", "ctrl+s"),
        ("M-x", "alt+x"),
        ("alt+x", "alt+x"),
        ("C-M-x", "ctrl+alt+x"),
        ("M-<", "alt+less_than_sign"),
        ("?", "question_mark"),
        ("^", "circumflex_accent"),
        ("-", "minus"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        ("slash", "slash"),
        ("space", "space"),
        ("SPC", "space"),
        ("Esc", "escape"),
        ("PgDn", "pagedown"),
        ("F5", "f5"),
        ("shift+f5", "shift+f5"),
        ("shift+g", "G"),
        ("G", "G"),
        ("←", "left"),
        ("g g", "g g"),
        ("C-x C-s", "ctrl+x ctrl+s"),
        ("ش", "ش"),
        ("arabic_fatha", "arabic_fatha"),
    ],
)
def test_a_key_may_be_written_in_several_ways(written: str, key: str) -> None:
    """The notations of vim's and Emacs's users, signs, names, and keys one after the other are all understood."""
    assert key_spelt(written) == key


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("pagedwn", "did you mean pagedown?"),
        ("ctrl+spce", "did you mean ctrl+space?"),
        ("ctr+s", "did you mean ctrl+s?"),
        ("fn+x", "keys are written like ctrl+s"),
        ("f99", "did you mean f9?"),
        ("", "write [] for a command without a key"),
        ("g pagedwn", "did you mean g pagedown?"),
    ],
)
def test_a_wrong_name_gets_advice(written: str, advice: str) -> None:
    """What is no key is said to be none, with the nearest one."""
    with pytest.raises(KeyMisspelt, match=re.escape(advice)):
        key_spelt(written)


@pytest.mark.parametrize("key", sorted({key for command in all_commands() for key in command.keys}))
def test_what_is_written_is_read_again(key: str) -> None:
    """The name by which a key is kept in the settings file means the same key."""
    assert key_spelt(key_name(key)) == key


def test_keys_that_terminals_send_as_others_are_known() -> None:
    """With control some letters, and a bracket, are keys of their own."""
    assert [same_key(f"ctrl+{letter}") for letter in "himjs"] == ["backspace", "tab", "enter", "enter", ""]
    assert same_key(key_spelt("^[")) == "escape"
