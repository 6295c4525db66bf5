"""What a glossary's history is about, as it is written down: concepts, rules for readings, words a reader marked."""

import json
from dataclasses import asdict, replace
from enum import StrEnum
from typing import Any, TypeAlias

from glossary.learning.model import MarkedWord, Sense, SenseRule, Spot, Word, WordStatus
from glossary.terminology import Concept, Definition, Extra, MatchMode, Relation, RelationKind, Stage, Status, Term

Thing: TypeAlias = Concept | SenseRule | MarkedWord


class Subject(StrEnum):
    """The kinds of things."""

    CONCEPT = "concept"
    RULE = "rule"
    WORD = "word"


_SUBJECTS: dict[type[Thing], Subject] = {
    Concept: Subject.CONCEPT,
    SenseRule: Subject.RULE,
    MarkedWord: Subject.WORD,
}


def subject_of(thing: Thing) -> Subject:
    """Return of which kind a thing is."""
    return _SUBJECTS[type(thing)]


def content(thing: Thing | None) -> Thing | None:
    """Return a thing without what every save changes, to compare with."""
    return None if thing is None else replace(thing, version=0, author=None, changed=None)


def as_json(thing: Thing | None) -> str | None:
    """Return a thing as it is written down."""
    return None if thing is None else json.dumps(asdict(replace(thing, changed=None)), ensure_ascii=False)


def from_json(subject: Subject, stored: str | None) -> Thing | None:
    """Return the thing that was written down."""
    if stored is None:
        return None
    kept: dict[str, Any] = json.loads(stored)
    if subject is Subject.CONCEPT:
        return _concept(kept)
    return _rule(kept) if subject is Subject.RULE else _word(kept)


def _concept(kept: dict[str, Any]) -> Concept:
    subject, definition = kept.pop("subject", None), kept.pop("definition", None)
    if subject:
        kept["subjects"] = [subject]
    if definition:
        kept["definitions"] = [("en", definition)]
    made = {
        "terms": tuple(map(_term, kept["terms"])),
        "stage": Stage(kept["stage"]),
        "subjects": tuple(kept.get("subjects", ())),
        "definitions": tuple(Definition(*each) for each in kept.get("definitions", ())),
        "relations": tuple(Relation(RelationKind(kind), target) for kind, target in kept.get("relations", ())),
        "links": tuple(kept.get("links", ())),
        "extras": _extras(kept),
    }
    return Concept(**{**kept, **made})


def _term(kept: dict[str, Any]) -> Term:
    made = {
        "status": Status(kept["status"]),
        "match": MatchMode(kept.get("match", MatchMode.INFLECTED)),
        "extras": _extras(kept),
    }
    lists = {name: tuple(kept.get(name, ())) for name in ("lookups", "plurals", "excluded")}
    return Term(**{**kept, **made, **lists})


def _extras(kept: dict[str, Any]) -> tuple[Extra, ...]:
    return tuple(Extra(*each) for each in kept.get("extras", ()))


def _rule(kept: dict[str, Any]) -> SenseRule:
    spot = kept.pop("spot")
    return SenseRule(**{**kept, "sense": Sense(**kept["sense"]), "spot": Spot(**spot) if spot else None})


def _word(kept: dict[str, Any]) -> MarkedWord:
    return MarkedWord(**{**kept, "word": Word(**kept["word"]), "status": WordStatus(kept["status"])})
