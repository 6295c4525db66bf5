"""What a glossary's history is about, as it is written down: concepts, glossaries, rules for readings, marked words, names, units."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

from glossary.authority.model import AuthorityRecord
from glossary.learning.model import MarkedWord, Sense, SenseRule, Spot, Word, WordStatus
from glossary.matching.refusals import RefusalScope, TermException
from glossary.model import EntityKind, PairStatus
from glossary.terminology import Concept, Definition, Extra, MatchMode, Relation, RelationKind, Stage, Status, Term
from glossary.usage.dismissal import Dismissal

_BRIEF = 40
"""Letters of a source by which a unit is told."""


@dataclass(frozen=True, slots=True)
class KeptGlossary:
    """A glossary as it is kept, with the id that its history knows it by."""

    id: str
    name: str
    priority: int = 0
    chosen: bool = False
    """Whether new concepts are written into it."""
    note: str | None = None
    version: int = 0
    author: str | None = None
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeptUnit:
    """A translation unit as it is kept, with who changed it last."""

    id: str
    source: str
    target: str
    origin: str
    status: PairStatus = PairStatus.MACHINE
    engine: str = ""
    version: int = 0
    author: str | None = None
    changed: datetime | None = None

    @property
    def brief(self) -> str:
        """The beginning of the source, for a sentence about the unit."""
        words = " ".join(self.source[: 2 * _BRIEF].split())
        return words if len(words) <= _BRIEF else f"{words[:_BRIEF].rpartition(' ')[0] or words[:_BRIEF]} …"


Thing: TypeAlias = (
    Concept | SenseRule | MarkedWord | KeptGlossary | TermException | Dismissal | AuthorityRecord | KeptUnit
)


class Subject(StrEnum):
    """The kinds of things."""

    CONCEPT = "concept"
    RULE = "rule"
    WORD = "word"
    GLOSSARY = "glossary"
    EXCEPTION = "exception"
    DISMISSAL = "dismissal"
    NAME = "name"
    UNIT = "unit"


_SUBJECTS: dict[type[Thing], Subject] = {
    Concept: Subject.CONCEPT,
    SenseRule: Subject.RULE,
    MarkedWord: Subject.WORD,
    KeptGlossary: Subject.GLOSSARY,
    TermException: Subject.EXCEPTION,
    Dismissal: Subject.DISMISSAL,
    AuthorityRecord: Subject.NAME,
    KeptUnit: Subject.UNIT,
}
_UNSAID = {
    kind: tuple((each.name, each.default) for each in fields(kind)) for kind in (*_SUBJECTS, Term, Sense, Spot, Word)
}
"""The fields of things and of their parts, each with what it is where nothing is said."""


def subject_of(thing: Thing) -> Subject:
    """Return of which kind a thing is."""
    return _SUBJECTS[type(thing)]


def content(thing: Thing | None) -> Thing | None:
    """Return a thing without what every save changes and who made it, to compare with."""
    if isinstance(thing, Concept):
        return replace(thing, version=0, author=None, changed=None, creator=None, created=None)
    return None if thing is None else replace(thing, version=0, author=None, changed=None)


def as_json(thing: Thing | None) -> str | None:
    """Return a thing as it is written down, what is said of it and nothing that goes without saying."""
    return (
        None if thing is None else json.dumps(_said(replace(thing, changed=None)), ensure_ascii=False, default=_moment)
    )


def from_json(subject: Subject, stored: str | None) -> Thing | None:
    """Return the thing that was written down."""
    if stored is None:
        return None
    return _READERS[subject](json.loads(stored))


def _said(thing: Any) -> dict[str, Any]:
    """Return the fields of a thing that are not as they are where nothing is said."""
    told = ((name, getattr(thing, name), default) for name, default in _UNSAID[type(thing)])
    return {name: _plain(value) for name, value, default in told if value != default}


def _plain(value: Any) -> Any:
    if type(value) in _UNSAID:
        return _said(value)
    is_list_of_things = isinstance(value, tuple) and value and type(value[0]) in _UNSAID
    return [_said(each) for each in value] if is_list_of_things else value


def _moment(value: datetime) -> str:
    return value.isoformat()


def _concept(kept: dict[str, Any]) -> Concept:
    subject, definition = kept.pop("subject", None), kept.pop("definition", None)
    if subject:
        kept["subjects"] = [subject]
    if definition:
        kept["definitions"] = [("en", definition)]
    created = kept.get("created")
    made = {
        "terms": tuple(map(_term, kept.get("terms", ()))),
        "stage": Stage(kept.get("stage", Stage.DRAFT)),
        "subjects": tuple(kept.get("subjects", ())),
        "definitions": tuple(Definition(*each) for each in kept.get("definitions", ())),
        "relations": tuple(Relation(RelationKind(kind), target) for kind, target in kept.get("relations", ())),
        "links": tuple(kept.get("links", ())),
        "extras": _extras(kept),
        "created": datetime.fromisoformat(created) if created else None,
    }
    return Concept(**{**kept, **made})


def _term(kept: dict[str, Any]) -> Term:
    made = {
        "status": Status(kept.get("status", Status.PREFERRED)),
        "match": MatchMode(kept.get("match", MatchMode.INFLECTED)),
        "extras": _extras(kept),
    }
    lists = {name: tuple(kept.get(name, ())) for name in ("lookups", "plurals", "excluded")}
    return Term(**{**kept, **made, **lists})


def _extras(kept: dict[str, Any]) -> tuple[Extra, ...]:
    return tuple(Extra(*each) for each in kept.get("extras", ()))


def _rule(kept: dict[str, Any]) -> SenseRule:
    spot = kept.pop("spot", None)
    return SenseRule(**{**kept, "sense": Sense(**kept["sense"]), "spot": Spot(**spot) if spot else None})


def _word(kept: dict[str, Any]) -> MarkedWord:
    return MarkedWord(**{**kept, "word": Word(**kept["word"]), "status": WordStatus(kept["status"])})


def _glossary(kept: dict[str, Any]) -> KeptGlossary:
    return KeptGlossary(**kept)


def _exception(kept: dict[str, Any]) -> TermException:
    return TermException(**{**kept, "scope": RefusalScope(kept.get("scope", RefusalScope.ALWAYS))})


def _dismissal(kept: dict[str, Any]) -> Dismissal:
    return Dismissal(**kept)


def _record(kept: dict[str, Any]) -> AuthorityRecord:
    lists = {name: tuple(kept.get(name, ())) for name in ("aliases", "refused", "apart")}
    return AuthorityRecord(**{**kept, **lists, "kind": EntityKind(kept["kind"])})


def _unit(kept: dict[str, Any]) -> KeptUnit:
    return KeptUnit(**{**kept, "status": PairStatus(kept.get("status", PairStatus.MACHINE))})


_READERS: dict[Subject, Callable[[dict[str, Any]], Thing]] = {
    Subject.CONCEPT: _concept,
    Subject.RULE: _rule,
    Subject.WORD: _word,
    Subject.GLOSSARY: _glossary,
    Subject.EXCEPTION: _exception,
    Subject.DISMISSAL: _dismissal,
    Subject.NAME: _record,
    Subject.UNIT: _unit,
}
