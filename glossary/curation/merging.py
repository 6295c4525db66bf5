"""Making one concept of several."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from glossary.curation.fields import TERM_LISTS, TERM_VALUES
from glossary.terminology import Concept, Definition, Relation, Status, Term

_T = TypeVar("_T")
_OF_SENTENCE = ("context", "source", "article", "noted")
"""Fields that tell of one sentence together."""
_OF_THEIR_OWN = ("language", "text", "status", "note", "match", *_OF_SENTENCE)
"""Fields of a term that one of two alike does not fill in for the other by themselves."""
_FILLED = tuple(field for field in TERM_VALUES if field not in _OF_THEIR_OWN)
_ITEM = "https://www.wikidata.org/wiki/{}"


def merged(into: Concept, others: Sequence[Concept]) -> Concept:
    """Return a concept with all that others say too: terms alike become one, what can be said once stays as it was.

    Another preferred term of a language becomes admitted; a second Wikidata id becomes a link.
    """
    ids = {into.id, *(other.id for other in others)}
    every = (into, *others)
    qids = _each_once(each.qid for each in every if each.qid)
    relations = (relation for each in every for relation in each.relations)
    return replace(
        into,
        terms=_terms(into, others),
        subjects=_each_once(subject for each in every for subject in each.subjects),
        definitions=_definitions(definition for each in every for definition in each.definitions),
        note=_lines(each.note for each in every),
        relations=_each_once(relation for relation in relations if relation.target not in ids),
        links=_each_once([*(link for each in every for link in each.links), *map(_ITEM.format, qids[1:])]),
        qid=qids[0] if qids else None,
        extras=_each_once(extra for each in every for extra in each.extras),
    )


def repointed(concept: Concept, moved: Mapping[str, str]) -> Concept:
    """Return a concept whose relations go to where the concepts they went to have gone; none goes to itself or twice."""
    relations = (Relation(kind, moved.get(target, target)) for kind, target in concept.relations)
    return replace(concept, relations=_each_once(each for each in relations if each.target != concept.id))


def _terms(into: Concept, others: Sequence[Concept]) -> tuple[Term, ...]:
    kept = {(term.language, term.text): term for term in reversed(into.terms)}
    own = [kept[term.language, term.text] for term in into.terms if kept[term.language, term.text] is term]
    found = {(term.language, term.text): term for term in own}
    preferred = {term.language for term in into.terms if term.status is Status.PREFERRED}
    for term in (term for each in (into, *others) for term in each.terms):
        key = (term.language, term.text)
        if key in found:
            found[key] = found[key] if found[key] is term else united(found[key], term)
        elif term.status is Status.PREFERRED and term.language in preferred:
            found[key] = replace(term, status=Status.ADMITTED)
        else:
            found[key] = term
            preferred |= {term.language} if term.status is Status.PREFERRED else set()
    return tuple(found.values())


def united(first: Term, second: Term) -> Term:
    """Return a term with all that is said of another one like it; a second sentence goes into the note, with its source."""
    changes: dict[str, Any] = {field: getattr(first, field) or getattr(second, field) for field in _FILLED}
    changes |= {field: _more(getattr(first, field), getattr(second, field)) for field in TERM_LISTS}
    notes = [first.note, second.note]
    if first.context is None:
        changes |= {field: getattr(second, field) for field in _OF_SENTENCE}
    elif second.context == first.context:
        changes |= {field: getattr(first, field) or getattr(second, field) for field in _OF_SENTENCE}
    elif second.context is not None:
        notes.append(f"{second.context} ({second.source})" if second.source else second.context)
    return replace(first, note=_lines(notes), **changes)


def _definitions(given: Iterable[Definition]) -> tuple[Definition, ...]:
    """Return definitions each once, those without a source left out where the same has one."""
    every = _each_once(given)
    sourced = {(each.language, each.text) for each in every if each.source}
    return tuple(each for each in every if each.source or (each.language, each.text) not in sourced)


def _more(first: tuple[_T, ...], second: tuple[_T, ...]) -> tuple[_T, ...]:
    """Return a list as it is, with what another one has beside it."""
    return (*first, *(each for each in _each_once(second) if each not in first))


def _each_once(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _lines(notes: Iterable[str | None]) -> str | None:
    """Return the first note with the lines of the others that it does not have, None where there is none."""
    lines: list[str] = []
    for note in filter(None, notes):
        own = note.split("\n")
        lines += [line for line in own if line not in lines] if lines else own
    return "\n".join(lines) or None
