"""Two years, towns or months of which numbers or names stand behind, and what is mine."""

import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("وقعت الأحداث بين عامي 1990 و1995", "عامي", "two years"),
        ("تراجع الإنتاج لعامي 2011 و2012", "لعامي", "for two years"),
        ("في يومي 5 و6 مايو", "يومي", "two days"),
        ("بين عامي 2011-2015 تراجع الإنتاج", "عامي", "two years"),
        ("قامت الحرب بين عامي 1914 إلى 1918", "عامي", "two years"),
        ("خلال شهري يناير وفبراير", "شهري", "two months"),
        ("الطريق بين مدينتي حلب وحماة", "مدينتي", "two cities"),
        ("مباراة بين منتخبي فرنسا والمغرب", "منتخبي", "two national teams"),
    ],
)
def test_two_are_behind_it_that_there_are_two_of(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Before two numbers or two names it is `the two … of` them: no adjective, nor anything that is mine."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("بمعدل يومي 20 شخصا", "يومي", "daily"),
        ("هذه مدينتي منذ سنوات", "مدينتي", "my city"),
        ("جاءت ابنتي سارة وقالت", "ابنتي", "my daughter"),
        ("لملاحقة مقاتلي طالبان والقاعدة", "مقاتلي", "fighters"),
    ],
)
def test_one_is_no_two(glosser: Glosser, text: str, word: str, english: str) -> None:
    """One number, one name or none leave the word what it was."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("عدت إلى بيتي.", "بيتي", "my house"),
        ("كتبت في كتابي عن الحرب", "كتابي", "my book"),
        ("جهاز من طراز محلي", "محلي", "local"),
        ("تحول من محلي إلى دولي", "دولي", "international"),
        ("مدن في جنوبي لبنان", "جنوبي", "southern"),
        ("حوار بين رسمي وشعبي", "رسمي", "official"),
    ],
)
def test_behind_a_preposition_stands_a_noun(glosser: Glosser, text: str, word: str, english: str) -> None:
    """`My house` is written like `domestic`, which describes nothing there; what can be a noun itself stays."""
    assert brief(glosser, text, word) == english
