"""The ways to cut a written word: its lemma, and the letters in front of and behind its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from corpus.arabic.normalise import bare
from glossary.matching.shapes import Shape, is_cited, shape_of
from glossary.morphology.grammar.marks import marks_agree
from glossary.morphology.lexicon.reading import Reading, whole
from glossary.morphology.spelling import respellings

_ARTICLE = "ال"
_VOWELS = re.compile("[auio~FNK`]")
"""Marks of Buckwalter's transliteration."""
_PLAIN = frozenset({"NSUFF_FEM_SG"})
_FEMININE = frozenset({"NSUFF_FEM_SG", "NSUFF_FEM_DU", "NSUFF_FEM_PL"})
_BOTH_GENDERS = frozenset({"Nall", "N-ap", "N/ap"})
"""The lexicon's categories of words that have a masculine and a feminine."""
_PLURALS = (
    "ات",
    "ون",
    "ين",
    "ان",
)
_SHORTEST_PLURAL = 5
_STRAINED = frozenset({"EMPHATIC_PARTICLE", "RESULT_CLAUSE_PARTICLE", "INTERROG_PART"})


class Kind(StrEnum):
    """What sort of word a cut makes, as far as finding terms needs to know."""

    NOUN = "n"
    NAME = "e"
    ADJECTIVE = "a"
    VERB = "v"
    PARTICLE = "p"
    UNKNOWN = "u"


class Ending(StrEnum):
    """What is added to a noun's dictionary form behind, pronouns apart."""

    NONE = "none"
    ACCUSATIVE = "accusative"
    CONSTRUCT = "construct"
    """The dual or plural that a genitive follows, without its n."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cut:
    """One way to cut a written word."""

    lemma: str
    """A name of the dictionary word, different for different words."""
    kind: Kind
    proclitics: str = ""
    """The letters written before the word's own, the article not among them."""
    article: bool = False
    enclitics: str = ""
    """The letters of the pronoun written behind the word."""
    ending: Ending = Ending.NONE
    feminine: bool = False
    """Whether it is the feminine of an adjective or of a person's name whose dictionary form is masculine."""
    strained: bool = False
    """Whether such a form is seldom meant where another cut is possible: `my book`, an emphatic la-."""
    rules_feminine: bool = False
    """Whether an adjective behind it is feminine: it is a feminine itself, or a plural that may be of things."""
    both: bool = False
    """Whether the word has a masculine and a feminine, as those for people have."""
    shape: Shape = Shape.REGULAR


_NEVER_PLURAL = frozenset({Kind.VERB, Kind.PARTICLE, Kind.NAME})
PARTICLES = ("ADP", "PART", "CCONJ", "SCONJ", "DET", "PRON", "INTJ")
"""The tags of Universal Dependencies for words that are neither nouns nor verbs."""
_KINDS = {
    "NOUN": Kind.NOUN,
    "ADJ": Kind.ADJECTIVE,
    "PROPN": Kind.NAME,
    "VERB": Kind.VERB,
    "AUX": Kind.VERB,
    **dict.fromkeys(PARTICLES, Kind.PARTICLE),
}


class Readings(Protocol):
    """What the matcher asks of a lexicon."""

    def readings(self, word: str) -> Sequence[Reading]:
        """Return the ways a written word can be read, none where it is unknown."""


def cuts(lexicon: Readings, word: str) -> list[Cut]:
    """Return the different cuts of a word as it is spelt, or else of the first other spelling that the lexicon knows."""
    found = lexicon.readings(word)
    if not found:
        others = (lexicon.readings(spelling) for spelling in respellings(word))
        found = next((other for other in others if other), [])
    if not found:
        return _regular_plural(lexicon, word)
    if bare(word) != word:
        found = [reading for reading in found if marks_agree(word, whole(reading))] or found
    return list(dict.fromkeys(_cut(word, reading) for reading in found))


def _regular_plural(lexicon: Readings, word: str) -> list[Cut]:
    """Return the cuts of the singular of a word that the lexicon does not know, if it looks like a plural or dual."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith(_PLURALS):
        return []
    readings = lexicon.readings(word[:-2]) or lexicon.readings(word[:-2] + "ة")
    singular = [_cut(word, reading) for reading in readings]
    return [
        replace(one, ending=Ending.OTHER, shape=Shape.REGULAR)
        for one in singular
        if one.kind not in _NEVER_PLURAL and not one.enclitics
    ]


def _cut(word: str, reading: Reading) -> Cut:
    before, stem, after = reading
    kind = _KINDS.get(stem.pos, Kind.NOUN)
    verb = kind is Kind.VERB
    family = "v" if verb else "n"
    feminine = _is_feminine(reading)
    return Cut(
        f"{family}:{stem.lemma}",
        kind,
        "".join(bare(clitic.text) for clitic in before.clitics if clitic.text != _ARTICLE),
        "DET" in before.tags,
        "".join(bare(clitic.text) for clitic in after.clitics),
        _ending(word, reading, verb=verb),
        feminine,
        _is_strained(reading),
        _rules_feminine(reading),
        reading.stem.category in _BOTH_GENDERS,
        shape_of(reading, verb=verb, feminine=feminine),
    )


def _ending(word: str, reading: Reading, *, verb: bool) -> Ending:
    tags = reading.suffix.tags
    if verb:
        return Ending.NONE if is_cited(reading) else Ending.OTHER
    if "NSUFF_MASC_SG_ACC_INDEF" in tags:
        return Ending.ACCUSATIVE
    if any(tag.endswith("_POSS") for tag in tags):
        return Ending.CONSTRUCT
    spelt_otherwise = word.endswith("ي") and reading.stem.vocalised.endswith("Y")
    return Ending.OTHER if spelt_otherwise or not tags <= _PLAIN else Ending.NONE


def _is_feminine(reading: Reading) -> bool:
    stem = reading.stem
    both = stem.pos == "ADJ" or stem.category in _BOTH_GENDERS
    return both and not _FEMININE.isdisjoint(reading.suffix.tags) and not is_feminine_lemma(stem.lemma)


def _rules_feminine(reading: Reading) -> bool:
    """Return whether a feminine adjective may follow; a broken plural has other letters than its lemma."""
    stem = reading.stem
    if is_feminine_lemma(stem.lemma) or not _FEMININE.isdisjoint(reading.suffix.tags):
        return True
    return _VOWELS.sub("", stem.lemma.partition("_")[0]) != _VOWELS.sub("", stem.vocalised)


def is_feminine_lemma(lemma: str) -> bool:
    """Return whether a lemma's id (`Hukuwmap_1`) is of a word in -a."""
    return lemma.partition("_")[0].endswith("ap")


def _is_strained(reading: Reading) -> bool:
    before, stem, after = reading
    return (
        not _STRAINED.isdisjoint(before.tags)
        or any(tag.endswith("_1S") and "SUBJ" not in tag for tag in after.tags)
        or (_KINDS.get(stem.pos) is Kind.VERB and (before.person or after.person).endswith(("D", "FP")))
    )
