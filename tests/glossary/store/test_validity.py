"""What a concept must be to be kept, field by field."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import InvalidTerm
from glossary.languages import written_language
from glossary.store.validity import tidy
from glossary.terminology import Concept, Definition, Extra, MatchMode, Relation, RelationKind, Term

TERM = Term("", "ar", "حكومة")
CONCEPT = Concept("c", (TERM, Term("", "en", "government")))


def with_term(**fields):
    """The concept with fields of its second term changed."""
    return replace(CONCEPT, terms=(TERM, replace(CONCEPT.terms[1], **fields)))


@pytest.mark.parametrize(
    ("concept", "place"),
    [
        (replace(CONCEPT, terms=()), ("terms",)),
        (replace(CONCEPT, terms=(TERM,) * 501), ("terms",)),
        (replace(CONCEPT, qid="42"), ("qid",)),
        (replace(CONCEPT, qid="Q4x"), ("qid",)),
        (replace(CONCEPT, links=("ftp://example.org",)), ("links",)),
        (replace(CONCEPT, links=("https://",)), ("links",)),
        (replace(CONCEPT, links=("https://[",)), ("links",)),
        (replace(CONCEPT, links=("javascript:alert(1)",)), ("links",)),
        (replace(CONCEPT, subjects=("x" * 201,)), ("subjects",)),
        (replace(CONCEPT, subjects=tuple(map(str, range(201)))), ("subjects",)),
        (replace(CONCEPT, note="x" * 20_001), ("note",)),
        (replace(CONCEPT, definitions=(Definition("Arabic language", "x"),)), ("definitions",)),
        (replace(CONCEPT, definitions=(Definition("ar", "x" * 20_001),)), ("definitions",)),
        (replace(CONCEPT, extras=(Extra("tbx", "concept", "x" * 500_001),)), ("extras",)),
        (replace(CONCEPT, glossary="x" * 201), ("glossary",)),
        (with_term(text="?!"), ("terms", 1, "text")),
        (with_term(text="x" * 501), ("terms", 1, "text")),
        (with_term(language="English words"), ("terms", 1, "language")),
        (with_term(language=""), ("terms", 1, "language")),
        (with_term(language="en-"), ("terms", 1, "language")),
        (with_term(gender="female"), ("terms", 1, "gender")),
        (with_term(number="two"), ("terms", 1, "number")),
        (with_term(noted="yesterday"), ("terms", 1, "noted")),
        (with_term(noted="2026-02-30"), ("terms", 1, "noted")),
        (with_term(root="ktb"), ("terms", 1, "root")),
        (with_term(root="ك"), ("terms", 1, "root")),
        (with_term(plurals=("x" * 501,)), ("terms", 1, "plurals")),
        (with_term(lookups=tuple(map(str, range(301)))), ("terms", 1, "lookups")),
        (with_term(term_type="x" * 65), ("terms", 1, "term_type")),
        (with_term(text="(on", match=MatchMode.PATTERN), ("terms", 1, "text")),
        (with_term(text="on)", match=MatchMode.PATTERN), ("terms", 1, "text")),
        (with_term(text="go ((on))", match=MatchMode.PATTERN), ("terms", 1, "text")),
        (with_term(text="go ()", match=MatchMode.PATTERN), ("terms", 1, "text")),
        (with_term(text="* (on)", match=MatchMode.PATTERN), ("terms", 1, "text")),
        (with_term(text="go …", match=MatchMode.PATTERN), ("terms", 1, "text")),
        (with_term(text="… on", match=MatchMode.PATTERN), ("terms", 1, "text")),
        (with_term(text="go … … on", match=MatchMode.PATTERN), ("terms", 1, "text")),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_place(concept, place):
    """One sentence says what is wrong and what to write, and names the field for a form."""
    with pytest.raises(InvalidTerm, match=r"^[^\n]{10,300}\.$") as refused:
        tidy(concept)
    assert refused.value.place == place


@pytest.mark.parametrize("text", ["go*", "go … on", "(the) government(s)", "قوات …  حفظ السلام", "*government*"])
def test_patterns_are_kept(text):
    """What stands for letters, words and what may be left out is kept where a word must be there."""
    assert tidy(with_term(text=text, match=MatchMode.PATTERN)).terms[1].text == " ".join(text.split())


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("AR", "ar"),
        ("fr_ca", "fr-CA"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("sl-rozaj-biske", "sl-rozaj-biske"),
        ("de-CH-1901", "de-CH-1901"),
        ("x-Project", "x-project"),
        ("fr-a-bbb-x-a-ccc", "fr-a-bbb-x-a-ccc"),
        ("i-klingon", "i-klingon"),
    ],
)
def test_any_language_is_kept(written, kept):
    """Every well-formed BCP 47 tag is kept with the usual capitals, so that one language is written one way."""
    assert tidy(with_term(language=written)).terms[1].language == kept


@pytest.mark.parametrize(
    ("written", "shown", "kept"), [("en_us", "en", "en-US"), ("AR-sa", "ar", "ar-SA"), ("ara", "ar", "ara")]
)
def test_regions_of_what_is_shown_are_kept_beside(written, shown, kept):
    """A term of a region is Arabic or English as all others are, and its region is kept; another region takes its place."""
    term = tidy(with_term(language=written)).terms[1]
    assert (term.language, written_language(term)) == (shown, kept)
    assert tidy(with_term(language=shown, extras=term.extras)).terms[1].extras == term.extras
    other = tidy(with_term(language=f"{shown}-GB", extras=term.extras)).terms[1]
    assert (other.language, written_language(other), len(other.extras)) == (shown, f"{shown}-GB", 1)
    assert written_language(tidy(with_term(language="fr", extras=term.extras)).terms[1]) == "fr"


def test_fields_are_tidied():
    """What means the same is written the same: capitals of a Wikidata id, marks of a root, stray spaces and empty values."""
    kept = tidy(
        replace(
            with_term(root=" كَ-ت-ب ", noted="2026-11-20T10:00:00Z", plurals=(" a  b ", "", "a b"), gender=" "),
            qid=" q42 ",
            links=(" https://example.org/x ", ""),
            definitions=(Definition("AR", "\u0623\u0645\u0631 "), Definition("ar", " ")),
            relations=(Relation(RelationKind.RELATED, " d "), Relation(RelationKind.RELATED, "c")),
        )
    )
    term = kept.terms[1]
    assert (term.root, term.noted, term.plurals, term.gender) == ("كتب", "2026-11-20", ("a b",), None)
    assert (kept.qid, kept.links) == ("Q42", ("https://example.org/x",))
    assert kept.definitions == (Definition("ar", "أمر"),)
    assert kept.relations == (Relation(RelationKind.RELATED, "d"),)


def kept_or_place(concept):
    """The concept as it is kept and no place, or none and the place of what is wrong."""
    try:
        return tidy(concept), None
    except InvalidTerm as error:
        return None, error.place


@given(st.text(), st.sampled_from(["language", "root", "noted", "text", "geography", "gender", "vocalised"]))
def test_any_text_is_kept_or_refused(text, field):
    """Whatever is written into a field is kept as it will stay, or refused at its place."""
    kept, place = kept_or_place(with_term(**{field: text}))
    assert place == ("terms", 1, field) if kept is None else tidy(kept) == kept


@given(st.text())
def test_any_address_is_kept_or_refused(text):
    """Whatever is written as a link or a Wikidata id is kept as it will stay, or refused at its place."""
    for field, value in (("links", (text,)), ("qid", text)):
        kept, place = kept_or_place(replace(CONCEPT, **{field: value}))
        assert place == (field,) if kept is None else tidy(kept) == kept
