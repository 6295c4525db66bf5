"""The full-text index on PostgreSQL: a tsvector of our own terms, made without any dictionary or parser of the server."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, String, Text, bindparam, cast, column, func, table, text
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from corpus.search.analysis import Terms
from corpus.search.query import Word

_BY_LENGTH = 1
"""Normalisation 1 of ts_rank: the rank divided by 1 + log of the length."""
_LARGEST = 1_000_000
"""Bytes that a tsvector can take; what does not fit is not found."""
_POSITIONS = 255
_LAST_POSITION = 16_383

_PUT = text("INSERT INTO article_index (id, terms) VALUES (:number, CAST(:terms AS tsvector))")
_DISCARD = text("DELETE FROM article_index WHERE id = :number")
_CLEAR = text("DELETE FROM article_index")
_COUNT = text(
    "SELECT asked.term, (SELECT count(*) FROM article_index WHERE terms @@ CAST(asked.query AS tsquery)) AS doc "
    "FROM unnest(CAST(:terms AS text[]), CAST(:queries AS text[])) AS asked (term, query)"
)


class PostgresqlIndex:
    """Terms in one tsvector, those of the title with weight A, ranked by ts_rank."""

    source = table("article_index", column("id", Integer), column("terms", TSVECTOR))
    number: ColumnElement[int] = source.c.id

    def put(self, connection: Connection, number: int, terms: Terms) -> None:
        """Put an article into the index."""
        connection.execute(_PUT, {"number": number, "terms": _vector(terms)})

    def discard(self, connection: Connection, number: int, terms: Terms) -> None:
        """Take an article out."""
        connection.execute(_DISCARD, {"number": number})

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""
        connection.execute(_CLEAR)

    def has_all(self, words: Sequence[Word]) -> ColumnElement[bool]:
        """Return the condition that an article has every word."""
        return self._matches(_all(words))

    def has_any(self, terms: Collection[str]) -> ColumnElement[bool]:
        """Return the condition that an article has one of the terms."""
        return self._matches(_any(terms))

    def score_all(self, words: Sequence[Word]) -> ColumnElement[Any]:
        """Return ts_rank turned round; the smallest is the best."""
        return self._score(_all(words))

    def score_any(self, terms: Collection[str]) -> ColumnElement[Any]:
        """Return ts_rank turned round; the smallest is the best."""
        return self._score(_any(terms))

    def frequencies(self, connection: Connection, terms: Collection[str]) -> dict[str, int]:
        """Return in how many articles each term stands."""
        asked = {"terms": list(terms), "queries": [_quoted(term) for term in terms]}
        return {row.term: row.doc for row in connection.execute(_COUNT, asked) if row.doc}

    def _matches(self, query: str) -> ColumnElement[bool]:
        return self.source.c.terms.op("@@", is_comparison=True)(_query(query))

    def _score(self, query: str) -> ColumnElement[Any]:
        return -func.ts_rank(self.source.c.terms, _query(query), _BY_LENGTH)


def _query(query: str) -> ColumnElement[Any]:
    return cast(cast(bindparam(None, query, String), Text), TSQUERY)


def _all(words: Sequence[Word]) -> str:
    return " & ".join(_alternatives(word) for word in words)


def _any(terms: Iterable[str]) -> str:
    return " | ".join(map(_quoted, terms))


def _alternatives(word: Word) -> str:
    parts = [_quoted(term) for term in word.terms]
    parts.extend(f"{_quoted(prefix)}:*" for prefix in word.prefixes)
    return f"({' | '.join(parts)})"


def _quoted(term: str) -> str:
    doubled = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"


def _vector(terms: Terms) -> str:
    """Return the text of a tsvector with the places of each term, or with one of each or as many terms as fit."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for place, term in enumerate(terms.title + terms.body, 1):
        own = places[term]
        if len(own) < _POSITIONS:
            own.append(f"{min(place, _LAST_POSITION)}{'A' if place <= len(terms.title) else ''}")
    kept = _POSITIONS if sum(_size(term, own) for term, own in places.items()) < _LARGEST else 1
    left = _LARGEST
    parts: list[str] = []
    for term, own in places.items():
        left -= _size(term, own[:kept])
        if left < 0:
            break
        parts.append(f"{_quoted(term)}:{','.join(own[:kept])}")
    return " ".join(parts)


def _size(term: str, places: Sequence[str]) -> int:
    """Return how many bytes a term and its places take at most."""
    return len(term.encode()) + 4 + 2 * len(places)
