"""Names of one article that stand for each other."""

import pytest

from glossary.entities.directory import EntityDirectory
from tests.glossary.entities.passages import article


@pytest.fixture
def names(recogniser):
    def found(*texts):
        """The names of an article with what the entity of each is called and why, in order."""
        directory = EntityDirectory(recogniser=recogniser)
        mentions = directory.add(article(*texts)).mentions
        return [(each.surface, directory.named(each.entity_id).ar, str(each.reason)) for each in mentions]

    return found


def test_a_name_with_more_parts(names):
    """A person is the same with and without the middle of the name."""
    found = names("قال الباحث سمير ناصر برغاش إن. ورد المحلل سمير برغاش بأن. وأضاف برغاش أنه")
    assert {name for _, name, _ in found} == {"سمير برغاش"}
    assert [(surface, reason) for surface, _, reason in found[:2]] == [
        ("سمير ناصر برغاش", "longer-name"),
        ("سمير برغاش", "same-spelling"),
    ]


def test_two_longer_names_stay_two(names):
    """Where two could be meant, nobody is merged."""
    found = names("قال الباحث سمير ناصر برغاش إن. وقال الباحث سمير خالد برغاش إن. وقال الباحث سمير برغاش إن")
    assert len({name for _, name, _ in found}) == 3


def test_an_abbreviation_in_brackets(names):
    """What stands in brackets after an organisation is the organisation, there and elsewhere in the article."""
    found = names("أعلنت منظمة الأغذية والزراعة (الفاو) أن. وأضافت الفاو أن")
    assert len({name for _, name, _ in found}) == 1


def test_an_organisation_without_what_it_is(names):
    """A party named without its noun is the party; one of another country is not."""
    found = names('أعلن حزب "العدالة الكبرى" موقفه. ورحبت وزارة الداخلية المصرية ووزارة الداخلية بذلك')
    assert len({name for _, name, _ in found if "الداخلية" in name}) == 2
