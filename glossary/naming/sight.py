"""What is seen of a word that may be a name: its reading, its letters, and the names others found around it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from corpus.model import Token
from glossary.entities.tables import load_rows
from glossary.model import Analysis, EntityKind, GlossSource

_QUOTES = frozenset("\"'«»“”„‘’‹›")
_STOPS = frozenset(".!?؟؛\n")
_COMMAS = frozenset("،,:")
_BRACKETS = frozenset("()[]{}/")
_SHORTEST = 2
EDGE = "edge"
"""The gap before the first and after the last word of a text."""


class Sight(NamedTuple):
    """What is seen of one word."""

    key: str
    """The folded word without its proclitics."""
    written: str
    """The folded word."""
    analysis: Analysis
    """Its likeliest reading as a common word."""
    readings: int
    proper: bool
    """Whether the lexicon has it as a name too."""
    known: str
    """What others found it to be: the kind of a name, `NAT`, `guess` for a word that nobody knows, or nothing."""
    given: str
    """`strong` or `weak` for a given name, `family` for a family name, or nothing."""
    gap: str
    """What stands between the word before and this one."""


BEYOND = Sight("", "", Analysis("", "", "", EDGE, (), "", (), ""), 0, False, EDGE, "", EDGE)
"""What is seen beyond the ends of a text."""


class Sights:
    """Sees words; it owns the table of given names."""

    def __init__(self) -> None:
        """Read the tables of names that people bear."""
        self._given = dict(_families())
        self._given.update(_given())

    def sight(self, token: Token, gap: str, readings: Sequence[Analysis], source: GlossSource, known: str) -> Sight:
        """Return what is seen of a word; `known` is the kind of the name that others found there."""
        first = readings[0]
        written = fold(token.surface)
        before = _bound(first)
        key = written[before:] if len(written) - before >= _SHORTEST else written
        given = self._given.get(written, "") or self._given.get(key, "")
        unknown = "guess" if source is GlossSource.GUESS else ""
        proper = any(each.pos == "PROPN" for each in readings)
        return Sight(key, written, first, len(readings), proper, known or unknown, given, gap)


def gap(text: str, start: int, end: int) -> str:
    """Return what stands between two words: `space`, `quote`, `comma`, `stop`, `bracket`, `number` or `other`."""
    between = text[start:end]
    if not between.strip():
        return "stop" if "\n" in between else "space"
    for name, signs in (("stop", _STOPS), ("quote", _QUOTES), ("comma", _COMMAS), ("bracket", _BRACKETS)):
        if not signs.isdisjoint(between):
            return name
    return "number" if any(sign.isdigit() for sign in between) else "other"


def label(kind: EntityKind | None, *, nationality: bool) -> str:
    """Return the short name of what a mention is of."""
    return "NAT" if nationality else kind.value if kind is not None else "name"


def _bound(analysis: Analysis) -> int:
    """Return how many letters the proclitics of a reading have, the article's among them."""
    return sum(len(fold(clitic.text)) for clitic in analysis.proclitics)


def _given() -> Iterable[tuple[str, str]]:
    for row in load_rows("given"):
        for name in (row["name"], *row["same"].split()):
            yield fold(name), "weak" if row["weak"] == "weak" else "strong"


def _families() -> Iterable[tuple[str, str]]:
    for row in load_rows("name_parts"):
        yield fold(row["word"]), "family"
