"""Articles that speak of the same things."""

from collections import Counter
from math import log

from sqlalchemy import Connection, func, select

from corpus.search.analysis import Terms
from corpus.store.articles import load_terms
from corpus.store.index import ArticleIndex
from corpus.store.tables import articles

_CANDIDATE_TERMS = 80
_TELLING_TERMS = 25
_SHORTEST = 3
_CANDIDATES_EACH = 4
_LEAST_SHARE = 0.15
"""How much of the weight of an article's telling terms another must share to count as related."""
_LEAST_OF_BEST = 0.25
"""How much it must share compared with the most related one."""


def related_numbers(connection: Connection, index: ArticleIndex, number: int, limit: int) -> list[int]:
    """Return the row numbers of the articles that share the most weight of an article's best tf-idf terms."""
    weights = _telling_terms(connection, index, load_terms(connection, [number])[number])
    if not weights or limit < 1:
        return []
    query = select(articles.c.id).join(index.source, index.number == articles.c.id)
    query = query.where(index.has_any(weights), articles.c.removed.is_(None), articles.c.id != number)
    near = query.order_by(index.score_any(weights), articles.c.id).limit(limit * _CANDIDATES_EACH)
    shares = {
        other: sum(weights[term] for term in weights.keys() & {*terms.title, *terms.body})
        for other, terms in load_terms(connection, list(connection.scalars(near))).items()
    }
    least = max(_LEAST_SHARE * sum(weights.values()), _LEAST_OF_BEST * max(shares.values(), default=0))
    best = sorted(shares, key=lambda other: (-shares[other], -other))
    return [other for other in best if shares[other] >= least][:limit]


def _telling_terms(connection: Connection, index: ArticleIndex, terms: Terms) -> dict[str, float]:
    """Return the terms that tell an article from others and stand in others too, with their weights."""
    counts = Counter(term for term in terms.title + terms.body if len(term) >= _SHORTEST and not term.isdigit())
    often = dict(counts.most_common(_CANDIDATE_TERMS))
    if not often:
        return {}
    total = connection.scalar(select(func.count()).select_from(articles)) or 1
    spread = index.frequencies(connection, list(often))
    weights = {
        term: (1 + log(count)) * log(1 + total / spread[term])
        for term, count in often.items()
        if spread.get(term, 0) > 1
    }
    best = sorted(weights, key=lambda term: (-weights[term], term))[:_TELLING_TERMS]
    return {term: weights[term] for term in best}
