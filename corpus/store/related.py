"""Articles that speak of the same things, by the names, the terms and the words they share."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, select

from corpus.model import Related, Summary
from corpus.search.analysis import Terms
from corpus.store.articles import SUMMARY, is_listed, load_terms
from corpus.store.index import ArticleIndex
from corpus.store.key_weights import Key, KeyStore, articles_kept, by_family
from corpus.store.tables import articles
from corpus.store.telling_keys import TellingKeys
from corpus.store.telling_words import TellingWords

_NEAREST = 30
"""Articles that are nearest by their keys, and as many by their words, among which all that they share decides."""
_PARTS = {"entity": 0.45, "concept": 0.15}
"""How much what is shared of a family weighs; words weigh the rest."""
_WORDS = 0.4
_LEAST = 0.15
_LEAST_OF_BEST = 0.3
"""How much an article must share to count as related, and compared with the most related one."""
_TOLD = 8
"""Shared words that are told."""


class Kinship:
    """Finds what is related to one article, on one connection."""

    def __init__(self, connection: Connection, index: ArticleIndex, keys: KeyStore, number: int) -> None:
        """Take the article's row number."""
        total = articles_kept(connection)
        self._connection = connection
        self._store = keys
        self._keys = TellingKeys(keys, number, total)
        self._words = TellingWords(connection, index, number, total)

    def related(self, limit: int) -> list[Related]:
        """Return the articles that share the most, the nearest first."""
        return [related for _number, related in self.numbered(limit)]

    def numbered(self, limit: int) -> list[tuple[int, Related]]:
        """Return them with their row numbers."""
        if limit < 1:
            return []
        most = max(limit, _NEAREST)
        shown = self._shown([*self._keys.near(most), *self._words.near(most)])
        keys, terms = self._store.of(shown), load_terms(self._connection, shown)
        scores = {number: self._score(keys[number], terms.get(number)) for number in shown}
        least = max(_LEAST, _LEAST_OF_BEST * max(scores.values(), default=0.0))
        best = sorted(scores, key=lambda number: (-scores[number], -number))
        kept = [number for number in best if scores[number] >= least][:limit]
        written = self._words.written() if kept else {}
        summaries = self._summaries(kept)
        found = []
        for number in kept:
            words = tuple(written[term] for term in self._words.shared(terms.get(number)) if term in written)
            same = by_family(self._keys.telling(keys[number]), self._keys.weights)
            found.append((number, Related(summaries[number], scores[number], same, words[:_TOLD])))
        return found

    def _shown(self, numbers: Iterable[int]) -> list[int]:
        """Return those of some articles that lists show."""
        query = select(articles.c.id).where(articles.c.id.in_(sorted(set(numbers))))
        return list(self._connection.scalars(query.where(is_listed())))

    def _summaries(self, numbers: Iterable[int]) -> dict[int, Summary]:
        query = select(articles.c.id, *SUMMARY).where(articles.c.id.in_(list(numbers)))
        return {row[0]: Summary._make(row[1:]) for row in self._connection.execute(query)}

    def _score(self, keys: Collection[Key], terms: Terms | None) -> float:
        """Return how much an article shares; where one of the two has no keys, words alone decide."""
        words = self._words.share(terms)
        if not keys or not self._keys.own:
            return words
        families = {key.family for key in self._keys.own} & _PARTS.keys()
        shared = sum(_PARTS[family] * self._keys.share(family, keys) for family in families)
        return (_WORDS * words + shared) / (_WORDS + sum(_PARTS[family] for family in families))


def related_summaries(connection: Connection, index: ArticleIndex, number: int, limit: int) -> list[Summary]:
    """Return the articles that share the most with one, whatever readers decided of names."""
    return [each.summary for each in Kinship(connection, index, KeyStore(connection, {}), number).related(limit)]
