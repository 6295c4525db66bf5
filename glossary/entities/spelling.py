"""Keys that the spellings of one name share, and that different well-known names do not."""

import re
from collections.abc import Iterator

from corpus.arabic.normalise import fold
from glossary.entities.tables import load_rows

_FOREIGN = str.maketrans(
    {"غ": "ق", "ج": "ق", "گ": "ق", "ڨ": "ق", "ݣ": "ق", "پ": "ب", "ڤ": "ف", "چ": "ش", "ژ": "ز", "ء": None}
)
"""Letters that stand for one foreign sound: /g/ is written غ, ج, ق or گ."""
_ARTICLE = re.compile("^ال(?=..)")
_WEAK = re.compile("(?<=.)[اوي]+")
_DOUBLE = re.compile(r"(.)\1+")
_GOD = re.compile("(?:ال|ل)له$")
_JOINED_TO_NEXT = frozenset(("عبد", "ابو", "ابي", "ام", "بو"))
_JOINED_TO_LAST = frozenset(("الله", "الدين"))
_SHORTEST = 3
"""Letters that a skeleton must keep: a shorter one says too little, and the folded word stands in for it."""
_AMERICAN = re.compile("ميرك")


def units(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folded words of a name with those joined that are written together or apart: عبد الله, أبو بكر, عطا الله."""
    joined: list[str] = []
    for word in words:
        if joined and (joined[-1] in _JOINED_TO_NEXT or word in _JOINED_TO_LAST):
            joined[-1] += word
        else:
            joined.append(word)
    return tuple(joined)


def skeleton(unit: str) -> str:
    """Return what is left of a folded word of a name without vowels, doubled letters and choices of foreign letters."""
    rest = _GOD.sub("له", _ARTICLE.sub("", unit)).translate(_FOREIGN)
    rest = _DOUBLE.sub(r"\1", _WEAK.sub("", rest))
    return rest[:-1] if rest.endswith("ه") and len(rest) > 1 else rest


class Spelling:
    """Knows the well-known given names, which differ even where their skeletons do not: حسن and حسين."""

    def __init__(self) -> None:
        self._given = dict(_given_names())

    def person_key(self, words: tuple[str, ...]) -> str:
        """Return the key of a person's whole name, given as folded words."""
        return " ".join(self._unit_key(unit) for unit in units(words))

    def _unit_key(self, unit: str) -> str:
        known = self._given.get(unit)
        if known is not None:
            return known
        bones = skeleton(unit)
        return bones if len(bones) >= _SHORTEST else unit


def organisation_key(words: tuple[str, ...]) -> str:
    """Return the key of an organisation's name: its folded letters, فاغنر and فاجنر, أميركي and أمريكي alike."""
    return place_key(words).translate(_FOREIGN)


def place_key(words: tuple[str, ...]) -> str:
    """Return the key of a place's name: its folded letters, written together or apart."""
    return _AMERICAN.sub("مريك", "".join(words))


def _given_names() -> Iterator[tuple[str, str]]:
    for row in load_rows("given"):
        name = fold(row["name"])
        yield name, name
        for other in row["same"].split():
            yield fold(other), name
