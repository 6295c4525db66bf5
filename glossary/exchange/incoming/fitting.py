"""Entries of files as they are kept: what cannot be kept of one, such as a gender that nobody knows, costs itself alone."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeVar

from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.store.validity import tidy
from glossary.terminology import Concept, Term

_NEEDED = ("text", "language")
"""What a term is nothing without."""
_ALONE = ("note", "qid", "creator")
_SEVERAL = ("subjects", "definitions", "relations", "links")
_T = TypeVar("_T", Concept, Term)
Told = Callable[[str], None]
"""Is told what an entry was read without."""


def fitted(concept: Concept, told: Told) -> Concept:
    """Return an entry as it is kept, without what cannot be; raises InvalidTerm where that is a term or all of them."""
    while True:
        try:
            return tidy(concept)
        except InvalidTerm as error:
            less = _without(concept, error.place)
            if less is None:
                raise
            told(worded("{reason} The entry was read without it.", reason=error))
            concept = less


def _without(concept: Concept, place: tuple[str | int, ...]) -> Concept | None:
    """Return an entry without what cannot be at a place, None where nothing would be left of a term."""
    match place:
        case ("terms", int(number), "text") if not any(letter.isalnum() for letter in concept.terms[number].text):
            others = (*concept.terms[:number], *concept.terms[number + 1 :])
            return replace(concept, terms=others) if others else None
        case ("terms", int(number), str(name)) if name not in _NEEDED:
            usual = {field.name: field.default for field in fields(Term)}
            term = _with(concept.terms[number], name, usual[name])
            return replace(concept, terms=(*concept.terms[:number], term, *concept.terms[number + 1 :]))
        case (str(name),) if name in _ALONE:
            return _with(concept, name, None)
        case (str(name),) if name in _SEVERAL:
            values = getattr(concept, name)
            fit = tuple(each for each in values if _is_fit(_with(concept, name, (each,)), name))
            return _with(concept, name, fit) if len(fit) < len(values) else None
    return None


def _with(thing: _T, name: str, value: Any) -> _T:
    return replace(thing, **{name: value})


def _is_fit(concept: Concept, name: str) -> bool:
    """Return whether what stands in a field can be kept, whatever stands in others."""
    try:
        tidy(concept)
    except InvalidTerm as error:
        return error.place != (name,)
    return True
