"""The words that tell an article from others."""

from collections import Counter
from collections.abc import Mapping
from math import log

from sqlalchemy import Connection, select

from corpus.arabic.tokenise import tokens
from corpus.search.analysis import Terms, text_terms
from corpus.store.articles import load_terms
from corpus.store.index import ArticleIndex
from corpus.store.tables import article_texts

_CANDIDATES = 80
_TELLING = 25
_SHORTEST = 3
_POSTINGS, _ROUGH_POSTINGS = 3000, 1500
"""Places that are looked through: terms that would make them more are left out, so that no frequent one is read whole.

The second where the index has to look at each article for its score.
"""


class TellingWords:
    """The terms of the full-text index that an article has often and few others have."""

    def __init__(self, connection: Connection, index: ArticleIndex, number: int, total: int) -> None:
        """Take the article's row number, and how many articles there are."""
        self._connection = connection
        self._index = index
        self._number = number
        self._spread: Mapping[str, int] = {}
        self.weights = self._weighed(load_terms(connection, [number])[number], total)
        """The terms, the most telling first, with their weights."""

    def near(self, limit: int) -> list[int]:
        """Return the row numbers of other articles that answer best to the terms."""
        left = _ROUGH_POSTINGS if self._index.is_rough else _POSTINGS
        asked: list[str] = []
        for term in self.weights:
            if self._spread[term] <= left or not asked:
                left -= self._spread[term]
                asked.append(term)
        if not asked:
            return []
        query = select(self._index.number).select_from(self._index.source)
        query = query.where(self._index.has_any(asked), self._index.number != self._number)
        return list(
            self._connection.scalars(query.order_by(self._index.score_any(asked), self._index.number).limit(limit))
        )

    def shared(self, terms: Terms | None) -> list[str]:
        """Return the terms that another article has too, the most telling first."""
        theirs = {*terms.title, *terms.body} if terms is not None else set()
        return [term for term in self.weights if term in theirs]

    def share(self, terms: Terms | None) -> float:
        """Return how much of their weight another article has, from 0 to 1."""
        total = sum(self.weights.values())
        return sum(self.weights[term] for term in self.shared(terms)) / total if total else 0.0

    def written(self) -> Mapping[str, str]:
        """Return each term as it stands in the article first."""
        text = self._connection.scalar(select(article_texts.c.text).where(article_texts.c.id == self._number)) or ""
        found: dict[str, str] = {}
        for surface in dict.fromkeys(token.surface for token in tokens(text)):
            for term in text_terms(surface):
                if term in self.weights:
                    found.setdefault(term, surface)
        return found

    def _weighed(self, terms: Terms, total: int) -> dict[str, float]:
        counts = Counter(term for term in terms.title + terms.body if len(term) >= _SHORTEST and not term.isdigit())
        often = dict(counts.most_common(_CANDIDATES))
        if not often:
            return {}
        self._spread = self._index.rarities(self._connection, list(often))
        weights = {
            term: (1 + log(count)) * log(1 + total / self._spread[term])
            for term, count in often.items()
            if self._spread.get(term, 0) > 1
        }
        best = sorted(weights, key=lambda term: (-weights[term], term))[:_TELLING]
        return {term: weights[term] for term in best}
