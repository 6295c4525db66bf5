"""The nouns of what a reader chose and knows: rules for readings, words with their status."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from glossary.model import Analysis


class Scope(StrEnum):
    """Where a reading is kept."""

    HERE = "here"
    """At one word of one passage."""
    ALWAYS = "always"
    """Wherever the word is written so."""


class WordStatus(StrEnum):
    """How well the reader knows a word."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    IGNORED = "ignored"

    @property
    def following(self) -> "WordStatus":
        """The status after this one, round to the first."""
        order = list(WordStatus)
        return order[(order.index(self) + 1) % len(order)]


STATUS_GLYPHS = {
    WordStatus.NEW: "○",
    WordStatus.LEARNING: "◐",
    WordStatus.KNOWN: "●",
    WordStatus.IGNORED: "×",
}
"""A sign for each status, so that none is told by its colour alone."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What tells a reading of a written word from its others, as far as it is the same in every inflection of the context."""

    lemma_id: str
    """The lexicon's id of the lemma; empty where the reading is a guess."""
    lemma: str
    pos: str
    gloss: str
    stem: str

    @classmethod
    def of(cls, analysis: Analysis) -> "Sense":
        """Return the sense of a reading."""
        return cls(analysis.lemma_id, analysis.lemma, analysis.pos, analysis.gloss, analysis.stem)

    def nearness(self, analysis: Analysis) -> int:
        """Return how near a reading comes to this one, 0 where it is another word."""
        same = self.lemma_id == analysis.lemma_id if self.lemma_id else self.lemma == analysis.lemma
        if not same or self.pos != analysis.pos:
            return 0
        if not self.lemma_id and self.gloss != analysis.gloss:
            return 0
        return 1 + 2 * (self.gloss == analysis.gloss) + (self.stem == analysis.stem)


@dataclass(frozen=True, slots=True)
class Spot:
    """A word of a passage, whatever happens to the passages around it."""

    article_id: str
    """The article in which the reading was kept."""
    block: int
    offset: int
    """Where the word begins, in code points of the passage."""
    passage: str
    """The hash of the passage's text."""
    sentence: str = ""
    """Words around it, to tell the rule by."""


@dataclass(frozen=True, slots=True)
class SenseRule:
    """The reader's own decision how a written word is to be read."""

    form: str
    """The word as written, without vowel signs; of a rule for everywhere also without conjunctions and prepositions."""
    sense: Sense
    spot: Spot | None = None
    """The only place it holds for; None where it holds everywhere."""
    id: str = ""
    """A UUIDv7, or empty before the rule is kept."""
    version: int = 0
    author: str | None = None
    changed: datetime | None = field(default=None, compare=False)

    @property
    def scope(self) -> Scope:
        """Where it holds."""
        return Scope.ALWAYS if self.spot is None else Scope.HERE


@dataclass(frozen=True, slots=True)
class Word:
    """A word a reader can know: all the forms of a lemma."""

    key: str
    """The lexicon's id of the lemma, else the folded written form."""
    lemma: str
    """The dictionary form, vocalised, or the form as written."""
    gloss: str
    """Its English."""


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """A word with the status a reader gave it."""

    word: Word
    status: WordStatus
    id: str = ""
    """A UUIDv7, or empty before it is kept."""
    version: int = 0
    author: str | None = None
    changed: datetime | None = field(default=None, compare=False)
