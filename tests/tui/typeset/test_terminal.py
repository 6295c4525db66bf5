import pytest

from tui.typeset.terminal.encode import encode
from tui.typeset.terminal.mode import Mode


@pytest.mark.parametrize(
    ("text", "visual", "logical"),
    [
        ("ab (c) ", "ab (c)", "ab (c)"),
        ("دار (ab) ", "(ab) \ufead\ufe8d\ufea9", "دار (ab)"),
        ("لا\u200c!", "!\ufefb", "لا\u200c!"),
        ("می\u200cخواهد ", "\ufeaa\ufeeb\ufe8d\ufeee\ufea7\ufbfd\ufee3", "می\u200cخواهد"),
        ("a\u202eb\u2069c\u200f\u061c", None, "abc"),
        ("\U0001f469\u200d\U0001f469\ufe0f", None, "\U0001f469\u200d\U0001f469\ufe0f"),
        ("1\ufe0f\u20e3", None, "1\ufe0f\u20e3"),
        ("a\tb\x1bc\u2028d", "a bc d", "a bc d"),
        ("\ufdf2", "\ufeea\ufee0\ufedf\ufe8d", "\ufdf2"),
        ("\ud800", "\ufffd", "\ufffd"),
        ("دَ", "\ufea9\u064e", "دَ"),
        ("\u200f  ", "", ""),
    ],
)
def test_modes(one_line, text, visual, logical) -> None:
    """A line goes out in visual order and joined forms, or as it was written, joiners and selectors kept and controls left out."""
    line = one_line(text)
    if visual is not None:
        assert encode(line, text, Mode.VPF) == visual
    assert encode(line, text, Mode.LOGICAL) == logical


def test_modes_have_an_encoder(one_line) -> None:
    """Every mode can be asked for by its name."""
    assert [encode(one_line("ab"), "ab", Mode(name)) for name in ("vpf", "logical")] == ["ab", "ab"]
