"""Concepts and terms as the values of their rows."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from glossary.store.forms import sort_keys
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

_NONE = "[]"


def subject_key(subject: str) -> str:
    """Return what subject fields are compared as: the same whatever its case."""
    return subject.casefold()


def concept_row(concept: Concept) -> dict[str, object]:
    """Return the values of a concept's row but for its id and what is said of its making."""
    return {
        "subjects": _json(concept.subjects),
        "definitions": _json(concept.definitions),
        "note": concept.note,
        "stage": concept.stage.value,
        "glossary": concept.glossary,
        "relations": _json(concept.relations),
        "links": _json(concept.links),
        "qid": concept.qid,
        "extras": _json(concept.extras),
        "author": concept.author or "",
        "changed": concept.changed,
        **sort_keys(concept),
        "removed": False,
        "version": concept.version,
    }


def term_row(number: int, position: int, term: Term) -> dict[str, object]:
    """Return the values of a term's row at a position of the concept with a row number."""
    return {
        "uuid": UUID(term.id),
        "concept_id": number,
        "position": position,
        "language": term.language,
        "text": term.text,
        "status": term.status.value,
        "part_of_speech": term.part_of_speech,
        "note": term.note,
        "context": term.context,
        "source": term.source,
        "lookups": _json(term.lookups) or _NONE,
        "article": term.article,
        "noted": term.noted,
        "forbidden": term.forbidden,
        "untranslated": term.untranslated,
        "term_type": term.term_type,
        "gender": term.gender,
        "number": term.number,
        "geography": term.geography,
        "register": term.register,
        "root": term.root,
        "vocalised": term.vocalised,
        "plurals": _json(term.plurals),
        "masdar": term.masdar,
        "romanisation": term.romanisation,
        "match_mode": term.match.value,
        "excluded": _json(term.excluded),
        "extras": _json(term.extras),
    }


def lean(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return new rows without the columns that none of them fills: an insert takes its time for every column."""
    empty = [name for name in rows[0] if all(row[name] is None for row in rows)]
    return [{name: value for name, value in row.items() if name not in empty} for row in rows] if empty else rows


def term_of(row: Row[Any]) -> Term:
    """Return the term that a row tells."""
    return Term(
        id=str(row.uuid),
        language=row.language,
        text=row.text,
        status=Status(row.status),
        part_of_speech=row.part_of_speech,
        note=row.note,
        context=row.context,
        source=row.source,
        lookups=_texts(row.lookups),
        article=row.article,
        noted=row.noted,
        forbidden=row.forbidden,
        untranslated=row.untranslated,
        term_type=row.term_type,
        gender=row.gender,
        number=row.number,
        geography=row.geography,
        register=row.register,
        root=row.root,
        vocalised=row.vocalised,
        plurals=_texts(row.plurals),
        masdar=row.masdar,
        romanisation=row.romanisation,
        match=MatchMode(row.match_mode),
        excluded=_texts(row.excluded),
        extras=_extras(row.extras),
    )


def concept_of(row: Row[Any], own: Iterable[Term]) -> Concept:
    """Return the concept that a row tells, with its terms."""
    return Concept(
        id=str(row.uuid),
        terms=tuple(own),
        subjects=_texts(row.subjects),
        definitions=tuple(Definition(*each) for each in _list(row.definitions)),
        note=row.note,
        stage=Stage(row.stage),
        glossary=row.glossary,
        relations=tuple(Relation(RelationKind(kind), target) for kind, target in _list(row.relations)),
        links=_texts(row.links),
        qid=row.qid,
        extras=_extras(row.extras),
        version=row.version,
        author=row.author,
        changed=row.changed,
        creator=row.creator,
        created=row.created,
    )


def _json(values: Sequence[object]) -> str | None:
    return json.dumps(values, ensure_ascii=False) if values else None


def _list(stored: str | None) -> list[Any]:
    return json.loads(stored) if stored and stored != _NONE else []


def _texts(stored: str | None) -> tuple[str, ...]:
    return tuple(_list(stored))


def _extras(stored: str | None) -> tuple[Extra, ...]:
    return tuple(Extra(*each) for each in _list(stored))
