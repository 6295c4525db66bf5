"""The full-text index on PostgreSQL: a tsvector of our own terms, made without any dictionary or parser of the server."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, String, Text, bindparam, cast, column, func, table, text
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from corpus.search.analysis import Terms
from corpus.search.query import Word
from corpus.search.tree import All, Either, InTitle, Near, Node, Not, Phrase

_BY_LENGTH = 1
"""Normalisation 1 of ts_rank: the rank divided by 1 + log of the length."""
_LARGEST = 1_000_000
"""Bytes that a tsvector can take; what does not fit is not found."""
_POSITIONS = 255
_LAST_POSITION = 16_383
_TITLE = "A"
"""The weight of the terms of a title."""
_GAP = 100
"""Places left free behind a title, so that no phrase goes on from it into the text."""

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
    is_rough = True

    def put(self, connection: Connection, number: int, terms: Terms) -> None:
        """Put an article into the index."""
        connection.execute(_PUT, {"number": number, "terms": _vector(terms)})

    def discard(self, connection: Connection, number: int, terms: Terms) -> None:
        """Take an article out."""
        connection.execute(_DISCARD, {"number": number})

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""
        connection.execute(_CLEAR)

    def matches(self, node: Node) -> ColumnElement[bool]:
        """Return the condition that an article answers a query of text."""
        return self._matches(_expression(node))

    def has_any(self, terms: Collection[str]) -> ColumnElement[bool]:
        """Return the condition that an article has one of the terms."""
        return self._matches(_any(terms))

    def score(self, node: Node) -> ColumnElement[Any]:
        """Return ts_rank turned round; the smallest is the best."""
        return self._score(_expression(node))

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


def _any(terms: Iterable[str]) -> str:
    return " | ".join(map(_quoted, terms))


def _expression(node: Node, label: str = "") -> str:
    """Return a query of text in the language of tsquery; `label` is the weight that terms must have."""
    match node:
        case Word(terms=terms, prefixes=prefixes):
            whole = (_labelled(term, label) for term in terms)
            return f"({' | '.join((*whole, *(_labelled(prefix, '*' + label) for prefix in prefixes)))})"
        case Phrase(words=words):
            return f"({' <-> '.join(_in_phrase(word, label) for word in words)})"
        case Near(one=one, other=other, distance=distance):
            first, second = _expression(one, label), _expression(other, label)
            steps = range(1, distance + 2)
            return (
                f"({' | '.join(f'{a} <{step}> {b}' for step in steps for a, b in ((first, second), (second, first)))})"
            )
        case InTitle(node=inner):
            return _expression(inner, _TITLE)
        case Either(parts=parts):
            return f"({' | '.join(_expression(part, label) for part in parts)})"
        case All(parts=parts):
            return f"({' & '.join(_expression(part, label) for part in parts)})"
        case Not(node=inner):
            return f"!{_expression(inner, label)}"
    raise TypeError(f"{type(node).__name__} is no query of text")


def _in_phrase(word: Word, label: str) -> str:
    if word.prefixes:
        return _labelled(word.prefixes[0], "*" + label)
    return _labelled(word.terms[0], label)


def _labelled(term: str, label: str) -> str:
    return f"{_quoted(term)}:{label}" if label else _quoted(term)


def _quoted(term: str) -> str:
    doubled = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"


def _vector(terms: Terms) -> str:
    """Return the text of a tsvector with the places of each term, or with one of each or as many terms as fit."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for place, term in enumerate(terms.title, 1):
        places[term].append(f"{min(place, _LAST_POSITION)}{_TITLE}")
    for place, term in enumerate(terms.body, len(terms.title) + _GAP if terms.title else 1):
        places[term].append(f"{min(place, _LAST_POSITION)}")
    kept = _POSITIONS if sum(_size(term, own[:_POSITIONS]) for term, own in places.items()) < _LARGEST else 1
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
