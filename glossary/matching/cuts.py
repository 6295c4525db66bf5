"""The ways to cut a written word: its lemma, and the letters in front of and behind its own."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from glossary.matching.shapes import Shape
from glossary.morphology.lexicon.reading import Reading


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


class Cut(NamedTuple):
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


PARTICLES = ("ADP", "PART", "CCONJ", "SCONJ", "DET", "PRON", "INTJ")
"""The tags of Universal Dependencies for words that are neither nouns nor verbs."""
KINDS = {
    "NOUN": Kind.NOUN,
    "ADJ": Kind.ADJECTIVE,
    "PROPN": Kind.NAME,
    "VERB": Kind.VERB,
    "AUX": Kind.VERB,
    **dict.fromkeys(PARTICLES, Kind.PARTICLE),
}
"""What sort of word each of the tags stands for; the others are for nouns."""


class Readings(Protocol):
    """What the matcher asks of a lexicon."""

    def readings(self, word: str) -> Sequence[Reading]:
        """Return the ways a written word can be read, none where it is unknown."""


def is_feminine_lemma(lemma: str) -> bool:
    """Return whether a lemma's id (`Hukuwmap_1`) is of a word in -a."""
    return lemma.partition("_")[0].endswith("ap")
