import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.typeset.direction import Direction, direction

LTR, RTL = Direction.LTR, Direction.RTL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The river rose", LTR),
        ("ارتفع النهر", RTL),
        ("NATO: قمة الحلف في مدريد", RTL),
        ("قمة NATO summit in Madrid", LTR),
        ("اب ab", RTL),
        ("ab اب", LTR),
        ("אב שלום", RTL),
        ("", LTR),
        ("2025 - 12", LTR),
        ("٢٠٢٥", RTL),
        ("…", LTR),
        ("المصدر: https://www.example.org/a/very/long/path", RTL),
        ("اب www.example.org", RTL),
        ("https://example.org/path", LTR),
        ("\u200f\u202b(1)", LTR),
        ("الصورة في \u2068/home/somebody/pictures/warraq.svg\u2069", RTL),
        ("It is \u2068قارب عمره ستون عاما\u2069", LTR),
        ("\u2068قارب عمره\u2069", RTL),
    ],
)
def test_direction(text: str, expected: Direction) -> None:
    """A paragraph runs as the majority of its letters does, addresses and what is isolated aside; the first letter decides a draw."""
    assert direction(text) is expected


@given(st.text(st.sampled_from("ابتaé bZ- 25٢٪«»\u064e/:w."), max_size=12))
def test_rare_tables_change_no_direction(text) -> None:
    """A character that belongs to neither side and is in rare tables only leaves the direction as it is."""
    assert direction(text) is direction(f"{text}\u2190")


def test_asked_direction_wins(typesetter) -> None:
    """A direction given to prepare is taken."""
    assert typesetter.prepare("abc", RTL).direction is RTL


def test_levels_of_directions() -> None:
    """The level of a paragraph is 0 from left to right and 1 from right to left."""
    assert [LTR.level, RTL.level] == [0, 1]
