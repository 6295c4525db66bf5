"""The full-text index on SQLite: a contentless FTS5 table over our own terms."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    String,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)

from corpus.search.analysis import Terms
from corpus.search.query import Word

_TITLE_WEIGHT = 8.0
_BODY_WEIGHT = 1.0

_PUT = text("INSERT INTO article_index (rowid, title, body) VALUES (:number, :title, :body)")
_DISCARD = text(
    "INSERT INTO article_index (article_index, rowid, title, body) VALUES ('delete', :number, :title, :body)",
)
_CLEAR = text("INSERT INTO article_index (article_index) VALUES ('delete-all')")
_VOCABULARY = table("article_index_terms", column("term", String), column("doc", Integer))


class SqliteIndex:
    """Terms in two columns, ranked by BM25."""

    source = table("article_index", column("rowid", Integer))
    number: ColumnElement[int] = source.c.rowid

    def put(self, connection: Connection, number: int, terms: Terms) -> None:
        """Put an article into the index."""
        connection.execute(_PUT, _row(number, terms))

    def discard(self, connection: Connection, number: int, terms: Terms) -> None:
        """Take an article out; a contentless table must be told what was put in."""
        connection.execute(_DISCARD, _row(number, terms))

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""
        connection.execute(_CLEAR)

    def has_all(self, words: Sequence[Word]) -> ColumnElement[bool]:
        """Return the condition that an article has every word."""
        return _match(" AND ".join(_alternatives(word) for word in words))

    def has_any(self, terms: Collection[str]) -> ColumnElement[bool]:
        """Return the condition that an article has one of the terms."""
        return _match(" OR ".join(map(_quoted, terms)))

    def score_all(self, words: Sequence[Word]) -> ColumnElement[Any]:
        """Return BM25 with titles weighing more; the smallest is the best."""
        return func.bm25(literal_column("article_index"), _TITLE_WEIGHT, _BODY_WEIGHT)

    def score_any(self, terms: Collection[str]) -> ColumnElement[Any]:
        """Return BM25 with titles weighing more; the smallest is the best."""
        return self.score_all(())

    def frequencies(self, connection: Connection, terms: Collection[str]) -> dict[str, int]:
        """Return in how many articles each term stands."""
        rows = connection.execute(select(_VOCABULARY.c.term, _VOCABULARY.c.doc).where(_VOCABULARY.c.term.in_(terms)))
        return {row.term: row.doc for row in rows}


def _row(number: int, terms: Terms) -> dict[str, object]:
    return {"number": number, "title": " ".join(terms.title), "body": " ".join(terms.body)}


def _match(query: str) -> ColumnElement[bool]:
    return literal_column("article_index").op("MATCH", is_comparison=True)(bindparam(None, query, String))


def _alternatives(word: Word) -> str:
    parts = [_quoted(term) for term in word.terms]
    parts.extend(f"{_quoted(prefix)} *" for prefix in word.prefixes)
    return f"({' OR '.join(parts)})"


def _quoted(term: str) -> str:
    doubled = term.replace('"', '""')
    return f'"{doubled}"'
