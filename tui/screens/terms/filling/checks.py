"""What is wrong with what was typed into a field."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from corpus.arabic.tokenise import tokens

_QID = re.compile(r"Q[1-9]\d*")
_LINK = re.compile(r"https?://[^\s/]+\S*")
_PATTERN_SIGNS = frozenset("*…(")
_LONGEST = 500
_ROOT_LETTERS = range(2, 6)


class Problem(NamedTuple):
    """A sentence about what was typed."""

    text: str
    stops: bool = True
    """Whether the entry cannot be kept so."""


NONE = Problem("", stops=False)


def check_term_text(text: str, language: str) -> Problem:
    """Return what is wrong with a term."""
    plain = text.strip()
    if not plain:
        return NONE
    if not any(letter.isalnum() for letter in plain):
        return Problem("A term needs letters.")
    if len(plain) > _LONGEST:
        return Problem(f"A term has {_LONGEST} characters at most: longer texts belong into a note.")
    has_arabic = bool(tokens(plain))
    if language == "ar" and not has_arabic:
        return Problem("No Arabic letter is in it.", stops=False)
    if language == "en" and has_arabic:
        return Problem("Arabic letters are in it.", stops=False)
    return NONE


def check(name: str, text: str) -> Problem:
    """Return what is wrong with the text of a field."""
    plain = text.strip()
    rule = _RULES.get(name)
    return rule(plain) if rule is not None and plain else NONE


def _qid(text: str) -> Problem:
    return NONE if _QID.fullmatch(text) else Problem("A Wikidata id is a Q and a number, such as Q42.")


def _links(text: str) -> Problem:
    wrong = next((part.strip() for part in text.split(";") if part.strip() and not _LINK.fullmatch(part.strip())), "")
    return Problem(f"{wrong} is no address: it begins with https://") if wrong else NONE


def _noted(text: str) -> Problem:
    try:
        date.fromisoformat(text)
    except ValueError:
        return Problem("A date is written 2026-11-20.")
    return NONE


def _root(text: str) -> Problem:
    letters = text.replace(" ", "")
    if not tokens(letters) or len(letters) not in _ROOT_LETTERS:
        return Problem("A root is three or four Arabic letters.", stops=False)
    return NONE


_RULES: dict[str, Callable[[str], Problem]] = {"qid": _qid, "links": _links, "noted": _noted, "root": _root}


def check_pattern(text: str, match: str) -> Problem:
    """Return what is wrong with a term that is found as a pattern."""
    if match == "pattern" and not _PATTERN_SIGNS & frozenset(text):
        return Problem("A pattern has a * for letters, … for words, or (…) for what may be left out.", stops=False)
    return NONE
