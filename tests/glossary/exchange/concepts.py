"""Concepts for tests of exchange formats: any that the term base may keep, with every field."""

from datetime import UTC, datetime
from uuid import UUID

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

ids = st.integers(0, 2**128 - 1).map(lambda number: str(UUID(int=number)))
texts = st.text(
    st.one_of(
        st.sampled_from("ابتةىيؤئءَُّْ ـabcXYZ ,;\t\n\r\"'&<>|\\{}[]#*_`=:-0123456789٠١٢"),
        st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")),
    ),
    min_size=1,
    max_size=30,
)
"""With what files give meaning to: quotes, separators, line ends, markup, both directions."""
perhaps = st.none() | texts
several = st.lists(texts, max_size=3).map(tuple)
languages = st.sampled_from(("ar", "en", "fr", "zh-Hant"))
moments = st.none() | st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))

foreign = st.sampled_from(
    (
        Extra("json", "term", '{"wörd": ["<&>", null]}'),
        Extra("tmx", "term", '<prop type="x-domain">حرب</prop>'),
        Extra("csv", "term", "Kunde\tA & B"),
    )
)
"""What other formats kept of a term."""
terms = st.builds(
    Term,
    id=ids,
    language=languages,
    text=texts.filter(str.strip),
    status=st.sampled_from(Status),
    part_of_speech=st.none() | st.sampled_from(("NOUN", "VERB", "ADJ", "ADV", "PROPN", "X", "ADP", "NUM")),
    note=perhaps,
    context=perhaps,
    source=perhaps,
    lookups=several,
    article=st.none() | ids,
    noted=st.none() | st.dates().map(str),
    forbidden=st.booleans(),
    untranslated=st.booleans(),
    term_type=st.none() | st.sampled_from(("fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase")),
    gender=st.none() | st.sampled_from(("masculine", "feminine", "neuter", "otherGender")),
    number=st.none() | st.sampled_from(("singular", "dual", "plural", "mass", "otherNumber")),
    geography=perhaps,
    register=st.none() | st.sampled_from(("neutral", "technical", "colloquial", "slang", "formal")),
    root=perhaps,
    vocalised=perhaps,
    plurals=several,
    masdar=perhaps,
    romanisation=perhaps,
    match=st.sampled_from(MatchMode),
    excluded=several,
    extras=st.lists(foreign, unique=True, max_size=3).map(tuple),
)

concepts = st.builds(
    Concept,
    id=ids,
    terms=st.lists(terms, min_size=1, max_size=4, unique_by=lambda term: term.id).map(tuple),
    subjects=several,
    definitions=st.lists(st.builds(Definition, languages, texts, perhaps), max_size=3).map(tuple),
    note=perhaps,
    stage=st.sampled_from(Stage),
    glossary=st.just("") | texts,
    relations=st.lists(st.builds(Relation, st.sampled_from(RelationKind), ids), max_size=2).map(tuple),
    links=st.lists(texts | st.sampled_from(("https://example.org/a?b=c&d=%20#e", "http://x.y/ع")), max_size=2).map(
        tuple
    ),
    qid=st.none() | st.sampled_from(("Q42", "Q1029715")),
    extras=st.just(()) | st.just((Extra("json", "concept", '{"a": 1}'), Extra("tmx", "language:fr", "<note>x</note>"))),
    author=perhaps,
    changed=moments,
    creator=perhaps,
    created=moments,
)


def are_distinct(kept: list[Concept]) -> bool:
    """Whether no id stands twice."""
    own = [each.id for concept in kept for each in concept.terms]
    return len(set(own)) == len(own)


glossaries = st.lists(concepts, max_size=4, unique_by=lambda concept: concept.id).filter(are_distinct)
