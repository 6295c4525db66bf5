"""What several cells of a row say of one thing, or of nothing."""

import pytest

from glossary.terminology import Definition, Status
from tests.glossary.exchange.test_tabular import read


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 1, 3, 2)])
def test_a_source_is_of_the_definition_beside_it(order):
    """A source in other letters than its definition stays with that, on whichever side it stands."""
    rows = [("Arabic", "English", "Definition", "Definition source"), ("باب", "door", "مدخل البيت", "UNTERM")]
    content = "".join(",".join(row[place] for place in order) + "\n" for row in rows)
    [concept], faults = read(content)
    assert (concept.definitions, faults) == ((Definition("ar", "مدخل البيت", "UNTERM"),), [])


def test_each_definition_has_its_own_source():
    """Where languages are told, the source of each language is that of its definitions, one by one."""
    content = "ar,ar.definition,ar.definition_source,en.definition,en.definition_source\nباب,ا|ب,س|,x,y\n"
    [concept], faults = read(content)
    assert concept.definitions == (Definition("ar", "ا", "س"), Definition("ar", "ب"), Definition("en", "x", "y"))
    assert faults == []


def test_two_columns_of_definitions_are_two_definitions():
    """What stands in a column called otherwise does not take the place of what stood before."""
    [concept], faults = read("Arabic,English,Definition,Description\nباب,door,an entrance,of a house\n")
    assert [each.text for each in concept.definitions] == ["an entrance", "of a house"]
    assert faults == []


def test_two_columns_of_examples_are_one_context():
    """A second example stands behind the first, of each term its own."""
    [concept], faults = read("Arabic,English,Example,Context\nباب|مدخل,door,فتح الباب|وجد المدخل,أغلق الباب|\n")
    assert [term.context for term in concept.terms] == ["فتح الباب\nأغلق الباب", "وجد المدخل", None]
    assert faults == []


def test_a_sentence_without_its_term_is_told():
    """What a cell says of a term that is not there is told; the status of such a term says nothing."""
    content = "ar,en,en.context,en.status\nباب,,the door was shut,deprecated\nبيت,house,,\n"
    found, faults = read(content)
    assert [len(each.terms) for each in found] == [1, 2]
    [(line, sentence)] = faults
    assert (line, "en.context the door was shut" in sentence) == (2, True)


def test_a_second_status_is_told():
    """Of one term one status is read, the one that names its language; another one is told."""
    [concept], faults = read("Arabic,English,Status,English status,Evaluation\nباب,door,admitted,deprecated,proposed\n")
    assert [term.status for term in concept.terms] == [Status.ADMITTED, Status.DEPRECATED]
    assert [line for line, _ in faults] == [2]
