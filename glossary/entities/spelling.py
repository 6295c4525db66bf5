"""Keys that the spellings of one name share, and that different well-known names do not."""

import re
from collections.abc import Iterator, Sequence

from corpus.arabic.normalise import fold
from glossary.entities.tables import load_class, load_rows
from glossary.model import EntityKind

_QUOTES = str.maketrans("", "", "\"'«»“”„‘’‹›")
_ARTICLE = re.compile("^ال(?=..)")
_WEAK = re.compile("(?<=.)[اوي]+")
_DOUBLE = re.compile(r"(.)\1+")
_GOD = re.compile("(?:ا?ل)له$")
_GOD_SHORT = "له"
_LAST_HE = re.compile("(?<=.)ه$")
_AMERICAN = re.compile("ميرك")
_AMERICAN_USUAL = "مريك"
_SHORTEST = 3
"""Letters that a skeleton must keep: a shorter one says too little, and the word with its vowels stands in for it."""


class Spelling:
    """Knows which letters vary, and the well-known given names, which differ even where their skeletons do not: حسن and حسين."""

    def __init__(self) -> None:
        self._given = dict(_given_names())
        self._next = load_class("joined_to_next")
        self._last = load_class("joined_to_last")
        rows = (row for row in load_rows("letters") if row["foreign"])
        self._foreign = str.maketrans({row["letter"]: row["foreign"].strip("-") for row in rows})

    def units(self, words: Sequence[str]) -> list[str]:
        """Return the words of a name with those joined that are written together or apart: عبد الله, أبو بكر, عطا الله."""
        joined: list[str] = []
        for word in words:
            if joined and (fold(joined[-1]) in self._next or fold(word) in self._last):
                joined[-1] += word
            else:
                joined.append(word)
        return joined

    def is_given(self, unit: str) -> bool:
        """Return whether a folded word, its parts joined, is a well-known given name."""
        return unit in self._given

    def key(self, kind: EntityKind, words: Sequence[str]) -> str:
        """Return the key of a whole name of a kind, given as folded words."""
        if kind is EntityKind.PLACE:
            return self.place_key(words)
        return self.organisation_key(words) if kind is EntityKind.ORGANISATION else self.person_key(words)

    def person_key(self, words: Sequence[str]) -> str:
        """Return the key of a person's whole name, given as folded words."""
        return " ".join(self._unit_key(unit) for unit in self.units(words))

    def organisation_key(self, words: Sequence[str]) -> str:
        """Return the key of an organisation's name: its folded letters, فاغنر and فاجنر, أميركي and أمريكي alike."""
        return self.place_key(words).translate(self._foreign)

    def place_key(self, words: Sequence[str]) -> str:
        """Return the key of a place's name: its folded letters, written together or apart."""
        return _AMERICAN.sub(_AMERICAN_USUAL, "".join(words))

    def skeleton(self, unit: str) -> str:
        """Return what is left of a folded word without vowels, doubled letters and choices of foreign letters."""
        rest = _GOD.sub(_GOD_SHORT, _ARTICLE.sub("", unit)).translate(self._foreign)
        return _LAST_HE.sub("", _DOUBLE.sub(r"\1", _WEAK.sub("", rest)))

    def _unit_key(self, unit: str) -> str:
        known = self._given.get(unit)
        if known is not None:
            return known
        bones = self.skeleton(unit)
        return bones if len(bones) >= _SHORTEST else _LAST_HE.sub("", unit.translate(self._foreign))


def words_of(name: str, *, folded: bool = True) -> tuple[str, ...]:
    """Return the words of a name without its quotes, folded unless they are wanted as written."""
    words = name.translate(_QUOTES).split()
    return tuple(map(fold, words)) if folded else tuple(words)


def _given_names() -> Iterator[tuple[str, str]]:
    for row in load_rows("given"):
        name = fold(row["name"])
        yield name, name
        for other in row["same"].split():
            yield fold(other), name
