"""Names written into files, for other programs to read."""

import csv
import io
import json
import re
from datetime import date
from urllib.parse import unquote

import pytest

from glossary.authority.exporting import walking
from glossary.authority.exporting.formats import FORMATS, format_named, format_of_file
from glossary.authority.index import NameIndex, NameQuery, NameSort
from glossary.authority.listed import NameRow, Variant
from glossary.errors import ExchangeCancelled
from glossary.model import Entity, EntityKind
from glossary.progress import Watch

HOSTILE = 'x" .\n<urn:a> a <urn:b> ; @ar \\ "@ar\t\r\x00\x7f\ud800 | , =1+1 \N{RIGHT-TO-LEFT OVERRIDE}'
"""Breaks out of a string, a cell, a line and an encoding, where it can."""
TOKEN = re.compile(
    r"""\s+ | (?P<prefix>@prefix\ [a-z]+:\ <[^<>"{}|^`\\\x00-\x20]*>\ \.) | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<text>"(?:[^"\\\n\r]|\\[tnr"\\]|\\u[0-9A-F]{4})*"@[a-z]+) | (?P<word>a\b|[a-z]+:[A-Za-z]+) | (?P<sign>[.;,])""",
    re.VERBOSE,
)
"""The part of Turtle's grammar that is written, https://www.w3.org/TR/turtle/#sec-grammar."""


def written(form, names):
    stream = io.BytesIO()
    format_named(form).write(names, stream)
    return stream.getvalue().decode("utf-8")


def triples(text):
    """Yield what a file in Turtle says; fails where it is none."""
    subject = predicate = None
    place = 0
    while place < len(text):
        found = TOKEN.match(text, place)
        assert found, f"no Turtle: {text[place : place + 40]!r}"
        place = found.end()
        kind, token = found.lastgroup, found[0]
        if kind in (None, "prefix"):
            continue
        if token in (".", ";"):
            subject, predicate = (None if token == "." else subject), None
        elif subject is None:
            assert kind == "iri"
            subject = token
        elif predicate is None:
            assert kind == "word"
            predicate = token
        elif token != ",":
            yield unquote(subject), predicate, token
    assert subject is None


def unescaped(token):
    text, _, tongue = token.rpartition("@")
    return json.loads(text), tongue


@pytest.fixture
def hostile():
    """A name that means harm, in every field."""
    entity = Entity(f"per-{HOSTILE}", EntityKind.PERSON, HOSTILE, f"={HOSTILE}", "Q1> .", confirmed=False)
    spelt = (Variant(f"a|b\\{HOSTILE}", 2, 1, ("skeleton",)), Variant("ثان", 1, 1, ()))
    return walking.NameRecord(NameRow(entity, 3, 0, 1, date(2026, 3, 1)), HOSTILE, spelt, None, ())


def test_lines_of_json_lose_nothing(hostile):
    """A name is one line whatever stands in it; its text comes back as it was, and keys have one order."""
    about, line, end = written("jsonl", [hostile]).split("\n")
    assert (json.loads(about), end) == ({"warraq": "entities", "version": 1}, "")
    shape = json.loads(line)
    assert " ".join(shape) == (
        "id type ar en description qid confirmed hidden count adjectives articles last variants record merged"
    )
    assert (shape["ar"], shape["en"], shape["description"]) == (HOSTILE, f"={HOSTILE}", HOSTILE)
    assert shape["variants"][0] == {
        "spelling": f"a|b\\{HOSTILE}", "count": 2, "articles": 1, "reasons": ["skeleton"]
    }  # fmt: skip


def test_a_row_of_a_table_stays_one(hostile):
    """CSV is that of RFC 4180: a row a name, no formula, and spellings that come apart again."""
    heads, row = csv.reader(io.StringIO(written("csv", [hostile]), newline=""))
    cells = dict(zip(heads, row, strict=True))
    safe = HOSTILE.replace("\ud800", "?")
    assert (cells["ar"], cells["en"]) == (safe, f"'={safe}")
    assert [re.sub(r"\\(.)", r"\1", each, flags=re.DOTALL) for each in re.split(r"(?<!\\)\|", cells["aliases"])] == [
        f"a|b\\{safe}",
        "ثان",
    ]
    assert (cells["confirmed"], cells["count"], cells["last"]) == ("no", "3", "2026-03-01")


