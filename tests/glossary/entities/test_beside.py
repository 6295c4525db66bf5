"""Names in Latin letters that stand in brackets after the Arabic ones."""

import pytest

from glossary.entities.directory import EntityDirectory
from tests.glossary.entities.passages import article


@pytest.fixture
def directory(recogniser):
    return EntityDirectory(recogniser=recogniser)


@pytest.mark.parametrize(
    ("text", "name", "english"),
    [
        ('قالت مجموعة "فاجنرود" (Wagenrode) إنها ستبيع', "مجموعة فاجنرود", "Wagenrode Group"),
        ('قالت شركة "نوردفيند" (Nordwind) إنها ستبيع', "نوردفيند", "Nordwind"),
        ("قال الباحث جون سميث (John Smyth) إن الثلج ذاب", "جون سميث", "John Smyth"),
        ('قالت منظمة "أنقذوا الغابة" (Save the Forest) إن', "منظمة أنقذوا الغابة", "Save the Forest"),
    ],
)
def test_the_article_gives_the_english(directory, text, name, english):
    """A Latin name beside an Arabic one is another spelling of it, for that reason, and its English, which nobody confirmed."""
    found = directory.add(article(text))
    (entity,) = found.entities
    assert (entity.ar, entity.en, entity.confirmed) == (name, english, False)
    assert directory.named(entity.id).en == english
    assert str(found.mentions[-1].reason) == "written-beside"
    assert directory.stored("a00000000001")[0].entity.en == english


@pytest.mark.parametrize(
    "text",
    ["عاد الباحث جون سميث (Reuters) أمس", "عاد الباحث جون سميث (AFP) أمس", "عاد الباحث جون سميث (Jonas أمس"],
)
def test_what_is_no_name_beside(directory, text):
    """An agency, an abbreviation and a bracket that never closes are no names of the person before them."""
    found = directory.add(article(text))
    assert found.entities[0].en == "John Smith"
    assert "written-beside" not in {str(each.reason) for each in found.mentions}


def test_a_confirmed_english_stays(directory):
    """The English of a known person is not what an article writes beside the name, but that is a spelling of it."""
    found = directory.add(article("قال الرئيس إيمانويل ماكرون (Macron) إن"))
    assert [(each.surface, str(each.reason)) for each in found.mentions][-1] == ("Macron", "written-beside")
    assert found.entities[0].en == "Emmanuel Macron"


def test_the_name_without_what_it_is(directory):
    """A group's own name alone is the group, not a person."""
    found = directory.add(article('قالت مجموعة "فاجنرود" (Wagenrode) إنها ستبيع. وأضافت فاجنرود أن الصفقة تمت'))
    assert len(found.entities) == 1
