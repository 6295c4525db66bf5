"""How easily one word is typed for another."""

import pytest

from glossary.store.slips import slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("حكومه", "جكومه"),
        ("طقرير", "تقرير"),
        ("حكوومه", "حكومه"),
        ("حوكمه", "حكومه"),
        ("حكمه", "حكومه"),
        ("govermment", "government"),
    ],
)
def test_an_easy_slip_is_half_a_letter(typed: str, meant: str) -> None:
    """A neighbouring key, a letter that sounds alike, a doubled one, two exchanged ones and one left out count half."""
    assert slips(typed, meant) == 0.5


def test_any_other_letter_counts_whole_and_none_nothing() -> None:
    """What is no easy slip is a whole letter; the same word is none."""
    assert slips("حكومه", "حلومه") == 1
    assert slips("حكومضه", "حكومه") == 1
    assert slips("حكومه", "حكومه") == 0


def test_slips_go_both_ways() -> None:
    """A letter is typed for those that are typed for it."""
    assert slips("طقرير", "تقرير") == slips("تقرير", "طقرير") == 0.5


def test_exchanged_letters_are_one_slip_with_another_letter_between() -> None:
    """Letters that were exchanged cost an easy slip beside what else is wrong between them."""
    assert slips("hpoital", "hospital") == 1
