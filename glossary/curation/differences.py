"""What two versions of a concept have not in common, field by field."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossary.curation.fields import (
    CONCEPT_LISTS,
    CONCEPT_VALUES,
    TERM_LISTS,
    TERM_VALUES,
    call,
    called,
    in_words,
    row_in_words,
    term_called,
    values_of,
)
from glossary.terminology import Concept, Definition, Term


class Difference(NamedTuple):
    """A field that is not what it was."""

    field: str
    """Which one, in words: `note`, `definition (ar)`, `Arabic term حكومة: status`."""
    before: str | None
    """What it was, none where nothing was said."""
    after: str | None


def differences(before: Concept | None, after: Concept | None) -> list[Difference]:
    """Return what was changed from one version of a concept to the next, none being one without anything.

    Lists are compared value by value, terms by their ids.
    """
    blank = Concept("", ())
    old, new = before or blank, after or blank
    return [*_of_fields(old, new, CONCEPT_VALUES, CONCEPT_LISTS), *_of_terms(old.terms, new.terms)]


def _of_fields(
    old: Concept | Term, new: Concept | Term, values: Sequence[str], lists: Sequence[str]
) -> Iterator[Difference]:
    for field in values:
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            yield Difference(called(field), in_words(was), in_words(now))
    for field in lists:
        yield from _of_lists(field, values_of(old, field), values_of(new, field))


def _of_lists(field: str, old: tuple[object, ...], new: tuple[object, ...]) -> Iterator[Difference]:
    gone, come = [each for each in old if each not in new], [each for each in new if each not in old]
    for value in gone:
        instead = next((each for each in come if _in_place(value, each)), None)
        if instead is not None:
            come.remove(instead)
        yield Difference(call(field, value), in_words(value), in_words(instead))
    for value in come:
        yield Difference(call(field, value), None, in_words(value))
    if old != new and sorted(map(repr, old)) == sorted(map(repr, new)):
        yield Difference(f"order of {called(field)}s", row_in_words(old), row_in_words(new))


def _in_place(old: object, new: object) -> bool:
    """Return whether a value stands for another: a definition for one in its language."""
    return isinstance(old, Definition) and isinstance(new, Definition) and old.language == new.language


def _of_terms(old: tuple[Term, ...], new: tuple[Term, ...]) -> Iterator[Difference]:
    was, now = {term.id or term: term for term in old}, {term.id or term: term for term in new}
    for key, term in was.items():
        if key not in now:
            yield Difference(term_called(term), term.text, None)
        else:
            yield from _of_term(term_called(term), term, now[key])
    for key, term in now.items():
        if key not in was:
            yield Difference(term_called(term), None, term.text)
            blank = Term(term.id, term.language, term.text)
            yield from (each._replace(before=None) for each in _of_term(term_called(term), blank, term))
    common, in_new = [key for key in was if key in now], [key for key in now if key in was]
    if common != in_new:
        rows = (row_in_words([version[key] for key in keys]) for version, keys in ((was, common), (now, in_new)))
        yield Difference("order of terms", *rows)


def _of_term(name: str, old: Term, new: Term) -> Iterator[Difference]:
    for each in _of_fields(old, new, TERM_VALUES, TERM_LISTS):
        yield each._replace(field=f"{name}: {each.field}")
