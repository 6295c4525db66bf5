"""How a written word can be read: its lemma and the letters in front of and behind its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from corpus.arabic.normalise import bare, fold
from glossary.model import Analysis, Clitic

_VERBS = frozenset({"VERB", "AUX"})
_PARTICLES = frozenset({"ADP", "PART", "CCONJ", "SCONJ", "DET", "PRON", "INTJ"})
_ARTICLE = "ال"
_MY = frozenset({"ي", "ني"})


class Kind(StrEnum):
    """What sort of word a reading is, as far as finding terms needs to know."""

    NOUN = "n"
    ADJECTIVE = "a"
    VERB = "v"
    PARTICLE = "p"
    UNKNOWN = "u"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a written word."""

    lemma: str
    """A name of the dictionary word, different for different words."""
    kind: Kind
    proclitics: str = ""
    """The letters written before the word's own, the article not among them."""
    article: bool = False
    enclitics: str = ""
    """The letters of the pronoun written behind the word."""


class Analyser(Protocol):
    """What the matcher asks of a lexicon."""

    def analyse(self, word: str) -> Sequence[Analysis]:
        """Return the readings of a written word, none where it is unknown."""


def readings(analyser: Analyser, word: str) -> list[Reading]:
    """Return the different readings a lexicon has for a word."""
    return list(dict.fromkeys(_reading(analysis) for analysis in analyser.analyse(word)))


def _reading(analysis: Analysis) -> Reading:
    kind = _kind(analysis.pos)
    front, article = _front(analysis.proclitics)
    family = Kind.NOUN if kind is Kind.ADJECTIVE else kind
    behind = "".join(bare(clitic.text) for clitic in analysis.enclitics)
    return Reading(f"{family}:{analysis.lemma}", kind, front, article, behind)


def _kind(part_of_speech: str) -> Kind:
    if part_of_speech in _VERBS:
        return Kind.VERB
    if part_of_speech in _PARTICLES:
        return Kind.PARTICLE
    return Kind.ADJECTIVE if part_of_speech == "ADJ" else Kind.NOUN


def _front(proclitics: tuple[Clitic, ...]) -> tuple[str, bool]:
    letters = ""
    article = False
    for clitic in proclitics:
        written = fold(clitic.text)
        if clitic.gloss == "the" or written == _ARTICLE:
            article = True
        else:
            letters += written
    return letters, article


def is_my(reading: Reading) -> bool:
    """Return whether the reading ends in the pronoun of the first person singular."""
    return reading.enclitics in _MY
