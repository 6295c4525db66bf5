"""The fields of concepts and terms, by how they are compared, and what they are called."""

from collections.abc import Sequence

from glossary.categories import language_name
from glossary.terminology import Concept, Definition, Extra, Relation, Term

CONCEPT_VALUES = ("note", "stage", "glossary", "qid")
CONCEPT_LISTS = ("subjects", "definitions", "relations", "links", "extras")
TERM_VALUES = (
    "language",
    "text",
    "status",
    "part_of_speech",
    "note",
    "context",
    "source",
    "article",
    "noted",
    "forbidden",
    "untranslated",
    "term_type",
    "gender",
    "number",
    "geography",
    "register",
    "root",
    "vocalised",
    "masdar",
    "romanisation",
    "match",
)
TERM_LISTS = ("lookups", "plurals", "excluded", "extras")
KEPT_ELSEWHERE = ("id", "terms", "version", "author", "changed", "creator", "created")
"""What is compared otherwise, or tells of saving alone."""
_CALLED = {
    "subjects": "subject",
    "definitions": "definition",
    "relations": "relation",
    "links": "link",
    "extras": "from a file",
    "lookups": "look-up form",
    "plurals": "plural",
    "excluded": "excluded context",
    "part_of_speech": "part of speech",
    "term_type": "type",
    "noted": "date",
    "untranslated": "do not translate",
    "geography": "region",
    "qid": "Wikidata id",
}


def called(field: str) -> str:
    """Return what a field, or one of the values in it, is called."""
    return _CALLED.get(field, field)


def call(field: str, value: object) -> str:
    """Return what a value in a list of fields is called: a definition by its language, a relation by its kind."""
    if isinstance(value, Definition):
        return f"{called(field)} ({value.language})"
    if isinstance(value, Relation):
        return value.kind.value
    return called(field)


def term_called(term: Term) -> str:
    """Return what a term is called, with its language."""
    return f"{language_name(term.language)} term {term.text}"


def in_words(value: object) -> str | None:
    """Return a value as a reader sees it, None where nothing is said."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Definition):
        return value.text if value.source is None else f"{value.text} ({value.source})"
    if isinstance(value, Relation):
        return value.target
    if isinstance(value, Extra):
        return value.content
    if isinstance(value, Term):
        return value.text
    return str(value) if value not in (None, "") else None


def values_of(thing: Concept | Term, field: str) -> tuple[object, ...]:
    """Return the values of a field that is a list."""
    values: tuple[object, ...] = getattr(thing, field)
    return values


def row_in_words(values: Sequence[object]) -> str:
    """Return the values of a list as a reader sees them, commas between."""
    return ", ".join(in_words(value) or "" for value in values)
