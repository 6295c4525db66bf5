"""Institutions that every country has."""

import pytest

from corpus.arabic.normalise import fold
from glossary.entities.bare import BareInstitutions
from glossary.entities.directory import EntityDirectory
from glossary.model import EntityKind
from tests.glossary.entities.passages import article


@pytest.fixture(scope="module")
def bare():
    return BareInstitutions()


@pytest.mark.parametrize(
    ("name", "is_bare"),
    [
        ("المحكمة الدستورية العليا", True),
        ("محكمة الاستئناف", True),
        ("البنك المركزي", True),
        ("الجيش المالي", False),
        ("البنك المركزي النرويجي", False),
        ("وزارة المالية العراقية", False),
        ("الاتحاد الدولي للشطرنج", False),
        ("البنك الدولي", False),
        ("محكمة الإسكندرية", False),
        ("شركة نوردفيند", False),
        ("نوردفيند", False),
    ],
)
def test_names_that_do_not_say_whose(bare, name, is_bare):
    """Common words alone say nothing of a country; a nationality, a town, a name and الدولي do."""
    assert bare.is_bare([fold(word) for word in name.split()]) is is_bare


def test_courts_of_two_countries_are_two(recogniser):
    """A supreme court is that of the country its article is about: one in two articles, another in a third."""
    directory = EntityDirectory(recogniser=recogniser)
    texts = (
        "قضت المحكمة الدستورية العليا في مصر بأن القانون المصري باطل",
        "رفضت المحكمة الدستورية العليا طعن مواطن مصري على قانون في فرنسا. وكانت مصر أقرته",
        "قضت المحكمة الدستورية العليا في ألمانيا بأن القانون الألماني باطل",
    )
    found = [directory.add(article(text, id=f"{number:012x}")) for number, text in enumerate(texts)]
    courts = [each.id for names in found for each in names.entities if each.kind is EntityKind.ORGANISATION]
    assert len(courts) == 3
    assert courts[0] == courts[1] != courts[2]
