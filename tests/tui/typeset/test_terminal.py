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


@pytest.mark.parametrize(
    ("mode", "sent"),
    [
        (Mode.EXPLICIT, "(ab) \ufead\ufe8d\ufea9"),
        (Mode.MLTERM, "(ab) \ufead\ufe8d\ufea9"),
        (Mode.VPF_LRM, "(ab) \ufead\u200e\ufe8d\u200e\ufea9\u200e"),
        (Mode.LTRBASE, "(\u200eab) \ufea9\ufe8d\ufead\u200e"),
        (Mode.WORDS, "(ab) \ufea9\ufe8d\ufead"),
    ],
)
def test_modes_that_turn(one_line, mode, sent) -> None:
    """A line goes out as the terminal needs it to show the same."""
    text = "دار (ab) "
    assert encode(one_line(text), text, mode) == sent


@pytest.mark.parametrize(
    ("text", "turned", "words"),
    [
        ("بيت دار", "{dar}\u200e\x1b[38;5;8m \x1b[39m{bayt}\u200e", "{dar} {bayt}"),
        ("بيت، دار", "{dar}\u200e\x1b[38;5;8m \x1b[39m\u060c{bayt}\u200e", "{dar} {bayt}\u060c"),
        ("بيت. دار", "{dar}\u200e\x1b[38;5;8m \x1b[39m.{bayt}\u200e", "{dar} \x1b[1m.\x1b[22m{bayt}"),
        ("بيت-دار", "{dar}\u200e\x1b[2m-\x1b[22m{bayt}\u200e", "{dar}\x1b[3m-\x1b[23m{bayt}"),
        (
            "2024بيت دار",
            "{dar}\u200e\x1b[38;5;8m \x1b[39m{bayt}\u200e\x1b[2m2024\x1b[22m",
            "{dar} {bayt}\x1b[3m2024\x1b[23m",
        ),
    ],
)
def test_words_of_a_line_are_kept_apart(one_line, text, turned, words) -> None:
    """Between two words that a terminal turns the space is grey, which nobody sees; what joins two is faint, or italic or bold."""
    letters = {"bayt": "\ufe91\ufef4\ufe96", "dar": "\ufea9\ufe8d\ufead"}
    assert encode(one_line(text), text, Mode.LTRBASE) == turned.format(**letters)
    assert encode(one_line(text), text, Mode.WORDS) == words.format(**letters)


def test_what_touches_no_arabic_letter_is_not_turned(one_line) -> None:
    """A Latin word or a number keeps its look before an Arabic comma, which alone turns nothing."""
    text = "دار QafilaPay، 25، "
    assert "\x1b" not in encode(one_line(text), text, Mode.WORDS)
