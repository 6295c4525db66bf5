"""The full-text index of articles, whichever engine keeps it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, FromClause

from corpus.search.analysis import Terms
from corpus.search.query import Word
from corpus.search.tree import Node


class ArticleIndex(Protocol):
    """What a search back end answers; both find the same articles for the same words."""

    @property
    def layout(self) -> str:
        """In which version of its own it keeps terms; grows when stored indexes must be made anew."""

    @property
    def source(self) -> FromClause:
        """What to join an article with."""

    @property
    def number(self) -> ColumnElement[int]:
        """The article's row number there."""

    @property
    def is_rough(self) -> bool:
        """Whether its score knows nothing of how rare words are, so that the best answers are to be scored again."""

    @property
    def comes_in_order(self) -> bool:
        """Whether answers come by their numbers, the newest first where that is wanted, without being sorted."""

    def put(self, connection: Connection, number: int, terms: Terms) -> None:
        """Put an article into the index."""

    def put_all(self, connection: Connection, terms: Mapping[int, Terms]) -> None:
        """Put new articles into the index, by their numbers."""

    def discard(self, connection: Connection, number: int, terms: Terms) -> None:
        """Take an article out; `terms` are what was put in."""

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""

    def matches(self, node: Node) -> ColumnElement[bool]:
        """Return the condition that an article answers a query of text (`is_text`)."""

    def holds(self, node: Node) -> ColumnElement[bool]:
        """Return the same condition for a query that very many articles answer: they are looked at in the order wanted."""

    def has_any(self, terms: Collection[str]) -> ColumnElement[bool]:
        """Return the condition that an article has one of the terms."""

    def has_each(self, connection: Connection, words: Sequence[Word]) -> ColumnElement[bool]:
        """Return the condition that an article has each of some words, each of which may be tens of thousands of terms."""

    def score(self, node: Node) -> ColumnElement[Any]:
        """Return what to order by to have the best answer to `matches` first: below 0, the smallest is the best."""

    def score_any(self, terms: Collection[str]) -> ColumnElement[Any]:
        """Return what to order by to have the best answer to `has_any` first."""

    def begun(self, connection: Connection, beginning: str) -> tuple[int, float]:
        """Return about in how many articles at least and at most terms stand that begin so, 0 and infinity where that takes long."""

    def frequencies(self, connection: Connection, terms: Collection[str]) -> dict[str, int]:
        """Return in how many articles each term stands; a term that stands in none is left out."""

    def rarities(self, connection: Connection, terms: Collection[str]) -> dict[str, int]:
        """Return what `frequencies` does, estimated for terms that stand in very many articles."""


def index_on(dialect: str) -> ArticleIndex:
    """Return the index for an engine's dialect."""
    if dialect == "postgresql":
        from corpus.store.index_postgresql import PostgresqlIndex

        return PostgresqlIndex()
    from corpus.store.index_sqlite import SqliteIndex

    return SqliteIndex()
