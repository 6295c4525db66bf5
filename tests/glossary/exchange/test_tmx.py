"""TMX as a glossary, and its units by themselves."""

import io
from dataclasses import replace

import pytest

from glossary.errors import UnreadableFile
from glossary.exchange.port import Heading
from glossary.exchange.tmx.format import Tmx
from glossary.exchange.tmx.units import units
from glossary.languages import kept_as, written_language
from glossary.terminology import Concept, Extra, Status, Term

HEADER = '<header creationtool="x" srclang="en" segtype="phrase" adminlang="en" datatype="plaintext" o-tmf="x"/>'


def file_of(*entries):
    return f'<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">{HEADER}<body>{"".join(entries)}</body></tmx>'


def read(content):
    faults = []
    data = content.encode() if isinstance(content, str) else content
    found = list(Tmx().read(io.BytesIO(data), lambda line, sentence: faults.append((line, sentence))))
    return found, faults


def written(concepts):
    stream = io.BytesIO()
    Tmx().write(concepts, stream, Heading("عنوان"))
    return stream.getvalue()


UNIT = (
    '<tu tuid="7" creationid="mona" creationdate="20190304T101112Z" usagecount="3"><note>n</note>'
    '<prop type="x-client">ACME</prop>'
    '<tuv xml:lang="EN-US"><seg>cease<bpt i="1">{\\b }</bpt>fire<ept i="1">}</ept></seg></tuv>'
    '<tuv xml:lang="ar"><note>m</note><seg>وقف إطلاق النار</seg></tuv><tuv xml:lang="ar"><seg>هدنة</seg></tuv></tu>'
)


def test_a_unit_is_a_concept():
    """A unit's variants are terms, several of a language too; codes of markup are no text."""
    (concept,), faults = read(file_of(UNIT))
    assert faults == []
    assert (concept.id, concept.note, concept.creator) == ("7", "n", "mona")
    assert concept.created.isoformat() == "2019-03-04T10:11:12+00:00"
    assert [(term.language, term.text, term.note) for term in concept.terms] == [
        ("en", "ceasefire", None),
        ("ar", "وقف إطلاق النار", "m"),
        ("ar", "هدنة", None),
    ]


def test_what_has_no_field_comes_back():
    """Properties, counts, regions and codes of markup are written again as they were, and read as the same."""
    found, _ = read(file_of(UNIT))
    out = written(found)
    for part in ('usagecount="3"', '<prop type="x-client">ACME</prop>', 'xml:lang="EN-US"', '<bpt i="1">{\\b }</bpt>'):
        assert part.encode() in out
    assert read(out) == (found, [])
    assert Extra("tmx", "concept", '<prop type="x-client">ACME</prop>') in found[0].extras


def test_the_status_of_terms_comes_back():
    """A deprecated term is told from a preferred one."""
    (concept,), _ = read(file_of(UNIT))
    terms = (*concept.terms[:2], replace(concept.terms[2], status=Status.DEPRECATED))
    (again,), _ = read(written([replace(concept, terms=terms)]))
    assert again.terms == terms


def test_units_are_read_without_concepts():
    """A translation memory reads units: texts as they stand, with the line they begin in."""
    found = list(units(io.BytesIO(file_of("\n", UNIT).encode()), lambda line, sentence: None))
    assert [each.language for each in found[0].variants] == ["EN-US", "ar", "ar"]
    assert found[0].variants[0].text == "ceasefire"
    assert found[0].line == 2


def test_a_unit_without_text_is_reported():
    """A unit that has no text is left out with its line."""
    found, faults = read(file_of("\n<tu><tuv xml:lang='en'><seg> </seg></tuv></tu>", UNIT))
    assert len(found) == 1
    assert [line for line, _ in faults] == [2]


def test_declarations_are_refused():
    """Entities in a TMX file are refused like in any other."""
    with pytest.raises(UnreadableFile, match="document type"):
        read('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"/>')


def test_regions_go_from_format_to_format():
    """The region of a term is kept alike whichever file it is from, so that TMX tells it on, and a table what TMX told."""
    arabic = Term("", "ar", "باب", extras=(kept_as("ar-SA"),))
    (concept,), _ = read(written([Concept("", (arabic, Term("", "en", "door")))]))
    assert concept.terms[0] == arabic
    (theirs,), _ = read(file_of(UNIT))
    assert [written_language(term) for term in theirs.terms] == ["EN-US", "ar", "ar"]
