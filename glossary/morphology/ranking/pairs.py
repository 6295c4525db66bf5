"""Whether two things stand behind a noun written like `my year`, so that it is `the two years of`: years, months, towns."""

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.neighbours import Neighbours

_AND = "w"
_BETWEEN = frozenset({"byn", "wbyn", "xlAl", "wxlAl", "mn*", "fy", "wfy"})
"""Prepositions before times, behind which no adjective stands."""
_OF_BOTH = 3.0
"""What speaks for `the two … of` where two numbers or two names are behind it."""
_ALSO_MANY = frozenset({"Nall", "Nall_L"})
"""Nouns whose `two of` is written like their `many of`: the fighters of one and the other."""
_NAMED = frozenset({"NOUN", "PROPN"})


def is_two_of(reading: Reading) -> bool:
    """Return whether a reading is a dual that wants somebody, or something, behind it, and ends as `my` does."""
    return not reading.suffix.clitics and any(tag.endswith("_DU_ACCGEN_POSS") for tag in reading.suffix.tags)


def pair_weight(reading: Reading, around: Neighbours) -> float:
    """Return what two numbers or two names behind a word say for its dual; nothing that is mine has them there."""
    if not is_two_of(reading):
        return 0.0
    named = reading.stem.category not in _ALSO_MANY and _has_names(around)
    return _OF_BOTH if named or _has_numbers(around) else 0.0


def _has_numbers(around: Neighbours) -> bool:
    """Return whether a number in digits belongs to a word and `and`, or a hyphen, joins it to another: `ʻāmay 1990 wa-1995`."""
    return around.beside_number and (around.word_after == _AND or around.word_before in _BETWEEN)


def _has_names(around: Neighbours) -> bool:
    """Return whether a name and another one joined to it by `and` are the next words: `madīnatay Ḥalab wa-Ḥamāh`."""
    if len(around.ahead) <= 1 or not any(each.stem.pos == "PROPN" for each in around.ahead[0].likely):
        return False
    second = around.ahead[1]
    if not second.likely:
        return second.form.startswith(_AND)
    noun = second.likely[0]
    return "CONJ" in noun.prefix.tags and noun.stem.pos in _NAMED and not noun.suffix.clitics
