"""Keys as people write them."""

import re

import pytest
from textual._xterm_parser import XTermParser

from tui.commands.key_spelling import KeyMisspelt, key_spelt, same_key
from tui.commands.keys import is_typed, key_label, key_name
from tui.commands.table import all_commands


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("ctrl+s", "ctrl+s"),
        ("^S", "ctrl+s"),
        ("C-s", "ctrl+s"),
        ("M-x", "alt+x"),
        ("alt+x", "alt+x"),
        ("C-M-x", "alt+ctrl+x"),
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
        ("£", "pound_sign"),
        ("alt+§", "alt+section_sign"),
        ("division_sign", "division_sign"),
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
        ("plus_sign", "did you mean"),
        ("arabic_letter_alef", "keys are written like ctrl+s"),
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


_MODIFIED = ("\x1b[97;7u", "\x1b[1;7A", "\x1b[1;8C", "\x1b[3;4~", "\x1b[1;6P")
"""What terminals send for a letter, arrows and the like that are held with several of Ctrl, Alt and Shift."""
_SIGNS = "£§²°¨´€«»¿·±×÷–…“”’„‹؟،؛\N{ARABIC FATHA}\N{ZERO WIDTH NON-JOINER}é"


@pytest.mark.parametrize("sent", [*_MODIFIED, *_SIGNS])
def test_what_is_pressed_is_read_again(sent: str) -> None:
    """Whatever key Textual makes of what a terminal sends is the same key once it is kept in the settings file."""
    pressed = next(iter(XTermParser()._sequence_to_key_events(sent))).key
    assert key_spelt(key_name(pressed)) == pressed


def test_signs_are_shown_by_themselves() -> None:
    """A key that types a sign is shown as the sign, one that types a mark above letters by its name."""
    keys = ["pound_sign", "left_pointing_double_angle_quotation_mark", "g plus_minus_sign", "arabic_fatha"]
    assert [key_label(key) for key in keys] == ["£", "«", "g ±", "arabic_fatha"]
    assert [is_typed(key) for key in keys] == [True] * 4
    assert not is_typed("end")


def test_keys_that_terminals_send_as_others_are_known() -> None:
    """With control some letters, and a bracket, are keys of their own."""
    assert [same_key(f"ctrl+{letter}") for letter in "himjs"] == ["backspace", "tab", "enter", "enter", ""]
    assert same_key(key_spelt("^[")) == "escape"
