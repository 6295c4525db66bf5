"""Concepts with anything in any field, for property tests."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from glossary.terminology import (
    Concept,
    Definition,
    Extra,
    MatchMode,
    Relation,
    RelationKind,
    Stage,
    Status,
    Term,
)

_LETTERS = st.sampled_from("ابتثحدكلمنهويabcXYZ")
_TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
WORDS = st.text(_LETTERS, min_size=1, max_size=8)
_SAID = st.none() | WORDS
_LINES = st.none() | st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
_LANGUAGES = st.sampled_from(["ar", "en", "fr", "zh-Hant-TW", "sr-Latn", "es-419", "x-own"])
_EXTRAS = st.lists(st.builds(Extra, st.sampled_from(["tbx", "json"]), WORDS, _TEXTS), max_size=2).map(tuple)
_FORMS = st.lists(WORDS, max_size=3, unique=True).map(tuple)
_MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))

TERMS = st.builds(
    Term,
    id=st.just(""),
    language=_LANGUAGES,
    text=st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
    status=st.sampled_from(Status),
    part_of_speech=st.none() | st.sampled_from(["NOUN", "VERB", "PROPN"]),
    note=_LINES,
    context=_LINES,
    source=_SAID,
    lookups=_FORMS,
    article=_SAID,
    noted=st.none() | st.dates(date(1990, 1, 1)).map(date.isoformat),
    forbidden=st.booleans(),
    untranslated=st.booleans(),
    term_type=st.none() | st.sampled_from(["acronym", "fullForm"]),
    gender=st.none() | st.sampled_from(["masculine", "feminine"]),
    number=st.none() | st.sampled_from(["dual", "mass"]),
    geography=_SAID,
    register=st.none() | st.sampled_from(["formal", "slang"]),
    root=st.none() | st.text(st.sampled_from("كتبدرسعلم"), min_size=3, max_size=4),
    vocalised=_SAID,
    plurals=_FORMS,
    masdar=_SAID,
    romanisation=_SAID,
    match=st.sampled_from(MatchMode),
    excluded=_FORMS,
    extras=_EXTRAS,
)
CONCEPTS = st.builds(
    Concept,
    id=st.just(""),
    terms=st.lists(TERMS, min_size=1, max_size=3).map(tuple),
    subjects=_FORMS,
    definitions=st.lists(st.builds(Definition, _LANGUAGES, WORDS, _SAID), max_size=3, unique=True).map(tuple),
    note=_LINES,
    stage=st.sampled_from(Stage),
    glossary=st.sampled_from(["", "project", "مشروع"]),
    relations=st.lists(st.builds(Relation, st.sampled_from(RelationKind), WORDS), max_size=2, unique=True).map(tuple),
    links=st.lists(WORDS.map("https://example.org/{}".format), max_size=2, unique=True).map(tuple),
    qid=st.none() | st.integers(1, 10**9).map("Q{}".format),
    extras=_EXTRAS,
    creator=_SAID,
    created=st.none() | _MOMENTS,
)
