"""Tables that are made of collections of others, and how they are made."""

import re

import pytest

from corpus.arabic.normalise import fold
from glossary.entities.baking import tables
from glossary.entities.baking.cities import GEONAMES
from glossary.entities.baking.tables import Source, table_path, write_table
from glossary.entities.baking.territories import HEADER, RIGOUR
from glossary.entities.descriptions import Descriptions
from glossary.entities.identity import entity_id
from glossary.entities.knowledge import load_names
from glossary.entities.tables import load_rows
from glossary.entities.territories import load_territories
from glossary.model import EntityKind

MOST_BYTES = 20_000


@pytest.fixture
def source() -> Source:
    return Source("pytest", "All that is known, free to use.")


def test_a_table_is_written_the_same_twice(tmp_path, source):
    """The notice names what the table is made of, the header follows, and the same rows give the same bytes."""
    rows = [("a", "1", ""), ("b", "", "x")]
    first, second = tmp_path / "first.tsv", tmp_path / "second.tsv"
    assert write_table(first, "Letters.", source, ("letter", "number", "sign"), rows) == 2
    write_table(second, "Letters.", source, ("letter", "number", "sign"), rows)
    lines = first.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# Letters. Made by `make data`."
    assert re.fullmatch(r"# Inputs: pytest \d[\d.]*", lines[2])
    assert lines[3:] == ["letter\tnumber\tsign", "a\t1", "b\t\tx"]
    assert first.read_bytes() == second.read_bytes()


def test_the_notice_is_no_row(tmp_path, source, monkeypatch):
    """A table that was made is read like one that was written."""
    monkeypatch.setattr("glossary.entities.tables.DATA", tmp_path)
    monkeypatch.setattr(tables, "DATA", tmp_path)
    write_table(table_path("letters"), "Letters.", source, ("letter", "number"), [("#a b", "1")])
    assert list(load_rows("letters")) == [{"letter": "#a b", "number": "1"}]


def test_the_table_of_territories_is_whole_and_small():
    """Each row has a territory of CLDR, a Wikidata id that no other has, what it is and where, and the head names rigour."""
    path = table_path("territories")
    rows = list(load_rows("territories"))
    codes = {territory.code for territory in load_territories()}
    assert path.stat().st_size < MOST_BYTES
    assert RIGOUR.licence in path.read_text(encoding="utf-8")
    assert tuple(rows[0]) == HEADER
    assert {row["code"] for row in rows} <= codes
    assert all(re.fullmatch(r"Q\d+", row["qid"]) and row["sort"] in {"country", "territory"} for row in rows)
    assert all(row["region"] for row in rows)
    assert len({row["qid"] for row in rows}) == len(rows) > 240


def test_countries_have_their_wikidata_ids():
    """A country has the id of the table; where two are known, the one that our own table prefers."""
    by_code = {territory.code: territory.name.entity.qid for territory in load_territories()}
    assert (by_code["ML"], by_code["FR"], by_code["DK"], by_code["NL"]) == ("Q912", "Q142", "Q35", "Q55")


def test_large_cities_are_no_other_names(recogniser):
    """Each city of the table has a country of CLDR, an entity of its own, and no name of one that we wrote ourselves."""
    path = table_path("large_cities")
    rows = list(load_rows("large_cities"))
    codes = {territory.code: territory.name.entity.id for territory in load_territories()}
    written = {fold(form.text) for name in load_names(codes, baked=False) for form in name.forms}
    assert path.stat().st_size < MOST_BYTES
    assert GEONAMES.licence in path.read_text(encoding="utf-8")
    assert len({fold(row["ar"]) for row in rows}) == len(rows) > 100
    assert {row["country"] for row in rows} <= set(codes)
    assert written.isdisjoint(fold(row["ar"]) for row in rows)
    assert [known for known in recogniser.known.values() if known.entity.en == "Qingdao"]


def test_a_baked_city_says_where_it_is():
    """A city of the table is described by its country, with the article that its name has in a sentence."""
    descriptions = Descriptions()
    said = {
        row["en"]: descriptions.description(entity_id(EntityKind.PLACE, fold(row["ar"])))
        for row in load_rows("large_cities")
    }
    assert (said["Qingdao"], said["Mandaluyong"]) == ("City in China", "City in the Philippines")
