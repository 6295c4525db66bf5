"""The tables of known names."""

import re
from collections import Counter, defaultdict

import pytest

from glossary.entities.identity import entity_id
from glossary.entities.knowledge import Form, agrees, form_of
from glossary.entities.tables import load_classes, load_rows
from glossary.entities.territories import load_territories
from glossary.model import EntityKind

TABLES = ["people", "organisations", "places", "cities", "countries"]


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_whole(table):
    """Every row of a table has its Arabic and its English, where no other source gives them, and a QID or none."""
    for row in load_rows(table):
        if table != "countries":
            assert row["ar"], row
            assert row["en"], row
        assert re.fullmatch(r"(Q\d+)?", row["qid"]), row


def test_there_is_something_to_know(recogniser):
    """The knowledge base holds people, organisations and places by the hundred."""
    kinds = Counter(name.entity.kind for name in recogniser.known.values())
    assert min(kinds.values()) >= 250


def test_no_qid_stands_twice(recogniser):
    """A Wikidata id belongs to one entity."""
    qids = Counter(name.entity.qid for name in recogniser.known.values() if name.entity.qid)
    assert [qid for qid, count in qids.items() if count > 1] == []


def test_no_free_form_stands_for_two(recogniser):
    """A form that is a name wherever it stands is the name of one entity only."""
    owners = defaultdict(set)
    for name in recogniser.known.values():
        for form in name.forms:
            if form.free:
                owners[form.text].add(name.entity.id)
    assert {text: ids for text, ids in owners.items() if len(ids) > 1} == {}


def test_known_entities_are_confirmed(recogniser):
    """The English of a known entity is no guess."""
    assert all(name.entity.confirmed for name in recogniser.known.values())


def test_countries_come_from_cldr_with_our_spellings():
    """Every country of CLDR is there in both languages; ours come first where we say so."""
    by_code = {territory.code: territory for territory in load_territories()}
    assert by_code["FR"].name.entity.ar == "فرنسا"
    assert by_code["FR"].name.entity.en == "France"
    assert by_code["CD"].name.entity.en == "DR Congo"
    assert by_code["HK"].name.entity.ar == "هونغ كونغ"
    assert len(by_code) > 250


def test_no_region_code_is_a_place():
    """The world, the euro zone and the codes for tests are no places; the United Nations are an organisation."""
    codes = {territory.code for territory in load_territories()}
    assert codes.isdisjoint({"001", "EU", "EZ", "UN", "XA", "XB", "ZZ"})


def test_ids_depend_on_name_and_kind_only():
    """The id of an entity is its kind and ten hexadecimal digits; the kind makes a difference."""
    assert re.fullmatch("per-[0-9a-f]{10}", entity_id(EntityKind.PERSON, "x"))
    assert entity_id(EntityKind.PERSON, "x") == entity_id(EntityKind.PERSON, "x")
    assert entity_id(EntityKind.PERSON, "x")[4:] != entity_id(EntityKind.PLACE, "x")[4:]


@pytest.mark.parametrize(
    ("cell", "form"),
    [
        ("باماكو", Form("باماكو")),
        ("=آبل", Form("آبل", exact=True)),
        ("@media الجزيرة", Form("الجزيرة", after="media")),
        ("#sport الأهلي", Form("الأهلي", topic="sport")),
    ],
)
def test_signs_of_a_cell(cell, form):
    """A cell says with a sign when its form is the name."""
    assert form_of(cell) == form


def test_exact_forms_keep_their_hamza():
    """آبل is the company; إبل are camels."""
    form = form_of("=آبل")
    assert agrees(form, ("آبل",))
    assert not agrees(form, ("إبل",))


def test_a_final_ta_marbuta_is_no_pronoun():
    """وجدة is a town; وجده means "he found it"."""
    assert agrees(Form("وجدة"), ("وجدة",))
    assert not agrees(Form("وجدة"), ("وجده",))


def test_classes_of_words_are_folded_and_not_empty():
    """Every class of the table of words has words, and none of them keeps a hamza on its alef."""
    classes = load_classes()
    assert all(classes.values())
    assert not [word for words in classes.values() for word in words if re.search("[أإآ]", word)]
