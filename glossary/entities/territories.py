"""Countries and regions of the world in Arabic and English, from CLDR by way of Babel, with our own spellings of them."""

import pickle
import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from corpus.arabic.normalise import fold
from glossary.entities.knowledge import KnownName, form_of, known_name
from glossary.entities.tables import listed, load_rows
from glossary.model import EntityKind

_NO_PLACES = frozenset(("001", "021", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ", "ES-CE"))
_DISPUTED_SPELLINGS = frozenset(("NU", "PW", "CC", "IC", "JE", "SX", "MF"))
"""Territories whose names are too short or too common to be told from other words."""
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_FEMININE = "ه"
_DASH = " - "


class _Unread:
    """Stands for what a file holds besides names: patterns of dates, rules of plurals."""

    def __init__(self, *_arguments: object) -> None:
        """Forget everything."""

    def __setstate__(self, _state: object) -> None:
        """Forget everything."""


class _Names(pickle.Unpickler):
    """Reads the names of a file of Babel's without the parts of Babel that would read the rest."""

    def find_class(self, _module: str, _name: str) -> type[_Unread]:
        """Return what stands for any class."""
        return _Unread


@dataclass(frozen=True, slots=True)
class Territory:
    """A country or region with what is said of its people."""

    code: str
    name: KnownName
    adjectives: tuple[str, ...]
    """The masculine singular without the article."""
    peoples: tuple[str, ...]
    """Plurals that no rule makes."""


def load_territories() -> list[Territory]:
    """Return the territories of CLDR that an article may name, out of Babel's files; ModuleNotFoundError without them."""
    arabic, english = _names("ar"), _names("en")
    own = {row["code"]: row for row in load_rows("countries")}
    qids = {row["code"]: row["qid"] for row in load_rows("territories")}
    codes = (code for code in arabic if code not in _NO_PLACES | _DISPUTED_SPELLINGS and code in english)
    return [
        _territory(code, (arabic[code], english[code], qids.get(code, "")), own.get(code, {})) for code in sorted(codes)
    ]


def _names(language: str) -> dict[str, str]:
    """Return the territories by code, read from the file itself: Babel would keep the whole of it, and itself, in memory."""
    spec = find_spec("babel")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("No module named 'babel'", name="babel")
    with (Path(spec.submodule_search_locations[0]) / "locale-data" / f"{language}.dat").open("rb") as file:
        territories = _Names(file).load()["territories"]
    return {str(code): str(name) for code, name in territories.items()}


def _territory(code: str, found: tuple[str, str, str], own: dict[str, str]) -> Territory:
    ar, en, qid = found
    written = (own.get("ar", ""), _BRACKETS.sub("", ar).replace(_DASH, " "), *listed(own.get("aliases", "")))
    forms = [form_of(text) for text in dict.fromkeys(written) if text]
    name = known_name(EntityKind.PLACE, own.get("en") or _BRACKETS.sub("", en), qid or own.get("qid", ""), forms)
    return Territory(code, name, listed(own.get("adjectives", "")), listed(own.get("peoples", "")))


def load_adjectives() -> frozenset[str]:
    """Return the nationality adjectives of one word, folded, in the masculine singular and in the feminine."""
    words = (fold(word) for row in load_rows("countries") for word in listed(row["adjectives"]) if " " not in word)
    return frozenset(form for word in words for form in (word, word + _FEMININE))
