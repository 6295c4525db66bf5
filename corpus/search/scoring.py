"""BM25 (Robertson et al. 1994, with the parameters of FTS5 and Lucene) where an engine has only a rougher score."""

from collections.abc import Mapping, Sequence
from math import log

from corpus.search.analysis import Terms
from corpus.search.query import Word

TITLE_WEIGHT = 8.0
"""How many words of the text one of the title weighs."""
_K1, _B = 1.2, 0.75


def rarity(spread: int, articles: int) -> float:
    """Return what it weighs that an article has a word which stands in so many of all articles."""
    return log(1 + (max(articles - spread, 0) + 0.5) / (spread + 0.5))


def scores(found: Sequence[Terms], weights: Mapping[Word, float]) -> list[float]:
    """Return how well each of some articles answers words of these weights, above 0; their own mean length is the usual one."""
    usual = sum(len(each.title) + len(each.body) for each in found) / max(len(found), 1)
    return [_score(each, weights, usual) for each in found]


def _score(terms: Terms, weights: Mapping[Word, float], usual: float) -> float:
    length = _K1 * (1 - _B + _B * (len(terms.title) + len(terms.body)) / max(usual, 1))
    total = 0.0
    for word, weight in weights.items():
        times = TITLE_WEIGHT * _times(word, terms.title) + _times(word, terms.body)
        total += weight * times / (times + length)
    return total


def _times(word: Word, terms: Sequence[str]) -> int:
    """Return how many of some terms answer a word."""
    if word.prefixes:
        return sum(map(word.accepts, terms))
    return sum(map(terms.count, word.terms))
