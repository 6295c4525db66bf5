"""What can follow a verb that begins a clause, and how a month stands in a date."""

import re
from collections.abc import Sequence

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.agreement import is_bare_adjective

_MONTHS = frozenset(
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Muharram", "Safar", "Rajab", "Shaban", "Ramadan", "Shawwal",
    }
)  # fmt: skip

_FIFTH_FORM = 1.4
_MEN = re.compile("[^aiuo~]u[^aiuo~]a[^aiuo~]A'")
"""A broken plural that only persons have: `xubarA'`."""
_HERS = re.compile(r".*aY_|[^aiuo]a[^aiuo]o[^aiuo]A'_")
"""Lemmas of feminine nouns that end in a long vowel: `*ikoraY_1`, `SaHorA'_1`."""
_NOT_HERS = 1.2
"""What speaks against `she does` before a masculine noun, and against `he did` before one that is feminine."""
_FEMININE = frozenset(
    {
        "Harob_1", "$amos_1", "nAr_1", ">aroD_1", "ruwH_1", "nafos_1", "yad_1", "riyH_1", "bi}or_1", "dAr_1", "suwq_1",
        "Tariyq_1", "ka>os_1", "qadam_1", "Eayon_1", "samA'_1",
    }
)  # fmt: skip
"""Nouns that are feminine without the ending."""


def subject_weight(reading: Reading, after: Sequence[Reading]) -> float:
    """Return what the word after says against a verb that begins a clause: no adjective is its subject, nor a man hers."""
    if not after:
        return 0.0
    next_word = after[0]
    relative = [each for each in after if each.stem.lemma == next_word.stem.lemma and "iy~_" in each.stem.lemma]
    if any(map(is_bare_adjective, relative)):
        return -2.5
    if reading.prefix.person != "3FS" or reading.suffix.clitics:
        named = next_word.stem.pos in {"NOUN", "PROPN"} and "PREP" not in next_word.prefix.tags
        named = named or (is_bare_adjective(next_word) and any(each.stem.pos == "PROPN" for each in after))
        if not named or not is_he_of_fifth_form(reading):
            return 0.0
        return _FIFTH_FORM - (_NOT_HERS if _is_the_woman(next_word) else 0.0)
    if is_bare_adjective(next_word):
        return -1.5
    if "PREP" in next_word.prefix.tags and "li" in next_word.prefix.vocalised:
        return -1.5
    return -_NOT_HERS if _is_man(next_word) else 0.0


def _is_man(noun: Reading) -> bool:
    """Return whether a noun that may be a subject is masculine: neither feminine nor a broken plural of things."""
    stem, features = noun.stem, noun.suffix.features
    if stem.pos != "NOUN" or "PREP" in noun.prefix.tags or stem.lemma in _FEMININE or _HERS.match(stem.lemma):
        return False
    if "feminine" in features or "accusative" in features:
        return False
    return stem.lemma.startswith(f"{stem.vocalised}_") or "plural" in features or bool(_MEN.fullmatch(stem.vocalised))


def _is_the_woman(noun: Reading) -> bool:
    """Return whether a noun is one with the article that is feminine."""
    return "DET" in noun.prefix.tags and "NSUFF_FEM_SG" in noun.suffix.tags


def is_he_of_fifth_form(reading: Reading) -> bool:
    """Return whether a verb is a perfect such as `tarājaʻa`, written like its verbal noun, which is rarer at the head."""
    stem = reading.stem
    return stem.category.startswith("PV") and stem.vocalised.startswith("ta") and reading.suffix.person == "3MS"


def is_month(reading: Reading) -> bool:
    """Return whether a reading is the name of a month."""
    return reading.stem.gloss.partition(";")[0].partition(" ")[0] in _MONTHS
