"""What an input line lets in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.typing.admitted import admitted, admitted_key

ZWNJ = "\N{ZERO WIDTH NON-JOINER}"


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("\ufee3\ufeae\ufea3\ufe92\ufe8e", "مرحبا"),
        ("\ufefb", "لا"),
        ("\ufef7\ufee3\ufede", "لأمل"),
        ("\ufdf2", "الله"),
        ("محمد \ufdfa", "محمد صلى الله عليه وسلم"),
        ("\ufdfb", "جل جلاله"),
        ("5 \ufdfc", "5 ریال"),
        ("\ufd3e5\ufd3f \ufdfd", "\ufd3e5\ufd3f \ufdfd"),
        ("\u202bقال\u202c \u200fنعم\u200e", "قال نعم"),
        ("\u2067قال\u2069\ufeff", "قال"),
        (f"می{ZWNJ}خواهم", f"می{ZWNJ}خواهم"),
        (f"کتاب{ZWNJ} {ZWNJ}ها{ZWNJ}", "کتاب ها"),
        ("a\u200bb\u00adc", "abc"),
        ("\u0627\u0654", "أ"),
        ("first\r\n  second\n\n\tthird\n", "first second third"),
        ("one\ttwo\u00a0three\u2009four", "one two three four"),
        ("\x1b[31mred\x1b[0m \x1b]8;;http://x\x07link\x1b]8;;\x07", "red link"),
        ("\x1b[200~in brackets\x1b[201~", "in brackets"),
        ("\x00\x07bell\x7f\x9b2Jclear", "bellclear"),
        ("half\ud800", "half"),
        ("\u2764\ufe0f \U0001f468\u200d\U0001f469", "\u2764\ufe0f \U0001f468\u200d\U0001f469"),
        ("\u0628\ufe0f\u200d", "\u0628"),
        ("½ ² ﬁ", "½ ² ﬁ"),
        ("\n", ""),
        (" ", " "),
    ],
)
def test_what_is_pasted_becomes_plain_letters(pasted: str, expected: str) -> None:
    """Shaped letters become letters; controls, direction marks and escape sequences go; lines become one."""
    assert admitted(pasted) == expected


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_nothing_stray_comes_in(pasted: str) -> None:
    """Whatever is pasted: composed, on one line, no controls, no direction marks, no letters in their joined forms."""
    text = admitted(pasted)
    assert unicodedata.is_normalized("NFC", text)
    assert len(text.splitlines()) <= 1
    categories = {unicodedata.category(character) for character in text}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}
    assert not any("\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069" for character in text)
    assert not any("\ufdf0" <= character <= "\ufdfc" for character in text)
    assert not any("\ufe80" <= character <= "\ufefc" for character in text)


@given(st.text(st.sampled_from(f"ابجa b\u064e\u0651\n{ZWNJ}\u200d\ufefb\x1b[m"), max_size=30))
def test_what_came_in_would_come_in_again(pasted: str) -> None:
    """Cleaning what is clean changes nothing."""
    assert admitted(admitted(pasted)) == admitted(pasted)


@pytest.mark.parametrize(
    ("character", "before", "expected"),
    [
        ("\ufefb", "", "لا"),
        ("ب", "", "ب"),
        (" ", "ب", " "),
        ("\u064e", "ب", "\u064e"),
        (ZWNJ, "می", ZWNJ),
        (ZWNJ, "abc", ""),
        (ZWNJ, "", ""),
        ("\u200f", "ب", ""),
        ("\u00a0", "ب", " "),
    ],
)
def test_what_a_key_adds(character: str, before: str, expected: str) -> None:
    """The key for lam-alef adds both letters; a non-joiner comes in inside a word only, before its next letter is there."""
    assert admitted_key(character, before) == expected
