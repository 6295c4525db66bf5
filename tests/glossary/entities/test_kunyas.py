"""Names with أبو in each case."""

import pytest

from glossary.entities.directory import EntityDirectory
from glossary.entities.spelling import Spelling
from tests.glossary.entities.passages import article


def english(recogniser, text):
    """The English of the entities of an article."""
    directory = EntityDirectory(recogniser=recogniser)
    directory.add(article(text))
    return [each.entity.en for each in directory.entities()]


@pytest.mark.parametrize(
    ("text", "en"),
    [
        ("قال أبو مازن إن السلطة جاهزة", "Mahmoud Abbas"),
        ("عاتب أبا مازن على القرار", "Mahmoud Abbas"),
        ("التقى الرئيس أبا مازن أمس", "Mahmoud Abbas"),
        ("اجتمع بأبي مازن", "Mahmoud Abbas"),
        ("كلمة لأبي عبيدة", "Abu Obeida"),
        ("التقى أحمد أبا الغيط", "Ahmed Aboul Gheit"),
        ("وصل إلى أبي ظبي", "Abu Dhabi"),
        ("زار آبي أحمد", "Abiy Ahmed"),
        ("زار أبي أحمد", "Abiy Ahmed"),
        ("يكنى أبا عمار", "Abu Ammar"),
    ],
)
def test_the_case_is_no_other_name(recogniser, text, en):
    """Who is known with أبو is known with أبا and أبي."""
    assert english(recogniser, text) == [en]


def test_one_key_for_all_cases():
    """The case of أبو is no part of the key, in names too that have few letters besides."""
    key = Spelling().person_key

    for rest in ("عمار", "ايه"):
        assert len({key((father, rest)) for father in ("ابو", "ابا", "ابي")}) == 1
    assert key(("سعد", "ابي", "وقاص")) == key(("سعد", "ابو", "وقاص"))
