"""How far words that stand together look like a term."""

from collections.abc import Mapping
from math import log, log2

Gram = tuple[str, ...]
"""Words in a row, each by its lemma."""
REFERENCE_WORDS = 125_000
"""Words of newswire in which `lemma_counts` tells how often lemmas stand."""
SIGNIFICANT = 10.83
"""The log-likelihood above which words are more frequent than by chance in 999 of 1,000 cases (Rayson and Garside 2000)."""


def keyness(count: float, words: float, reference: float, reference_words: float = REFERENCE_WORDS) -> float:
    """Return the log-likelihood that a word is as frequent here as in a reference, negative where it is rarer here.

    After Dunning (1993) as Rayson and Garside (2000) compare corpora: `count` of `words` here, `reference` of `reference_words` there.
    """
    expected = (count + reference) / (words + reference_words)
    value = 2 * (_part(count, words * expected) + _part(reference, reference_words * expected))
    return value if count * reference_words >= reference * words else -value


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
