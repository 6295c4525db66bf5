"""Numbers and parts of which there are two."""

import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("غرق نحو مئتين", "مئتين", "two hundred"),
        ("بلغت الخسائر مليوني دولار", "مليوني", "two million"),
        ("بقيمة ملياري دولار", "ملياري", "two billion"),
        ("وصل ألفي لاجئ", "ألفي", "two thousand"),
        ("حضر مائتا شخص", "مائتا", "two hundred"),
        ("حضر ألفا شخص أمس", "ألفا", "two thousand"),
        ("حاز ثلثي الأصوات", "ثلثي", "two thirds"),
        ("نال ثلثا المقاعد", "ثلثا", "two thirds"),
        ("قال ثلثا سكان المدينة", "ثلثا", "two thirds"),
    ],
)
def test_two_hundred_are_no_hundred(glosser: Glosser, text: str, word: str, english: str) -> None:
    """The dual of a number or of a part is told, also where one in the accusative is written alike."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("بلغ العدد 30 مليونا عام 2020", "مليونا", "million"),
        ("بلغ العدد عشرين ألفا هذا العام", "ألفا", "thousand"),
        ("صوت ثلث الأعضاء", "ثلث", "one third"),
    ],
)
def test_one_behind_another_number_stays_one(glosser: Glosser, text: str, word: str, english: str) -> None:
    """In `thirty million` the last word is one in the accusative, whatever stands behind it."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("في القرن العشرين", "العشرين", "the twentieth"),
        ("المعرض في دورته السادسة والخمسين", "والخمسين", "and the fiftieth"),
        ("القرن الحادي والعشرون", "الحادي", "first"),
        ("القرن الحادي والعشرون", "والعشرون", "and the twentieth"),
        ("الدول الثلاثين الأعضاء", "الثلاثين", "the thirty"),
        ("عمره يناهز الخمسين", "الخمسين", "the fifty"),
    ],
)
def test_one_of_a_row_is_told_by_an_ordinal(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Behind one thing, or an ordinal and `and`, the tens tell which one; behind many, or by themselves, how many."""
    assert brief(glosser, text, word) == english
