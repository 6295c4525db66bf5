"""How far words that stand together look like a term."""

from collections.abc import Mapping
from math import log, log2
from typing import NamedTuple

Gram = tuple[str, ...]
"""Words in a row, each by its lemma."""
REFERENCE_WORDS = 125_000
"""Words of newswire in which `lemma_counts` tells how often lemmas stand."""
SIGNIFICANT = 10.83
"""The log-likelihood above which words are more frequent than by chance in 999 of 1,000 cases (Rayson and Garside 2000)."""

COMMON = 4.0
"""Times in the newswire of `lemma_counts` above which a word is common in general news: 32 in a million words."""
COHESIVE = 4.0
"""The least cohesion of a phrase: its words stand together 16 times as often as by chance."""
_FIXED = 0.4
_LEAST_FIXED = 5


def keyness(count: float, words: float, reference: float, reference_words: float = REFERENCE_WORDS) -> float:
    """Return the log-likelihood that a word is as frequent here as in a reference, negative where it is rarer here.

    After Dunning (1993) as Rayson and Garside (2000) compare corpora: `count` of `words` here, `reference` of `reference_words` there.
    """
    expected = (count + reference) / (words + reference_words)
    value = 2 * (_part(count, words * expected) + _part(reference, reference_words * expected))
    return value if count * reference_words >= reference * words else -value


class Background(NamedTuple):
    """How often words stand in newswire and in what is read, by their lemmas."""

    usual: Mapping[str, float]
    words: int
    """Words that were read."""
    lemmas: Mapping[str, int]
    """How often each word stands in what was read."""
    counts: Mapping[Gram, int]
    """How often words in a row that may be a term stand there."""

    def is_common(self, word: str) -> bool:
        """Return whether a word is one of general news, of which no glossary tells."""
        return self.usual.get(word, 0.0) > COMMON

    def is_key(self, word: str) -> bool:
        """Return whether a word is far more frequent in what was read than in newswire, where it is rare."""
        here = self.lemmas.get(word, 0)
        return not self.is_common(word) and keyness(here, self.words, self.usual.get(word, 0.0)) > SIGNIFICANT

    def cohesion(self, gram: Gram) -> float:
        """Return how many times as often as by chance a phrase's words stand together, as a power of two, where they do so least.

        Pointwise mutual information (Church and Hanks 1990) between the words up to each place and the next one.
        """
        told = []
        for place in range(1, len(gram)):
            # what ends in a preposition is not counted by itself
            before = self.counts.get(gram[:place]) or self._of_word(gram[place - 1])
            whole = self.counts.get(gram[: place + 1]) or self.counts[gram]
            word = gram[place].rpartition("+")[2]
            usual = self.usual.get(word, 0.0) + self._of_word(word) + 1
            told.append(log2(whole / max(before, whole)) - log2(usual / (REFERENCE_WORDS + self.words)))
        return min(told, default=0.0)

    def is_fixed(self, gram: Gram) -> bool:
        """Return whether a phrase with a preposition is one of the usual things said of its first or last word."""
        ends = [self._of_word(word) for word in (gram[0], gram[-1])]
        return self.counts[gram] >= _FIXED * max(_LEAST_FIXED, min(ends))

    def _of_word(self, key: str) -> int:
        """Return how often a word stands in what was read, whatever is written onto it."""
        return self.lemmas.get(key.rpartition("+")[2], 0)


def c_values(counts: Mapping[Gram, int]) -> dict[Gram, float]:
    """Return the C-value of words in a row (Frantzi, Ananiadou and Mima 2000), by how often each stands.

    Those that stand in longer ones lose what these explain. The length is counted as log2(1 + words), so that single words
    have a value too (Barrón-Cedeño et al. 2009).
    """
    longer: dict[Gram, tuple[int, int]] = {}
    for gram, count in counts.items():
        for inner in _nested(gram):
            if inner in counts:
                sort, total = longer.get(inner, (0, 0))
                longer[inner] = sort + 1, total + count
    values = {}
    for gram, count in counts.items():
        sorts, total = longer.get(gram, (0, 0))
        values[gram] = log2(1 + len(gram)) * (count - total / sorts if sorts else count)
    return values


def _nested(gram: Gram) -> set[Gram]:
    size = len(gram)
    return {gram[start:end] for start in range(size) for end in range(start + 1, size + 1) if end - start < size}


def _part(count: float, expected: float) -> float:
    return count * log(count / expected) if count else 0.0
