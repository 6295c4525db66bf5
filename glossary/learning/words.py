"""Which words of a text a reader can know, and by what key."""

from collections import Counter
from collections.abc import Iterable

from corpus.arabic.normalise import fold
from glossary.learning.model import Word
from glossary.model import Gloss, GlossSource

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "X"})
"""Parts of speech whose words are learnt one by one; what binds a sentence together, numbers and names are not."""


def word_of(gloss: Gloss) -> Word:
    """Return the word that a token is a form of, as it is read best."""
    reading = gloss.analysis
    if reading.lemma_id:
        return Word(reading.lemma_id, reading.lemma, reading.gloss)
    return Word(fold(gloss.token.surface), gloss.token.surface, reading.gloss)


def counts(gloss: Gloss) -> bool:
    """Return whether a token is of a word to be learnt: a noun, verb, adjective or adverb that is no name."""
    return gloss.analysis.pos in _CONTENT and gloss.source is not GlossSource.NAME


def words_in(glosses: Iterable[Gloss]) -> Counter[str]:
    """Return how often each word to be learnt occurs, by its key."""
    return Counter(word_of(gloss).key for gloss in glosses if counts(gloss))
