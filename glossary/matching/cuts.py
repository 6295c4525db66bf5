"""The ways to cut a written word: its lemma, and the letters in front of and behind its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from corpus.arabic.normalise import bare
from glossary.morphology.reading import Reading
from glossary.morphology.spelling import respellings

_VERBS = frozenset({"VERB", "AUX"})
_PARTICLES = frozenset({"ADP", "PART", "CCONJ", "SCONJ", "DET", "PRON", "INTJ"})
_ARTICLE = "ال"
_STRAINED = frozenset({"EMPHATIC_PARTICLE", "RESULT_CLAUSE_PARTICLE", "INTERROG_PART"})


class Kind(StrEnum):
    """What sort of word a cut makes, as far as finding terms needs to know."""

    NOUN = "n"
    ADJECTIVE = "a"
    VERB = "v"
    PARTICLE = "p"
    UNKNOWN = "u"


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
    strained: bool = False
    """Whether such a form is seldom meant where another cut is possible: `my`, a dual before a genitive, an emphatic la-."""


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
    return list(dict.fromkeys(_cut(reading) for reading in found))


def _cut(reading: Reading) -> Cut:
    before, stem, after = reading
    kind = _kind(stem.pos)
    front = "".join(bare(clitic.text) for clitic in before.clitics if clitic.text != _ARTICLE)
    behind = "".join(bare(clitic.text) for clitic in after.clitics)
    family = "v" if kind is Kind.VERB else "n"
    return Cut(f"{family}:{stem.lemma}", kind, front, "DET" in before.tags, behind, _is_strained(reading))


def _kind(part_of_speech: str) -> Kind:
    if part_of_speech in _VERBS:
        return Kind.VERB
    if part_of_speech in _PARTICLES:
        return Kind.PARTICLE
    return Kind.ADJECTIVE if part_of_speech == "ADJ" else Kind.NOUN


def _is_strained(reading: Reading) -> bool:
    tags = reading.suffix.tags
    return (
        not _STRAINED.isdisjoint(reading.prefix.tags)
        or any(tag.endswith("_1S") and "SUBJ" not in tag for tag in tags)
        or any("_DU_" in tag and tag.endswith("_POSS") for tag in tags)
    )
