"""The letter that a key types for a mark."""

import pytest
from textual.events import Key

from tui.screens.reading.travel.letters import letter_of


@pytest.mark.parametrize(
    ("key", "character", "letter"),
    [
        ("a", "a", "a"),
        ("A", "A", "A"),
        ("7", "7", "7"),
        ("ش", "ش", "a"),
        ("arabic_kasra", "\N{ARABIC KASRA}", "A"),
        ("إ", "إ", "T"),
        ("arabic_indic_digit_three", "\N{ARABIC-INDIC DIGIT THREE}", "3"),
        ("ج", "ج", ""),
        ("apostrophe", "'", ""),
        ("ctrl+a", "\x01", ""),
        ("left", None, ""),
        ("é", "é", ""),
        ("superscript_two", "\N{SUPERSCRIPT TWO}", "2"),
    ],
)
def test_the_letter_of_a_key_is_the_latin_one(key: str, character: str | None, letter: str) -> None:
    """Whatever layout is on, a mark has the Latin letter or the digit of the key; other keys have none."""
    assert letter_of(Key(key, character)) == letter
