"""What `who`, `which` and `that` translate, by what stands before them."""

from collections.abc import Sequence
from dataclasses import replace

from glossary.model import Analysis
from glossary.morphology.grammar.cases import has_preposition
from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.titles import is_title

_RELATIVE = "Al~a*iy_1"
_SINGULARS = frozenset({"Al~a*iy", "Al~atiy"})
_THAT = "<in~a_1"
_OF_PERSONS = "who; which; that"
_OF_PEOPLE = "who; that"
_THOSE = "those who; those that"
_OF_THINGS = "which; that; who"
_AT_THE_HEAD = "indeed; that"
_SO = "and so"
_PERSONS = frozenset({"Nall", "N/ap"})
_HUMAN = frozenset({"man", "woman", "person", "child", "boy", "girl", "brother", "sister", "people", "men", "women"})


def is_relative(reading: Reading) -> bool:
    """Return whether a reading is `the one who` in any gender."""
    return reading.stem.lemma == _RELATIVE


def is_that(reading: Reading) -> bool:
    """Return whether a reading is the particle after `he said`."""
    return reading.stem.lemma == _THAT


def of_persons_only(reading: Reading) -> bool:
    """Return whether a relative pronoun is a plural, which things never have."""
    return reading.stem.vocalised not in _SINGULARS


def of_people(relative: Analysis) -> Analysis:
    """Return a plural relative pronoun with its English; behind its own preposition nobody else is spoken of."""
    return replace(relative, gloss=_THOSE if has_preposition(relative) else _OF_PEOPLE)


def of_person(relative: Analysis, *, person: bool) -> Analysis:
    """Return the relative pronoun with the English that fits persons, or things, first."""
    return replace(relative, gloss=_OF_PERSONS if person else _OF_THINGS)


def follows_either(analysis: Analysis) -> bool:
    """Return whether an analysis is a relative pronoun that can follow a person and a thing."""
    return analysis.gloss in {_OF_PERSONS, _OF_THINGS} and analysis.pos == "PRON"


def at_the_head(that: Analysis) -> Analysis:
    """Return the particle as it is meant where a sentence begins with it, or its apodosis does."""
    return replace(that, gloss=_AT_THE_HEAD)


def begins(that: Analysis) -> bool:
    """Return whether the particle begins a clause by the conjunction written with it."""
    return any(clitic.gloss == _SO for clitic in that.proclitics)


def follows_person(before: Sequence[Reading | None]) -> bool:
    """Return whether the nearest noun before, adjectives left out, is a person; None stands for an unknown word, a name."""
    for reading in reversed(before):
        if reading is None:
            return True
        stem = reading.stem
        if stem.pos != "ADJ":
            named = stem.gloss.partition(";")[0] in _HUMAN or is_title(stem)
            return stem.pos == "NOUN" and (named or stem.category in _PERSONS)
    return False
