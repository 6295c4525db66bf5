"""Why terms were found, worked out when somebody asks, since most of what is found is never looked at."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.matching.explaining import rule
from glossary.matching.forms import Fit
from glossary.matching.trie import Entry
from glossary.matching.words import Word
from glossary.terminology import Part


class WordsFound(NamedTuple):
    """The words of a text in which a term was found, and how they take its keys."""

    entry: Entry
    level: str
    fits: tuple[Fit, ...]
    row: Sequence[Word]
    """All words of the text."""
    first: int
    """The number of the one that the first of the fits is for."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """The words, with what stands around each."""
        return tuple(
            Part(word.surface, fit.front, fit.article, fit.back, fit.shape)
            for word, fit in zip(self.row[self.first :], self.fits, strict=False)
        )

    @property
    def rule(self) -> str:
        """Why the term was found, in a few words; an inflection of it is told as one, also where it is a look-up form."""
        entry = self.entry
        told, form, words = ("lemma", entry.ar, entry.cited) if entry.cited else (self.level, entry.form, entry.words)
        return rule(told, entry.ar, form, words, self.parts)
