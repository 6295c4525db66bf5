"""The title of the window: the article's, in the order it is written, and nothing that a terminal would obey."""

import pytest

from tui.terminal.title import title_sequence, window_title

TITLE = "قارب عمره ستون عاما"


def test_the_title_is_logical():
    """Window managers turn text themselves, so it stays as it is written, in ordinary letters."""
    assert window_title(TITLE) == f"{TITLE} - warraq"
    assert title_sequence(window_title(TITLE)) == f"\x1b]2;{TITLE} - warraq\x07"


@pytest.mark.parametrize("title", ["", " \n\t", "\x1b\x07", "\u202e\u200f", "warraq"])
def test_without_a_title_the_name_stands_alone(title):
    """Where there is no article, or its title is empty, the title is the program's name."""
    assert window_title(title) == "warraq"


@pytest.mark.parametrize(
    "hostile",
    ["a\x07\x1b]52;c;eA==\x07b", "a\x1b\\b", "a\x9c\x9d2;b", "a\u202eb\u2066c", "a\nb\rc\u2028d", "a\ud800b", "a\x00b"],
)
def test_nothing_ends_the_sequence_early(hostile):
    """Controls, marks of direction and lone surrogates of a title never reach the terminal."""
    sent = title_sequence(window_title(hostile))
    assert (sent[:4], sent[-1]) == ("\x1b]2;", "\x07")
    inner = sent[4:-1]
    assert all(sign.isprintable() for sign in inner)
    assert inner.encode()


def test_a_title_is_not_endless():
    """A title of a page is cut."""
    assert len(window_title("كلمة " * 1000)) < 220


def test_a_title_is_no_heap_of_marks():
    """A letter of a title has no more marks than a terminal bears, and what is not seen is left out."""
    assert window_title("a" + "\u0301" * 10_000 + "\U000e0041\ufff9b") == "a" + "\u0301" * 6 + "b - warraq"
