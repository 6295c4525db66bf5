"""Settings of fields that are made to many concepts at once."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple

from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.terminology import Concept, MatchMode, Stage, Status, Term


class Action(StrEnum):
    """What is done with a field."""

    SET = "="
    ADD = "+="
    REMOVE = "-="


class Setting(NamedTuple):
    """A field of concepts, or of their terms, and what becomes of it."""

    field: str
    """One of `FIELDS`."""
    value: str | None
    """None, for `set`, where nothing is to be said any more."""
    action: Action = Action.SET
    language: str | None = None
    """Of the terms it is made to, none for all; of no meaning for fields of concepts."""


_SUBJECT, _LINK = "subject", "link"
_LISTS = {_SUBJECT: "subjects", _LINK: "links", "lookup": "lookups", "excluded": "excluded"}
_OF_CONCEPTS = ("stage", "glossary", "note", "qid", _SUBJECT, _LINK)
_OF_TERMS = (
    "status",
    "forbidden",
    "untranslated",
    "part_of_speech",
    "term_type",
    "gender",
    "number",
    "geography",
    "register",
    "match",
    "root",
    "lookup",
    "excluded",
)
FIELDS = (*_OF_CONCEPTS, *_OF_TERMS)
"""What can be set for many concepts at once."""
_WORDS = {"stage": Stage, "status": Status, "match": MatchMode}
_TRUTHS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_TRUE_OR_NOT = ("forbidden", "untranslated")


def setting(written: str) -> Setting:
    """Return what `FIELD=VALUE`, `FIELD+=VALUE` or `FIELD-=VALUE` says, `ar.status=…` of Arabic terms; raise InvalidTerm."""
    name, found, value = written.partition("=")
    if not found:
        raise InvalidTerm(
            worded(
                "{written} is no change: write FIELD=VALUE, such as stage=approved or subject+=law.",
                written=written[:60],
            )
        )
    action = Action(f"{name[-1]}=") if name[-1:] in ("+", "-") else Action.SET
    language, dot, field = name.rstrip("+-").strip().rpartition(".")
    made = Setting(field.replace("-", "_"), value.strip() or None, action, language if dot else None)
    check(made)
    return made


def check(made: Setting) -> None:
    """Raise InvalidTerm for a setting that cannot be made."""
    if made.field not in FIELDS:
        raise InvalidTerm(
            worded(
                "{field} cannot be set for many entries: choose one of {fields}.",
                field=made.field[:40],
                fields=", ".join(FIELDS),
            )
        )
    if made.language and made.field in _OF_CONCEPTS:
        raise InvalidTerm(
            worded("{field} is said of an entry, not of its terms: leave the language out.", field=made.field)
        )
    if made.action is not Action.SET and made.field not in _LISTS:
        raise InvalidTerm(
            worded("{field} has one value: write {example}.", field=made.field, example=f"{made.field}=VALUE")
        )
    if made.action is not Action.SET and made.value is None:
        raise InvalidTerm(
            worded("There is nothing to put into {field} or take out of it: write a value.", field=made.field)
        )
    _value(made)


def applied(settings: Iterable[Setting], concept: Concept) -> Concept:
    """Return a concept with settings made to it and its terms, in their order."""
    for each in settings:
        if each.field in _OF_CONCEPTS:
            concept = replace(concept, **_change(each, concept))
        else:
            concept = replace(concept, terms=tuple(_term(each, term) for term in concept.terms))
    return concept


def _term(made: Setting, term: Term) -> Term:
    return replace(term, **_change(made, term)) if made.language in (None, term.language) else term


def _change(made: Setting, thing: Concept | Term) -> dict[str, Any]:
    field = _LISTS.get(made.field)
    if field is None:
        return {made.field: _value(made)}
    before: tuple[str, ...] = getattr(thing, field)
    if made.action is Action.SET:
        return {field: (made.value,) if made.value else ()}
    if made.action is Action.REMOVE:
        return {field: tuple(each for each in before if each.casefold() != (made.value or "").casefold())}
    return {field: before if made.value in before else (*before, made.value)}


def _value(made: Setting) -> Any:
    words, value = _WORDS.get(made.field), made.value
    if words is not None:
        if value not in set(words):
            raise InvalidTerm(
                worded(
                    "{field} is one of {words}: {value} is not known.",
                    field=made.field,
                    words=", ".join(words),
                    value=value or worded("nothing"),
                )
            )
        return words(value)
    if made.field in _TRUE_OR_NOT:
        if (value or "").lower() not in _TRUTHS:
            raise InvalidTerm(
                worded("{field} is yes or no: {value} is neither.", field=made.field, value=value or worded("nothing"))
            )
        return _TRUTHS[(value or "").lower()]
    return "" if made.field == "glossary" and value is None else value
