"""The fields of entries, and what stands in them, in the language that is spoken."""

from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.word_classes import choice_told

_TERM = " term "
"""Stands between the language and the words of a term."""
_ORDER = "order of "
_FIELDS = (
    marked("note"),
    marked("stage"),
    marked("glossary"),
    marked("Wikidata id"),
    marked("subject"),
    marked("definition"),
    marked("link"),
    marked("from a file"),
    marked("language"),
    marked("text"),
    marked("status"),
    marked("part of speech"),
    marked("context"),
    marked("source"),
    marked("article"),
    marked("date"),
    marked("forbidden"),
    marked("do not translate"),
    marked("type"),
    marked("gender"),
    marked("number"),
    marked("region"),
    marked("register"),
    marked("root"),
    marked("vocalised"),
    marked("masdar"),
    marked("romanisation"),
    marked("match"),
    marked("look-up form"),
    marked("plural"),
    marked("excluded context"),
)
"""What fields are called, but those that are a kind of relation."""
_ORDERS = (
    marked("order of terms"),
    marked("order of subjects"),
    marked("order of definitions"),
    marked("order of relations"),
    marked("order of links"),
    marked("order of look-up forms"),
    marked("order of plurals"),
    marked("order of excluded contexts"),
)
_OF_CHOICES = frozenset(
    (
        "stage",
        "status",
        "part of speech",
        "forbidden",
        "do not translate",
        "type",
        "gender",
        "number",
        "register",
        "match",
    )
)
"""The fields whose values are words of warraq's own."""
_CHOICES = (marked("yes"), marked("no"))


def parted(name: str) -> tuple[str, str]:
    """Return the term of which a difference of entries tells, empty where it is of the entry, and the field."""
    term, _colon, field = name.rpartition(": ")
    return (name, "text") if not term and _TERM in name else (term, field)


def field_told(name: str) -> str:
    """Return what the field of a difference is called, with its term where it is one of a term: `definition (ar)`."""
    if not name:
        return ""
    term, colon, field = name.rpartition(": ")
    if colon:
        return f"{field_told(term)}: {field_told(field)}"
    language, found, words = name.partition(_TERM)
    if found:
        return _("{language} term {words}").format(language=_(language), words=words)
    what, found, language = name.partition(" (")
    if found:
        return _("{field} ({language})").format(field=_(what), language=language.removesuffix(")"))
    return _(name)


def value_told(name: str, value: str | None) -> str | None:
    """Return what stands in a field, in words of the language that is spoken where it is one of few."""
    return choice_told(value) if value and name.rpartition(": ")[2] in _OF_CHOICES else value
