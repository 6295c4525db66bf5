"""English of public bodies, and clubs of one name in two countries."""

import pytest

from glossary.entities.directory import EntityDirectory
from tests.glossary.entities.passages import article, names


@pytest.mark.parametrize(
    ("name", "en", "certain"),
    [
        ("مصرف الإمارات المركزي", "Central Bank of the UAE", True),
        ("مصرف قطر المركزي", "Central Bank of Qatar", True),
        ("بنك الكويت المركزي", "Central Bank of Kuwait", True),
        ("مصرف سورية المركزي", "Central Bank of Syria", True),
        ("مجلس الوزراء الكويتي", "Kuwaiti Council of Ministers", True),
        ("محكمة النقض المصرية", "Egyptian Court of Cassation", True),
        ("محكمة الاستئناف التونسية", "Tunisian Court of Appeal", True),
        ("محكمة الاستئناف الجزائية", "Criminal Court of Appeal", True),
        ("حركة جيل زد", "Gen Z Movement", False),
        ("البنك المركزي المصري", "Central Bank of Egypt", True),
    ],
)
def test_bodies_are_called_as_english_calls_them(recogniser, name, en, certain):
    """A head of two words has its own English, and so has a central bank that is named after its country."""
    directory = EntityDirectory(recogniser=recogniser)
    directory.add(article(f"أعلنت {name} ذلك"))

    assert [(each.entity.en, each.entity.confirmed) for each in directory.entities()] == [(en, certain)]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("نادي الوحدة الإماراتي", True),
        ("نادي الوحدة يلعب اليوم", True),
        ("نادي الوحدة السعودي", False),
        ("نادي العين السعودي", False),
    ],
)
def test_a_club_of_another_country_is_another_club(recogniser, text, known):
    """The nationality behind a name says whose it is, where it is not the one that the name has."""
    (club,) = [each for each in recogniser.mentions(article(text)) if each.surface.startswith("نادي")]

    assert bool(club.entity_id) == known


def test_what_a_goal_is_good_for_is_no_person(recogniser):
    """`In favour of` holds a given name, and a club nobody knows stands behind it."""
    assert names(recogniser, "سجل هدفا لصالح فنربخشة في المباراة") == []
    assert names(recogniser, "قال صالح العاروري إن الحركة") == [("PER", "صالح العاروري")]
