"""What is seen of a word that may be a name: its reading, its letters, and the names others found around it."""

from collections.abc import Iterable
from typing import NamedTuple

from corpus.arabic.normalise import fold
from corpus.model import Token
from glossary.entities.tables import load_classes, load_rows
from glossary.model import Analysis, GlossSource
from glossary.morphology.parse import Parse

_QUOTES = frozenset("\"'«»“”„‘’‹›")
_STOPS = frozenset(".!?؟؛\n")
_COMMAS = frozenset("،,:")
_BRACKETS = frozenset("()[]{}/")
_SHORTEST = 2
_WIDEST = 64
"""Code points before a word that are looked at: where a text is read in parts, all of it may lie before the first."""
EDGE = "edge"
"""The gap before the first and after the last word of a text."""


_ROLES = (
    ("title", ("title", "direct", "royal_title")),
    ("say", ("say", "say_weak")),
    ("town", ("place_head", "place_head_strict", "nature_head", "facility")),
    ("body", ("named_head", "press", "outside_head", "club_head", "party")),
    ("link", ("link", "kunya", "half")),
    ("called", ("called",)),
)
"""The roles and the classes of words that have them; a later role goes before an earlier one."""


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
    introduced: bool
    """Whether the word is part of a person's name that the article gives somewhere."""
    role: str
    """What it says of a name beside it: `title`, `say`, `town`, `body`, `called`, `link`, or nothing."""


BEYOND = Sight("", "", Analysis("", "", "", EDGE, (), "", (), ""), 0, False, EDGE, "", EDGE, False, "")
"""What is seen beyond the ends of a text."""


class Sights:
    """Sees words; it owns the table of given names."""

    def __init__(self) -> None:
        """Read the tables of names that people bear."""
        self._roles = dict(_roles())
        self._given = dict(_families())
        self._given.update(_given())

    def sight(self, token: Token, gap: str, parse: Parse, known: str, introduced: frozenset[str]) -> Sight:
        """Return what is seen of a word; `known` is the kind of the name found there, `introduced` the article's names."""
        readings = parse.analyses
        first = readings[0]
        written = fold(token.surface)
        before = _bound(first)
        key = written[before:] if len(written) - before >= _SHORTEST else written
        given = self._given.get(written, "") or self._given.get(key, "")
        unknown = "guess" if parse.source is GlossSource.GUESS else ""
        proper = any(each.pos == "PROPN" for each in readings)
        role = self._roles.get(written, "") or self._roles.get(key, "")
        again = written in introduced or key in introduced
        return Sight(key, written, first, len(readings), proper, known or unknown, given, gap, again, role)


def gap(text: str, start: int, end: int) -> str:
    """Return what stands between two words: `space`, `quote`, `comma`, `stop`, `bracket`, `number` or `other`."""
    between = text[max(start, end - _WIDEST) : end]
    if not between.strip():
        return "stop" if "\n" in between else "space"
    for name, signs in (("stop", _STOPS), ("quote", _QUOTES), ("comma", _COMMAS), ("bracket", _BRACKETS)):
        if not signs.isdisjoint(between):
            return name
    return "number" if any(sign.isdigit() for sign in between) else "other"


def _bound(analysis: Analysis) -> int:
    """Return how many letters the proclitics of a reading have, the article's among them."""
    return sum(len(fold(clitic.text)) for clitic in analysis.proclitics)


def _roles() -> Iterable[tuple[str, str]]:
    words = load_classes()
    return [(word, role) for role, classes in _ROLES for name in classes for word in words[name]]


def _given() -> Iterable[tuple[str, str]]:
    for row in load_rows("given"):
        for name in (row["name"], *row["same"].split()):
            yield fold(name), "weak" if row["weak"] == "weak" else "strong"


def _families() -> Iterable[tuple[str, str]]:
    for row in load_rows("name_parts"):
        yield fold(row["word"]), "family"
