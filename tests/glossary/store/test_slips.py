"""How easily one word is typed for another."""

import pytest

from glossary.store.slips import easily_typed_for, slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("حكومه", "جكومه"),
        ("طقرير", "تقرير"),
        ("حكوومه", "حكومه"),
        ("حوكمه", "حكومه"),
        ("govermment", "government"),
    ],
)
def test_an_easy_slip_is_half_a_letter(typed: str, meant: str) -> None:
    """A neighbouring key, a letter that sounds alike, a doubled one and two exchanged ones count half."""
    assert slips(typed, meant) == 0.5


def test_any_other_letter_counts_whole_and_none_nothing() -> None:
    """What is no easy slip is a whole letter; the same word is none."""
    assert slips("حكومه", "حلومه") == 1
    assert slips("حكمه", "حكومه") == 1
    assert slips("حكومه", "حكومه") == 0


def test_slips_go_both_ways() -> None:
    """A letter is typed for those that are typed for it."""
    assert "ط" in easily_typed_for("ت")
    assert "ت" in easily_typed_for("ط")
