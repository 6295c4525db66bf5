"""The numbers of entries in tables, and columns that are only called so."""

import io

import pytest

from glossary.exchange.incoming.importing import Importing, Policy, Source, Wish
from glossary.exchange.port import format_named
from glossary.exchange.tables.tabular import Csv
from glossary.termbase import TermBase
from tests.glossary.exchange.test_tabular import read


@pytest.mark.parametrize("heading", ["Number", "No", "رقم"])
def test_a_column_of_singular_and_plural_holds_no_numbers_of_entries(heading):
    """What is called number is that of the grammar where such words stand in it, unless it is said what it holds."""
    content = (
        f"Arabic,English,Gender,{heading}\nبيت,house,m,singular\nدار,abode,f,\nسيارات,cars,f,plural\nباب,door,m,مفرد\n"
    )
    found, faults = read(content)
    assert [each.id for each in found] == [""] * 4
    assert [each.terms[0].number for each in found] == ["singular", None, "plural", "singular"]
    assert faults == []
    assert [each.id for each in read(content, Csv({heading: "id"}))[0][:3:2]] == ["singular", "plural"]


def test_numbers_that_begin_again_tell_no_entries_apart():
    """An entry whose number others had before has none, which is told once; where its terms are the same it keeps it."""
    found, faults = read("No,Arabic,English\n1,بيت,house\n2,باب,door\n1,سقف,roof\n2,باب,door\n2,سور,wall\n")
    assert [each.id for each in found] == ["1", "2", "", "2", ""]
    assert [(line, sentence[:24]) for line, sentence in faults] == [(4, "The number 1 came before")]


def test_rows_of_a_number_that_stand_apart_are_all_read():
    """A row a term, sorted by language: what belongs together cannot be seen to, so each is an entry, with advice."""
    found, faults = read("ID,Language,Term\n1,ar,بيت\n2,ar,باب\n1,en,house\n2,en,door\n")
    assert [(each.id, [term.text for term in each.terms]) for each in found] == [
        ("1", ["بيت"]),
        ("2", ["باب"]),
        ("", ["house"]),
        ("", ["door"]),
    ]
    [(line, sentence)] = faults
    assert (line, "sort the table" in sentence) == (4, True)


@pytest.mark.parametrize("policy", [Policy.SKIP, Policy.MERGE])
def test_entries_of_one_number_are_not_taken_for_each_other(engine, policy):
    """A table whose numbers begin again, or are singular and plural, comes in whole, and unrelated words stay apart."""
    for content in (
        "No,Arabic,English\n1,بيت,house\n2,باب,door\n1,سقف,roof\n",
        "Arabic,English,Number\nنهر,river,singular\nبحر,sea,singular\n",
    ):
        Importing(engine, "me").run(
            Source("file", io.BytesIO(content.encode()), format_named("csv")), Wish(policy=policy)
        )
    concepts = TermBase(engine, "me").concepts()
    assert sorted(tuple(term.text for term in each.terms) for each in concepts) == [
        ("باب", "door"),
        ("بحر", "sea"),
        ("بيت", "house"),
        ("سقف", "roof"),
        ("نهر", "river"),
    ]
