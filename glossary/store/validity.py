"""What a concept must be to be kept."""

from dataclasses import replace
from typing import TypeVar

from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.store.term_validity import LONGEST, tidy_term
from glossary.store.texts import at_most, language_tag, lines, one_line, page_address, seen
from glossary.terminology import Concept, Definition, Extra, Relation

__all__ = ["LONGEST", "glossary_name", "tidy"]

_LONGEST_NAME = 200
_LONGEST_TEXT = 20_000
_LONGEST_EXTRAS = 500_000
_MOST_TERMS = 500
_MOST = 200
"""Of anything else that an entry has many of."""
_T = TypeVar("_T")


def tidy(concept: Concept) -> Concept:
    """Return the concept with its texts in NFC and without stray white space; raise InvalidTerm where it cannot be kept."""
    if not concept.terms:
        raise InvalidTerm(worded("An entry needs a term: write the Arabic one at least."), ("terms",))
    if len(concept.terms) > _MOST_TERMS:
        raise InvalidTerm(
            worded("An entry has at most {most} terms: make entries of their own.", most=_MOST_TERMS), ("terms",)
        )
    extras = (*concept.extras, *(extra for term in concept.terms for extra in term.extras))
    kept = sum(len(extra.content) for extra in extras)
    if kept > _LONGEST_EXTRAS:
        raise InvalidTerm(
            worded(
                "What a file says of an entry beside its terms is longer than {most} characters.", most=_LONGEST_EXTRAS
            ),
            ("extras",),
        )
    return replace(
        concept,
        terms=tuple(tidy_term(term, place) for place, term in enumerate(concept.terms)),
        subjects=_each_once("subjects", [_name(each, "subjects") for each in concept.subjects]),
        definitions=_each_once("definitions", [_definition(each) for each in concept.definitions]),
        note=at_most(_LONGEST_TEXT, lines(concept.note), "note"),
        glossary=glossary_name(concept.glossary),
        relations=_each_once("relations", [_relation(concept, each) for each in concept.relations]),
        links=_each_once("links", [page_address(each) for each in concept.links]),
        qid=_qid(concept.qid),
        extras=tuple(Extra(*each) for each in concept.extras),
        creator=_name(concept.creator, "creator"),
    )


def glossary_name(written: str) -> str:
    """Return the name of a glossary, empty for the user's own; raise InvalidTerm for one that is too long."""
    return _name(written, "glossary") or ""


def _name(written: str | None, field: str) -> str | None:
    return at_most(_LONGEST_NAME, one_line(seen(written)), field)


def _each_once(field: str, values: list[_T | None]) -> tuple[_T, ...]:
    kept = tuple(dict.fromkeys(value for value in values if value is not None))
    if len(kept) > _MOST:
        raise InvalidTerm(
            worded("An entry has at most {most} {field}: keep the most important ones.", most=_MOST, field=field),
            (field,),
        )
    return kept


def _definition(each: Definition) -> Definition | None:
    text = at_most(_LONGEST_TEXT, lines(each.text), "definitions")
    source = at_most(_LONGEST_TEXT, one_line(each.source), "definitions")
    return (
        Definition(language_tag(each.language, worded("The definition"), ("definitions",)), text, source)
        if text
        else None
    )


def _relation(concept: Concept, each: Relation) -> Relation | None:
    """Return a relation, none to the concept itself."""
    target = _name(each.target, "relations")
    return Relation(each.kind, target) if target and target != concept.id else None


def _qid(written: str | None) -> str | None:
    qid = (one_line(written) or "").upper()
    if qid and not (qid[0] == "Q" and qid[1:].isascii() and qid[1:].isdigit() and len(qid) < 20):
        raise InvalidTerm(worded("{qid} is no Wikidata id: write one such as Q8442.", qid=qid[:40]), ("qid",))
    return qid or None