def test_turtle_says_what_the_name_says_and_no_more(hostile):
    """No name makes a statement of its own, and every string comes back; a QID that is none is left out."""
    said = list(triples(written("turtle", [hostile])))
    safe = HOSTILE.replace("\ud800", "\N{REPLACEMENT CHARACTER}")
    assert len({subject for subject, _, _ in said}) == 1
    assert [(predicate, unescaped(token)) for _, predicate, token in said[1:]] == [
        ("rdfs:label", (safe, "ar")),
        ("rdfs:label", (f"={safe}", "en")),
        ("schema:name", (safe, "ar")),
        ("schema:name", (f"={safe}", "en")),
        ("schema:alternateName", (f"a|b\\{safe}", "en")),
        ("schema:alternateName", ("ثان", "ar")),
        ("schema:description", (safe, "en")),
    ]
    assert said[0][1:] == ("a", "schema:Person")


def test_every_name_is_exported_once_as_readers_decided(engine, authority, person, tell, monkeypatch):
    """In pages that miss none: each name that is listed, spelt as its card says, with records, what is merged and what it is in Wikidata."""
    monkeypatch.setattr(walking, "_AT_ONCE", 2)
    goita, other, diop = person("آسيمي غويتا", "Assimi Goita"), person("عاصمي جويتا"), person("عبد الله ديوب")
    tell((goita, "آسيمي غويتا"), (goita, "غويتا"), (other, "غويتا"), (diop, "ديوب"), day=date(2026, 3, 1))
    tell((goita, "آسيمي غويتا"), (diop, "ديوب"), (person("مالك"), "مالك"), (person("كريم"), "كريم"))
    tell((diop, "ديوب"), (diop, "عبد الله ديوب"))
    authority.merge(other.id, goita.id)
    authority.set_qid(goita.id, "Q7")
    authority.add_alias(goita.id, "قائد المجلس")
    new = authority.split(diop.id, "ديوب").entity
    authority.hide("per-كريم")

    index, rulings = NameIndex(engine, authority.rulings), authority.rulings()
    for sort in NameSort:
        rows = index.find(NameQuery(sort=sort)).rows
        exported = list(walking.each_name(engine, rulings, NameQuery(sort=sort)))
        assert [each.row for each in exported] == list(rows), sort
    assert {each.row.entity.id for each in exported} == {goita.id, diop.id, new, "per-مالك"}
    for each in exported:
        card = index.card(each.row.entity.id)
        assert (each.variants, each.record, each.description) == (card.variants, card.record, card.description)
    own = next(each for each in exported if each.row.entity.id == goita.id)
    assert own.variants[0] == Variant("آسيمي غويتا", 2, 2, ("skeleton",))
    assert own.variants[1] == Variant("غويتا", 2, 1, ("skeleton",))
    assert [record.entity for record in own.merged] == [other.id]
    line = json.loads(written("jsonl", [own]).splitlines()[1])
    assert (line["record"]["aliases"], line["record"]["qid"]) == (["قائد المجلس"], "Q7")
    assert [(each["id"], each["into"]) for each in line["merged"]] == [(other.id, goita.id)]
    same = [token for _, predicate, token in triples(written("turtle", [own])) if predicate == "owl:sameAs"]
    assert same[0] == "<http://www.wikidata.org/entity/Q7>"
    assert [unquote(each) for each in same[1:]] == [f"<urn:warraq:entity:{other.id}>"]


def test_an_export_goes_on_until_it_is_stopped(engine, authority, person, tell):
    """How many of how many names are written is told, and an export that is stopped says so."""
    tell((person("مالك"), "مالك"), (person("كريم"), "كريم"))
    told = []
    assert len(list(walking.each_name(engine, authority.rulings(), watch=Watch(told.append)))) == 2
    assert [(each.done, each.total) for each in told] == [(2, 2)]
    with pytest.raises(ExchangeCancelled):
        list(walking.each_name(engine, authority.rulings(), watch=Watch(cancelled=lambda: True)))


def test_a_format_is_told_by_the_end_of_a_name():
    """Every format has a name of its own, and the usual ends of files tell which one is meant."""
    assert [format_named(name).name for name in FORMATS] == list(FORMATS)
    named = [form and form.name for form in map(format_of_file, ("a.JSONL", "a.csv", "a.ttl", "a.xml", "csv"))]
    assert named == ["jsonl", "csv", "turtle", None, None]
