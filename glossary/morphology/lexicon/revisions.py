"""What we say otherwise than the lexicon of 2002: better English, parts of speech, and how likely a lemma is."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from glossary.morphology.english.english import English
from glossary.morphology.lexicon.propriety import COARSE_COST, with_coarse_last
from glossary.morphology.lexicon.stem import Stem
from glossary.morphology.tables import table

_NOMINAL = frozenset({"NOUN", "ADJ"})
_PASSIVE = "PASS"
"""Stands for the part of speech in rows about a verb's passive."""
_ABSTRACT = re.compile(r"iy~ap_\d$")
_NISBA = re.compile(r"iy~_\d$")
_ABSTRACT_COST = 1.0
"""What speaks against an abstract noun such as `regionalism`: written alike is the feminine of `regional`."""
_BELONGING_COST = 0.4
"""What speaks against `an American`: written alike is the adjective, which is more frequent."""
_ADVERB = 0.8
"""What speaks for `always` where an accusative such as `permanent` is written alike."""
_ELATIVE = re.compile(r"([^aiuo]u[^aiuo])o?([^aiuo])aY_\d")
_RARE_PLURAL = 2.0
"""What speaks for the masculine `>aw~al` rather than for `>uwal`, which is written alike: such plurals are rare."""
_NO_ROWS: Mapping[str, tuple[str, str, float]] = MappingProxyType({})
_PLURALS = ("men", "people", "children", "women", "feet", "teeth", "data", "media", "lives", "wives")


class Revisions:
    """Our table of revisions, by the lexicon's lemma ids and, where one lemma holds several words, parts of speech."""

    def __init__(self) -> None:
        """Read the table."""
        self._english = English()
        self._rows: dict[str, dict[str, tuple[str, str, float]]] = {}
        """By the lemma's id, and then by the part of speech that a row is about."""
        for row in table("revisions.tsv"):
            said = row["tag"], row["gloss"], float(row["weight"] or 0)
            self._rows.setdefault(row["id"], {})[row["pos"]] = said

    def revised(self, stem: Stem) -> Stem:
        """Return a stem with what the table says of it; a plural's English is put in the plural."""
        adverb = _ADVERB if stem.category == "NF" else 0.0
        many = _is_plural_elative(stem)
        plural = many or is_plural(stem)
        extra = adverb - (_RARE_PLURAL if many else 0.0)
        own_gloss, coarse = with_coarse_last(stem.gloss)
        rows = self._rows.get(stem.lemma, _NO_ROWS)
        row = rows.get(stem.pos) or rows.get("")
        if row is None:
            weight = (-COARSE_COST if coarse else 0.0) + extra - _beside_adjective_cost(stem, own_gloss)
            return _with(stem, own_gloss, stem.pos, weight, plural=plural)
        tag, gloss, weight = row
        if coarse and not gloss:
            weight = min(weight, -COARSE_COST)
        if "Pass" in stem.category:
            gloss = rows.get(_PASSIVE, ("", "", 0))[1]
        if not gloss:
            gloss = own_gloss
        elif plural and tag != "ADJ":
            gloss = ";".join(self._english.plural(sense.strip()) for sense in gloss.split(";"))
        return _with(stem, gloss, tag or stem.pos, weight + extra, plural=plural)


def _with(stem: Stem, gloss: str, pos: str, weight: float, *, plural: bool) -> Stem:
    """Return a stem as it is revised; made at once, since naming fields of a tuple takes twice as long."""
    vocalised, category, _, tag, _, lemma, origin, ours, _, _, head = stem
    return type(stem)(vocalised, category, gloss, tag, pos, lemma, origin, ours, plural, weight, head)


def _beside_adjective_cost(stem: Stem, gloss: str) -> float:
    """Return what speaks against a noun that an adjective in `-iyy` is written like, where the table says nothing of it."""
    if stem.pos != "NOUN":
        return 0.0
    if stem.category.startswith("Nap"):
        return _ABSTRACT_COST if _ABSTRACT.search(stem.lemma) else 0.0
    return _BELONGING_COST if gloss[:1].isupper() and _NISBA.search(stem.lemma) else 0.0


def _is_plural_elative(stem: Stem) -> bool:
    """Return whether an entry is the broken plural of a feminine such as `>uwlaY`, whose English has no plural."""
    found = _ELATIVE.fullmatch(stem.lemma) if "aY_" in stem.lemma else None
    return found is not None and stem.vocalised == f"{found[1]}a{found[2]}"


def is_plural(stem: Stem) -> bool:
    """Return whether an entry is its lemma's broken plural: another form, with English in the plural."""
    if stem.category[0] != "N" or stem.pos not in _NOMINAL or stem.lemma.startswith(f"{stem.vocalised}_"):
        return False
    if stem.lemma.startswith(f"{stem.vocalised}ap_"):
        return False
    return any(map(_is_plural_phrase, stem.gloss.split(";")))


def _is_plural_phrase(sense: str) -> bool:
    words = sense.partition(" (")[0].partition(" of ")[0].split()
    if not words:
        return False
    noun = words[-1]
    return (noun.endswith("s") and not noun.endswith(("ss", "us", "is", "ics"))) or noun in _PLURALS
