"""What is wrong with what was typed into a field: what the glossary would refuse, and what is only odd."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from corpus.arabic.tokenise import tokens
from glossary.errors import InvalidTerm
from glossary.store.term_validity import tidy_term
from glossary.store.validity import tidy
from glossary.terminology import Concept, MatchMode, Term
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken

_PATTERN_SIGNS = frozenset("*…(")
_WORD = "word"
_CONCEPT = Concept("", (Term("", "en", _WORD),))
"""Nothing is wrong with it but for the field that is looked at."""


class Problem(NamedTuple):
    """A sentence about what was typed."""

    text: str
    stops: bool = True
    """Whether the entry cannot be kept so."""


NONE = Problem("", stops=False)


def check(name: str, value: Any) -> Problem:
    """Return what is wrong with the value of a field of a concept."""
    return _refusal(tidy, replace(_CONCEPT, **{name: value}))


def check_of_term(name: str, term: Term) -> Problem:
    """Return what is wrong with a field of a term, whatever the others say."""
    if name == "text":
        return _check_text(term)
    if name == "match":
        return _check_pattern(term)
    return _refusal(tidy_term, replace(Term("", term.language, _WORD), **{name: getattr(term, name)}))


def _check_text(term: Term) -> Problem:
    if not term.text.strip():
        return NONE
    refusal = _refusal(tidy_term, Term("", term.language, term.text, match=term.match))
    if refusal.stops:
        return refusal
    has_arabic = bool(tokens(term.text))
    if term.language == "ar" and not has_arabic:
        return Problem(_("No Arabic letter is in it."), stops=False)
    if term.language == "en" and has_arabic:
        return Problem(_("Arabic letters are in it."), stops=False)
    return NONE


def _check_pattern(term: Term) -> Problem:
    if term.match is MatchMode.PATTERN and not _PATTERN_SIGNS & frozenset(term.text):
        return Problem(_("A pattern has a * for letters, … for words, or (…) for what may be left out."), stops=False)
    return NONE


def _refusal(keep: Callable[[Any], Any], thing: Concept | Term) -> Problem:
    try:
        keep(thing)
    except InvalidTerm as error:
        return Problem(spoken(error))
    return NONE
