"""Which column of a table holds the headwords and which the English."""

import csv
import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.arabic.letters import LETTERS

_ARABIC = re.compile(f"[{LETTERS}]")
_LATIN = re.compile("[A-Za-z]")
_SEPARATORS = "\t;,|"
_LINES = 200
_LONGEST = 10_000
"""Characters of a line that are looked at."""
_HEADWORDS = frozenset(
    {"arabic", "ar", "ara", "arb", "word", "headword", "term", "lemma", "source", "front", "form", "key"}
)
_MEANINGS = frozenset(
    {
        "english", "en", "eng", "gloss", "glosses", "meaning", "meanings", "definition", "definitions", "translation",
        "translations", "target", "back", "sense", "senses", "value",
    }
)  # fmt: skip
_ARABIC_NAMES = "كلمة الكلمة عربي العربية المدخل"
_MEANING_NAMES = "المعنى معنى الترجمة ترجمة إنجليزي الإنجليزية"


class Columns(NamedTuple):
    """What the columns of a table are; they are counted from 0."""

    headword: int
    meanings: tuple[int, ...]
    header: tuple[str, ...] = ()
    """The names of the columns where the first row has them."""


def separator_of(lines: Sequence[str]) -> str:
    """Return the sign between the columns: the one that most lines have equally often, a tab before others."""

    def agreement(sign: str) -> tuple[int, int]:
        counts = [len(next(csv.reader([line[:_LONGEST]], delimiter=sign), [])) for line in lines[:_LINES]]
        usual = max(set(counts), key=counts.count, default=1)
        return (counts.count(usual) if usual > 1 else 0), -_SEPARATORS.index(sign)

    return max(_SEPARATORS, key=agreement)


def columns_of(rows: Sequence[Sequence[str]], wanted: tuple[str, str] = ("", "")) -> Columns | None:
    """Return the columns of a table's first rows, named ones where `wanted` names them; None where there are not two."""
    if not rows or max(map(len, rows)) < 2:
        return None
    names = tuple(cell.strip().casefold().lstrip("#") for cell in rows[0])
    headword = _named(names, wanted[0], _HEADWORDS | set(_ARABIC_NAMES.split()))
    meaning = _named(names, wanted[1], _MEANINGS | set(_MEANING_NAMES.split()))
    if headword is not None and meaning is not None and headword != meaning:
        others = _others(names, rows[1:], {headword, meaning})
        return Columns(headword, (meaning, *others), names)
    if any(wanted):
        return None
    return _guessed(rows)


def _named(names: Sequence[str], wanted: str, usual: frozenset[str]) -> int | None:
    if wanted.isdecimal() and 1 <= int(wanted) <= len(names):
        return int(wanted) - 1
    if wanted:
        return names.index(wanted.casefold()) if wanted.casefold() in names else None
    return next((place for place, name in enumerate(names) if name in usual), None)


def _guessed(rows: Sequence[Sequence[str]]) -> Columns:
    """Return the column with Arabic in most rows and the first other one with Latin letters; else the first two."""
    width = max(map(len, rows))
    arabic = [sum(bool(_ARABIC.search(row[place])) for row in rows if place < len(row)) for place in range(width)]
    latin = [sum(bool(_LATIN.search(row[place])) for row in rows if place < len(row)) for place in range(width)]
    headword = max(range(width), key=lambda place: (arabic[place], -place)) if any(arabic) else 0
    rest = [place for place in range(width) if place != headword]
    meaning = max(rest, key=lambda place: (latin[place] > len(rows) // 2, -place))
    return Columns(headword, (meaning,))


def _others(names: Sequence[str], rows: Sequence[Sequence[str]], taken: set[int]) -> tuple[int, ...]:
    """Return the further columns that say something of a word: its part of speech, a note."""
    told = {"pos", "part of speech", "note", "notes", "example", "comment", "root", "plural"}
    return tuple(place for place, name in enumerate(names) if place not in taken and name in told and rows)
