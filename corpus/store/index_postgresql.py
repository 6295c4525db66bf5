"""The full-text index on PostgreSQL: a tsvector of our own terms, made without any dictionary or parser of the server."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    String,
    Text,
    and_,
    bindparam,
    cast,
    column,
    false,
    func,
    or_,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from corpus.search.analysis import Terms
from corpus.search.query import Word
from corpus.search.tree import Node
from corpus.store.term_counts import TermCounts
from corpus.store.tsvectors import any_of, expression, vector

_BY_LENGTH = 1
"""Normalisation 1 of ts_rank: the rank divided by 1 + log of the length."""

_PUT = text(
    "INSERT INTO article_index (id, terms) VALUES (:number, CAST(:terms AS tsvector))"
    " ON CONFLICT (id) DO UPDATE SET terms = excluded.terms"
)
_DISCARD = text("DELETE FROM article_index WHERE id = :number")
_CLEAR = text("DELETE FROM article_index")
_AT_ONCE = 1_000
"""Terms of one query: the server goes one deeper for each, and has 2 MB for that unless it is told otherwise."""


class PostgresqlIndex:
    """Terms in one tsvector, those of the title with weight A, ranked by ts_rank."""

    layout = "3"
    source = table("article_index", column("id", Integer), column("terms", TSVECTOR))
    number: ColumnElement[int] = source.c.id
    is_rough = True
    comes_in_order = False

    def put(self, connection: Connection, number: int, terms: Terms) -> None:
        """Put an article into the index."""
        self.put_all(connection, {number: terms})

    def put_all(self, connection: Connection, terms: Mapping[int, Terms]) -> None:
        """Put new articles into the index."""
        connection.execute(_PUT, [{"number": number, "terms": vector(own)} for number, own in terms.items()])
        TermCounts(connection).refresh_at(terms)

    def discard(self, connection: Connection, number: int, terms: Terms) -> None:
        """Take an article out."""
        connection.execute(_DISCARD, {"number": number})

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""
        connection.execute(_CLEAR)

    def matches(self, node: Node) -> ColumnElement[bool]:
        """Return the condition that an article answers a query of text."""
        return self._matches(expression(node))

    def holds(self, node: Node) -> ColumnElement[bool]:
        """Return the same condition, to be looked at article by article: the function behind `@@` uses no index."""
        return func.ts_match_vq(self.source.c.terms, _query(expression(node)))

    def has_any(self, terms: Collection[str]) -> ColumnElement[bool]:
        """Return the condition that an article has one of the terms."""
        return self._matches(any_of(terms))

    def score(self, node: Node) -> ColumnElement[Any]:
        """Return ts_rank turned round; the smallest is the best."""
        return self._score(expression(node))

    def score_any(self, terms: Collection[str]) -> ColumnElement[Any]:
        """Return ts_rank turned round; the smallest is the best."""
        return self._score(any_of(terms))

    def begun(self, connection: Connection, beginning: str) -> tuple[int, float]:
        """Return about in how many articles at least and at most terms stand that begin so."""
        return TermCounts(connection).begun(beginning)

    def has_each(self, connection: Connection, words: Sequence[Word]) -> ColumnElement[bool]:
        """Return the condition that an article has each of some words, in queries short enough for the server's stack."""
        return and_(*(or_(false(), *map(self.has_any, _in_parts(word.terms))) for word in words))

    def frequencies(self, connection: Connection, terms: Collection[str]) -> dict[str, int]:
        """Return in how many articles each term stands, of frequent ones about in how many."""
        return TermCounts(connection).of(terms)

    def rarities(self, connection: Connection, terms: Collection[str]) -> dict[str, int]:
        """Return in how many articles each term stands, of rare ones not more than tell that they are."""
        return TermCounts(connection).rarities(terms)

    def _matches(self, query: str) -> ColumnElement[bool]:
        return self.source.c.terms.op("@@", is_comparison=True)(_query(query))

    def _score(self, query: str) -> ColumnElement[Any]:
        return -func.ts_rank(self.source.c.terms, _query(query), _BY_LENGTH)


def _in_parts(terms: Sequence[str]) -> Iterator[Sequence[str]]:
    return (terms[start : start + _AT_ONCE] for start in range(0, len(terms), _AT_ONCE))


def _query(query: str) -> ColumnElement[Any]:
    return cast(cast(bindparam(None, query, String), Text), TSQUERY)
