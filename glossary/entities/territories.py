"""Countries and regions of the world in Arabic and English, from CLDR by way of Babel, with our own spellings of them."""

import pickle
import re
from dataclasses import dataclass
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
    """Return the territories of CLDR that an article may name; imports Babel."""
    arabic, english = _names("ar"), _names("en")
    own = {row["code"]: row for row in load_rows("countries")}
    codes = (code for code in arabic if code not in _NO_PLACES | _DISPUTED_SPELLINGS and code in english)
    return [_territory(code, arabic[code], english[code], own.get(code, {})) for code in sorted(codes)]


def _names(language: str) -> dict[str, str]:
    """Return the territories by code, read from the file itself: Babel would keep the whole of it in memory."""
    from babel.localedata import resolve_locale_filename

    territories = pickle.loads(Path(resolve_locale_filename(language)).read_bytes())["territories"]
    return {str(code): str(name) for code, name in territories.items()}


def _territory(code: str, ar: str, en: str, own: dict[str, str]) -> Territory:
    written = (own.get("ar", ""), _BRACKETS.sub("", ar).replace(_DASH, " "), *listed(own.get("aliases", "")))
    forms = [form_of(text) for text in dict.fromkeys(written) if text]
    name = known_name(EntityKind.PLACE, own.get("en") or _BRACKETS.sub("", en), own.get("qid", ""), forms)
    return Territory(code, name, listed(own.get("adjectives", "")), listed(own.get("peoples", "")))


def load_adjectives() -> frozenset[str]:
    """Return the nationality adjectives of one word, folded, in the masculine singular and in the feminine."""
    words = (fold(word) for row in load_rows("countries") for word in listed(row["adjectives"]) if " " not in word)
    return frozenset(form for word in words for form in (word, word + _FEMININE))
