import pytest

from tui.typeset.direction import Direction
from tui.typeset.typesetter import Typesetter


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 5, "abcd…"),
        ("abc def", 5, "abc…"),
        ("abc  ", 3, "abc"),
        ("ابت", 3, "\ufe96\ufe91\ufe8d"),
        ("دار نور", 5, "…\ufead\ufe8d\ufea9"),
        ("دار ab", 5, "…\ufead\ufe8d\ufea9"),
        ("دار abc", 6, "…a \ufead\ufe8d\ufea9"),
        ("漢字漢", 4, "漢…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("", 3, ""),
        ("a\nb", 3, "a b"),
    ],
)
def test_fit(typesetter, text, width, expected) -> None:
    """A text is cut to one line, with an ellipsis on the side where it goes on."""
    line = typesetter.fit(text, width)
    assert line.text == expected
    assert line.width <= width


def test_the_ellipsis_stands_for_the_rest(typesetter) -> None:
    """What is cut off belongs to the ellipsis, so that every code point keeps a column."""
    line = typesetter.fit("abcdef", 4)
    assert [line.column_of(offset) for offset in range(6)] == [0, 1, 2, 3, 3, 3]
    assert line.end == 6


def test_fit_follows_the_whole_text(typesetter) -> None:
    """The direction is that of the whole text, or the one asked for."""
    assert typesetter.fit("NATO " + "باماكو " * 100, 8).direction is Direction.RTL
    assert typesetter.fit("abc def", 5, Direction.RTL).text == "…abc"


def test_a_line_without_end_is_set_alike_and_forgotten() -> None:
    """A text is set on one line, however long, as where there is room for it; no line as long as that is kept."""
    typesetter = Typesetter()
    for text in ("", "abc  ", "قال Reuters " * 99, "NATO " + "باماكو " * 99):
        line = typesetter.set_on_one_line(text)
        assert typesetter._fitted == {}
        assert line == Typesetter().fit(text, 1 << 16)


def test_a_text_of_many_marks(typesetter) -> None:
    """A text that needs more code points than cells is shown as far as it fits."""
    assert typesetter.fit("ب" + "\u064e" * 5000 + "ت", 2).width == 2
