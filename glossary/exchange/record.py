"""Concepts as plain values that JSON can write, whole: what has its default is left out, what is not known is kept."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.exchange.moments import can_be_kept
from glossary.terminology import Concept, Definition, Extra, MatchMode, Relation, RelationKind, Stage, Status, Term

FORMAT = "json"
"""What extras are marked with that a record said and no field has."""
_Reader = Callable[[Any], Any]
_NESTED = ("terms", "definitions", "relations", "extras")
_OF_THEIR_OWN = (*_NESTED, "version")
"""Fields that are written otherwise, or not at all: a version holds in one database only."""


class _Unknown(Exception):
    """A value that a later version of the format may know."""


def record_of(concept: Concept) -> dict[str, Any]:
    """Return a concept as a record."""
    record = _spread_record(concept) if any(each.format == FORMAT for each in concept.extras) else None
    return record or _listed_record(concept)


def _spread_record(concept: Concept) -> dict[str, Any] | None:
    """Return a concept with what records said of it where they said it, None where that would not be read as it is."""
    foreign = tuple(each for each in concept.extras if each.format != FORMAT)
    record = _listed_record(replace(concept, extras=foreign))
    try:
        for extra in concept.extras[len(foreign) :]:
            name, _, number = extra.place.partition(":")
            own = record[f"{name}s"][int(number)] if number else record
            own.update({key: value for key, value in json.loads(extra.content).items() if key not in own})
        return record if concept_of(record).extras == concept.extras else None
    except (ValueError, LookupError, TypeError, AttributeError, InvalidTerm):
        return None


def _listed_record(concept: Concept) -> dict[str, Any]:
    record = _plain(concept)
    record["terms"] = [_term_record(term) for term in concept.terms]
    for name, own in (
        ("definitions", [each._asdict() for each in concept.definitions]),
        ("relations", [each._asdict() for each in concept.relations]),
    ):
        if own:
            record[name] = [{key: _written(value) for key, value in each.items() if value is not None} for each in own]
    return record


def _term_record(term: Term) -> dict[str, Any]:
    foreign = tuple(each for each in term.extras if each.format != FORMAT)
    if foreign == term.extras:
        return _plain(term)
    record = _plain(replace(term, extras=foreign))
    try:
        for extra in term.extras[len(foreign) :]:
            kept = json.loads(extra.content)
            record.update({key: value for key, value in kept.items() if key not in record})
        return record if _term(record).extras == term.extras else _plain(term)
    except (ValueError, TypeError, AttributeError, InvalidTerm):
        return _plain(term)


def concept_of(record: Any) -> Concept:
    """Return the concept of a record; raises InvalidTerm that says which of its keys cannot be."""
    given = _mapping(record, "an entry")
    known, extras = _split(given, _CONCEPT, "concept")
    if not isinstance(given.get("terms"), list) or not given["terms"]:
        raise InvalidTerm(worded("An entry needs a list of terms."))
    terms = [_term(each) for each in given["terms"]]
    definitions = [_split(each, _DEFINITION, f"definition:{n}") for n, each in _several(given, "definitions")]
    relations = [_split(each, _RELATION, f"relation:{n}") for n, each in _several(given, "relations")]
    beside = [extra for _, own in (*definitions, *relations) for extra in own]
    for fields_, needed, name in (
        *((own, ("language", "text"), "definition") for own, _ in definitions),
        *((own, ("kind", "target"), "relation") for own, _ in relations),
    ):
        _need(fields_, needed, name)
    return Concept(
        **{"id": "", **known},
        terms=tuple(terms),
        definitions=tuple(Definition(**own) for own, _ in definitions),
        relations=tuple(Relation(**own) for own, _ in relations),
        extras=(*_extras(given), *extras, *beside),
    )


def _term(record: Any) -> Term:
    given = _mapping(record, "a term")
    known, extras = _split(given, _TERM, "term")
    _need(known, ("language", "text"), "term")
    return Term(**{"id": "", **known}, extras=(*_extras(given), *extras))


def _plain(thing: Concept | Term) -> dict[str, Any]:
    """Return the fields of a thing that are no lists of other things, without those that have their defaults."""
    record = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name not in _OF_THEIR_OWN and value not in (field.default, ""):
            record[field.name] = _written(value)
    if thing.extras:
        record["extras"] = [extra._asdict() for extra in thing.extras]
    return record


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value.value if isinstance(value, StrEnum) else value


def _split(record: Any, readers: Mapping[str, _Reader], place: str) -> tuple[dict[str, Any], list[Extra]]:
    """Return the fields that a record has, and as extras what no field has."""
    known, unknown = {}, {}
    for name, value in _mapping(record, f"a {place.partition(':')[0]}").items():
        reader = readers.get(name)
        if reader is None:
            if place not in ("concept", "term") or name not in _NESTED:
                unknown[name] = value
            continue
        try:
            known[name] = reader(value)
        except _Unknown:
            unknown[name] = value
        except (TypeError, ValueError) as error:
            raise InvalidTerm(
                worded("{name} is {value}, which cannot be: {reason}.", name=name, value=_shown(value), reason=error)
            ) from error
    content = json.dumps(unknown, ensure_ascii=False)
    return {name: value for name, value in known.items() if value is not None}, (
        [Extra(FORMAT, place, content)] if unknown else []
    )


def _several(given: Mapping[str, Any], name: str) -> Iterator[tuple[int, Any]]:
    own = given.get(name) or []
    if not isinstance(own, list):
        raise InvalidTerm(worded("{name} is {own}, which is no list.", name=name, own=_shown(own)))
    return enumerate(own)


def _extras(given: Mapping[str, Any]) -> list[Extra]:
    kept = []
    for _, each in _several(given, "extras"):
        own = _mapping(each, "an extra")
        try:
            kept.append(Extra(*(_needed(own[name]) for name in Extra._fields)))
        except (KeyError, TypeError) as error:
            raise InvalidTerm(worded("An extra needs a format, a place and a content, all of them text.")) from error
    return kept


def _mapping(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InvalidTerm(
            worded(
                "{what} is {value}, which is no object.",
                what=f"{name[:1].upper()}{name[1:]}",
                value=_shown(value),
            )
        )
    return value


def _need(known: Mapping[str, Any], names: Sequence[str], thing: str) -> None:
    for name in names:
        if name not in known:
            raise InvalidTerm(worded("A {thing} needs a {name}.", thing=thing, name=name))


def _shown(value: Any) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) <= 40 else f"{written[:39]}…"


def _text(value: Any) -> str | None:
    return None if value is None else _needed(value)


def _needed(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(worded("it is to be text"))
    return value


def _texts(value: Any) -> tuple[str, ...] | None:
    if value is not None and not isinstance(value, list):
        raise TypeError(worded("it is to be a list"))
    return None if value is None else tuple(map(_needed, value))


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(worded("it is to be true or false"))
    return value


def _time(value: Any) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(_needed(value))
    if not can_be_kept(moment):
        raise ValueError(worded("the calendar has no such day everywhere"))
    return moment


def _one_of(kind: type[StrEnum]) -> _Reader:
    def read(value: Any) -> StrEnum:
        if _needed(value) not in set(kind):
            raise _Unknown
        return kind(value)

    return read


def _nothing(_value: Any) -> None:
    """Take no notice of what holds in one database only."""


_CONCEPT: dict[str, _Reader] = {
    **dict.fromkeys(("id", "note", "glossary", "qid", "author", "creator"), _text),
    **dict.fromkeys(("subjects", "links"), _texts),
    **dict.fromkeys(("changed", "created"), _time),
    "stage": _one_of(Stage),
    "version": _nothing,
}
_TERM: dict[str, _Reader] = {
    **{field.name: _text for field in fields(Term) if field.name not in _NESTED},
    **dict.fromkeys(("lookups", "plurals", "excluded"), _texts),
    **dict.fromkeys(("forbidden", "untranslated"), _flag),
    "status": _one_of(Status),
    "match": _one_of(MatchMode),
}
_DEFINITION: dict[str, _Reader] = {"language": _text, "text": _text, "source": _text}
_RELATION: dict[str, _Reader] = {"kind": _one_of(RelationKind), "target": _text}
