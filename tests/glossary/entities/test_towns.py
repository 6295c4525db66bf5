"""Towns in articles that speak of sport too."""

import pytest

from tests.glossary.entities.passages import names

SPORT = "في المباراة سجل لاعب الفريق هدفين، وقال المدرب إن الدوري صعب."
PLAYED = "خسر الإسكندرية أمام الأهلي."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قطع المسلحون طريق بيروت - دمشق", [("LOC", "بيروت"), ("LOC", "دمشق")]),
        ("أعلن عن خط الرياض - جدة للقطارات", [("LOC", "الرياض"), ("LOC", "جدة")]),
        ("تأخرت رحلة باريس - مرسيليا", [("LOC", "باريس"), ("LOC", "مرسيليا")]),
        ("مباريات اليوم: باريس - مرسيليا", [("ORG", "باريس"), ("ORG", "مرسيليا")]),
    ],
)
def test_a_way_between_two_towns_is_no_match(recogniser, text, found):
    """A dash stands between opponents, but also between the ends of a road, a line or a flight."""
    assert names(recogniser, SPORT, text) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وصل القطار إلى الإسكندرية", "LOC"),
        ("عادوا من الإسكندرية أمس", "LOC"),
        ("قال محافظ الإسكندرية إن الوضع هادئ", "LOC"),
        ("افتتح معرض الإسكندرية للكتاب", "LOC"),
        ("أغلق ميناء الإسكندرية", "LOC"),
        ("انتقل المهاجم إلى الإسكندرية", "ORG"),
        ("جماهير الإسكندرية", "ORG"),
    ],
)
def test_each_mention_is_asked_for_itself(recogniser, text, kind):
    """A town that plays elsewhere in the article is the place where one goes there, or where something belongs to it."""
    found = names(recogniser, SPORT, PLAYED, text)

    assert [each for each, surface in found if surface == "الإسكندرية"] == ["ORG", kind]
