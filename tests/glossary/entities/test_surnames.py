"""Surnames that stand alone in an article: those that are adjectives of countries too, and those with the article or without."""

import pytest

from glossary.entities.directory import EntityDirectory
from tests.glossary.entities.passages import article

_FULL = "وصل رئيس الحكومة العراقية محمد السوداني إلى أنقرة. "


def meant(recogniser, *texts):
    """The surfaces of an article's names that mean what its longest name means."""
    found = EntityDirectory(recogniser=recogniser).add(article(*texts))
    persons = [each for each in found.entities if each.kind == "PER"]
    whole = max(persons, key=lambda each: len(each.ar))
    return [mention.surface for mention in found.mentions if mention.entity_id == whole.id]


@pytest.mark.parametrize(
    "text",
    [
        "السوداني يزور أنقرة",
        "وقال السوداني إن الزيارة مهمة",
        "واستقبلت حكومة السوداني الوفد",
        "وهي زيارة مهمة للسوداني",
    ],
)
def test_an_adjective_that_is_a_surname(recogniser, text):
    """A definite adjective that follows nothing it could belong to is the person whom the article calls so in full."""
    assert len(meant(recogniser, _FULL, text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "وأكد الوفد السوداني ذلك",
        "والتقى نظيره السوداني في أنقرة",
        "واتفق الوفدان العراقي والسوداني",
        "ورحب السوداني أحمد هارون بذلك",
    ],
)
def test_an_adjective_that_is_none(recogniser, text):
    """An adjective of the noun before, joined to another one or before somebody's name, is the country's."""
    assert "السوداني" not in [each for each in meant(recogniser, _FULL, text) if " " not in each]


def test_a_surname_with_the_article_and_without(recogniser):
    """A surname with the article is that of the person whose full name has none, unless somebody else has it in full."""
    text = "قالت الدكتورة سلمى جبوري إن الآثار مهمة. وأضافت الجبوري أن البعثة عادت"
    assert meant(recogniser, text) == ["سلمى جبوري", "الجبوري"]
    both = "قالت الدكتورة سلمى جبوري ذلك. وقال النائب خالد إبراهيم الجبوري إن. وأضاف الجبوري ذلك"
    assert meant(recogniser, both) == ["خالد إبراهيم الجبوري", "الجبوري"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وكان أحمد كمال الحاصل على الجائزة حاضرا", "أحمد كمال"),
        ("وتحدثت سعاد حسين الحائزة على اللقب أمس", "سعاد حسين"),
        ("وصل سمير علي المتوج بالبطولة إلى مطار المدينة", "سمير علي"),
        ("ورسم محمد حسن المولود في القاهرة لوحات كثيرة", "محمد حسن"),
        ("وقال خالد إبراهيم الجبوري ذلك", "خالد إبراهيم الجبوري"),
    ],
)
def test_what_tells_of_a_person_is_no_surname(recogniser, text, name):
    """A participle with the article behind a name says what the person has done or is."""
    assert meant(recogniser, text) == [name]
