"""Numbers that tell which one and not how many: `al-qarn al-ʻishrīn`, the twentieth century; `al-sādisa wa-l-khamsīn`, the 56th."""

from dataclasses import replace

from glossary.model import Analysis
from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.agreement import ORDINALS, is_definite

_TENS = "Numb"
"""The lexicon's category of tens."""
_FIRST = "HAdiy_1"
"""The `first` of `twenty-first` and its like, which the lexicon explains at length."""
_EXPLAINED = " ("
_ENDING = "y"
_ORDINAL_ENDING = "ieth"
_MANY = frozenset({"plural", "dual"})


def is_of_row(reading: Reading) -> bool:
    """Return whether a reading is one of the tens with the article, or the `first` before one."""
    return reading.stem.lemma == _FIRST or (reading.stem.category == _TENS and "DET" in reading.prefix.tags)


def as_ordinal(number: Analysis, reading: Reading, before: Reading | None) -> Analysis:
    """Return such a number with the English of its ordinal if it is one behind the word before (`twenty` → `twentieth`)."""
    if reading.stem.lemma == _FIRST:
        return replace(number, gloss=number.gloss.partition(_EXPLAINED)[0])
    if not number.gloss.endswith(_ENDING) or before is None or not _tells_which(reading, before):
        return number
    return replace(number, gloss=number.gloss.removesuffix(_ENDING) + _ORDINAL_ENDING)


def _tells_which(ten: Reading, before: Reading) -> bool:
    """Return whether one of the tens stands behind what is one of a row: an ordinal and `and`, or a definite singular."""
    if "CONJ" in ten.prefix.tags:
        return before.stem.lemma in ORDINALS and "DET" in before.prefix.tags
    singular = not (before.stem.plural or _MANY.intersection(before.suffix.features))
    return before.stem.pos == "NOUN" and singular and is_definite(before)
