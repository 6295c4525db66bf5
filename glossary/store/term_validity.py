"""What a term must be to be kept."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from corpus.arabic.normalise import bare
from corpus.worded import worded
from glossary.categories import GENDERS, NUMBERS
from glossary.errors import InvalidTerm
from glossary.languages import as_shown, is_kept, kept_as
from glossary.store.texts import at_most, language_tag, lines, one_line, seen
from glossary.terminology import Extra, MatchMode, Term

LONGEST = 500
"""Characters of the longest term."""
_LONGEST_TEXT = 20_000
_LONGEST_WORD = 64
_LONGEST_NAME = 200
_MOST = 300
_DAY = "YYYY-MM-DD"
_ROOT = re.compile("[\u0621-\u064a]{2,7}")
_GROUP = re.compile(r"\([^()]*\)")
_Place = tuple[str | int, ...]


def _text(written: str, place: _Place) -> str:
    """Return the text of a term as it is kept; raise InvalidTerm for one without letters, and for one too long."""
    text = one_line(seen(written))
    if text is None or not any(letter.isalnum() for letter in text):
        raise InvalidTerm(worded("A term needs letters: write the word or phrase."), place)
    if len(text) > LONGEST:
        message = worded(
            "The term {text}… is longer than {longest} characters: keep texts in the definition or a note.",
            text=text[:40],
            longest=LONGEST,
        )
        raise InvalidTerm(message, place)
    return text


def tidy_term(term: Term, number: int = 0) -> Term:
    """Return the term at a place of its concept as it is kept; raise InvalidTerm, which names the field."""
    place: _Place = ("terms", number)
    text = _text(term.text, (*place, "text"))
    if term.match is MatchMode.PATTERN:
        _check_pattern(text, (*place, "text"))
    tag = language_tag(term.language, worded("The term {text}", text=text[:40]), (*place, "language"))
    told: dict[str, Any] = {
        "language": as_shown(tag),
        "text": text,
        "part_of_speech": _word(term.part_of_speech, *place, "part_of_speech"),
        "note": at_most(_LONGEST_TEXT, lines(term.note), *place, "note"),
        "context": at_most(_LONGEST_TEXT, lines(term.context), *place, "context"),
        "source": at_most(_LONGEST_TEXT, one_line(term.source), *place, "source"),
        "lookups": _forms(term.lookups, *place, "lookups"),
        "article": _word(term.article, *place, "article"),
        "noted": _day(term.noted, (*place, "noted")),
        "term_type": _word(term.term_type, *place, "term_type"),
        "gender": _one_of(GENDERS, term.gender, (*place, "gender")),
        "number": _one_of(NUMBERS, term.number, (*place, "number")),
        "geography": at_most(_LONGEST_NAME, one_line(term.geography), *place, "geography"),
        "register": _word(term.register, *place, "register"),
        "root": _root(term.root, (*place, "root")),
        "vocalised": _form(term.vocalised, *place, "vocalised"),
        "plurals": _forms(term.plurals, *place, "plurals"),
        "masdar": _form(term.masdar, *place, "masdar"),
        "romanisation": _form(term.romanisation, *place, "romanisation"),
        "excluded": _forms(term.excluded, *place, "excluded"),
    }
    changed = {name: value for name, value in told.items() if getattr(term, name) != value}
    extras = tuple(map(Extra._make, term.extras))
    if tag != told["language"]:
        extras = (kept_as(tag), *(each for each in extras if not is_kept(each)))
    if extras != term.extras or any(type(each) is not Extra for each in term.extras):
        changed["extras"] = extras
    return replace(term, **changed) if changed else term


def _word(written: str | None, *place: str | int) -> str | None:
    return at_most(_LONGEST_WORD, one_line(written), *place)


def _form(written: str | None, *place: str | int) -> str | None:
    return at_most(LONGEST, one_line(seen(written)), *place)


def _forms(written: Iterable[str], *place: str | int) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(form for each in written if (form := _form(each, *place))))
    if len(kept) > _MOST:
        raise InvalidTerm(
            worded("A term has at most {most} {place}: keep the most important ones.", most=_MOST, place=place[-1]),
            place,
        )
    return kept


def _one_of(known: tuple[str, ...], written: str | None, place: _Place) -> str | None:
    word = one_line(written)
    if word is not None and word not in known:
        raise InvalidTerm(
            worded(
                "The {place} {word} is not known: write one of {known}.",
                place=place[-1],
                word=word[:40],
                known=", ".join(known),
            ),
            place,
        )
    return word


def _day(written: str | None, place: _Place) -> str | None:
    day = one_line(written)
    if day is None:
        return None
    try:
        return date.fromisoformat(day[: len(_DAY)]).isoformat()
    except ValueError as error:
        raise InvalidTerm(worded("{day} is no day: write it as 2026-11-20.", day=day[:40]), place) from error


def _root(written: str | None, place: _Place) -> str | None:
    letters = "".join(letter for letter in bare(one_line(written) or "") if letter.isalpha() and letter != "ـ")
    if (written or "").strip() and not _ROOT.fullmatch(letters):
        message = worded(
            "The root {written} is not one of Arabic letters: write its letters alone.",
            written=(written or "").strip()[:40],
        )
        raise InvalidTerm(message, place)
    return letters or None


def _check_pattern(text: str, place: _Place) -> None:
    """Raise InvalidTerm for a pattern that says nothing or is not closed."""
    left = _GROUP.sub("", text)
    if "(" in left or ")" in left:
        raise InvalidTerm(
            worded("The pattern {text} has a bracket without its other one, or one in another.", text=text[:40]), place
        )
    if any(not any(letter.isalnum() for letter in group) for group in _GROUP.findall(text)):
        raise InvalidTerm(
            worded("The pattern {text} has brackets with nothing between: write what may be left out.", text=text[:40]),
            place,
        )
    words = left.replace("…", " … ").split()
    if not any(letter.isalnum() for letter in left):
        raise InvalidTerm(
            worded("The pattern {text} fits everything: write a word that must be there.", text=text[:40]), place
        )
    if words[0] == "…" or words[-1] == "…" or any(pair == ("…", "…") for pair in itertools.pairwise(words)):
        raise InvalidTerm(
            worded("In the pattern {text} each … needs a word before and after it.", text=text[:40]), place
        )
