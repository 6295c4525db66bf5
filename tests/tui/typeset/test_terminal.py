import pytest

from tui.typeset.terminal import Mode, encode


@pytest.mark.parametrize(
    ("text", "visual", "logical"),
    [
        ("ab (c) ", "ab (c)", "ab (c)"),
        ("دار (ab) ", "(ab) \ufead\ufe8d\ufea9", "دار (ab)"),
        ("لا\u200c!", "!\ufefb", "لا!"),
        ("a\tb\x1bc\u2028d", "a bc d", "a bc d"),
        ("\ufdf2", "\ufeea\ufee0\ufedf\ufe8d", "\ufdf2"),
        ("\ud800", "\ufffd", "\ufffd"),
        ("دَ", "\ufea9\u064e", "دَ"),
        ("\u200f  ", "", ""),
    ],
)
def test_modes(one_line, text, visual, logical) -> None:
    """A line goes out in visual order and joined forms, or as it was written without controls."""
    line = one_line(text)
    assert encode(line, text, Mode.VPF) == visual
    assert encode(line, text, Mode.LOGICAL) == logical


def test_modes_have_an_encoder(one_line) -> None:
    """Every mode can be asked for by its name."""
    assert [encode(one_line("ab"), "ab", Mode(name)) for name in ("vpf", "logical")] == ["ab", "ab"]
