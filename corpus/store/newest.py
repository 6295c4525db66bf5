"""Articles listed, the newest first, at once however many there are."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select

from corpus.model import Summary
from corpus.search.query import Word
from corpus.search.tree import All, Node, asks_for_hidden
from corpus.store import articles as rows
from corpus.store.asking import Asking, text_of
from corpus.store.index import ArticleIndex
from corpus.store.spread import Spread
from corpus.store.tables import articles

_VAST = 20_000
"""Answers from which on a query without an order of its own lists the newest: to score all of them takes long."""
_GLANCED, _GLANCED_AT_ONCE = 1000, 50
"""Articles that are looked through for a lone letter before the index is asked: nearly each has a word with it."""
_AT_ONCE = 5000
"""Numbers in one statement; SQLite takes 32,766."""


class Some(NamedTuple):
    """Which part of all answers is wanted."""

    limit: int | None
    offset: int = 0


class Newest:
    """Lists articles on one connection: those whose text is asked for by their numbers, others by when they came."""

    def __init__(self, connection: Connection, index: ArticleIndex) -> None:
        self._connection = connection
        self._index = index
        self._asking = Asking(connection, index)

    def summaries(self, node: Node, some: Some, is_vast: bool | None = None) -> list[Summary]:
        """Return some of what answers a query; `is_vast` tells whether very many do, where that is known."""
        text = text_of(node)
        letter = _lone_letter(node) if self._index.comes_in_order else None
        glanced = self._glanced(letter, some) if letter is not None else None
        if glanced is not None:
            return summaries_of(self._connection, glanced)
        if is_vast is None:
            is_vast = not self._index.comes_in_order and text is not None and self.is_vast(text)
        asked = self._asking.narrowed(select(articles.c.id), node, is_vast)
        order = _by_coming(node) if text is None else [self._index.number.desc()]
        numbers = self._connection.scalars(asked.order_by(*order).limit(some.limit).offset(some.offset))
        return summaries_of(self._connection, numbers.all())

    def is_vast(self, text: Node, spread: Spread | None = None) -> bool:
        """Return whether so many articles have the words that not all of them should be scored; no more are counted."""
        # close enough to the number of articles, and known at once
        if (self._connection.scalar(select(func.max(articles.c.id))) or 0) < _VAST:
            return False
        if self._index.comes_in_order and _lone_letter(text) is not None:
            return True
        known = spread or Spread(self._connection, self._index, text)
        if known.most(text) < _VAST:
            return False
        if known.least(text) >= _VAST:
            return True
        some = select(literal(1)).select_from(self._index.source).where(self._index.matches(text)).limit(_VAST)
        return (self._connection.scalar(select(func.count()).select_from(some.subquery())) or 0) >= _VAST

    def _glanced(self, letter: Word, some: Some) -> list[int] | None:
        """Return the numbers of the newest articles with a word that begins so, None where they are not seen at once."""
        if some.limit is None:
            return None
        wanted = some.offset + some.limit
        asked: Select[Any] = self._asking.narrowed(select(articles.c.id), All(()))
        newest = list(self._connection.scalars(asked.order_by(*_by_coming(All(()))).limit(_GLANCED)))
        found: list[int] = []
        for start in range(0, len(newest), _GLANCED_AT_ONCE):
            some_numbers = newest[start : start + _GLANCED_AT_ONCE]
            terms = rows.load_terms(self._connection, some_numbers)
            own = (number for number in some_numbers if number in terms)
            found += [number for number in own if any(map(letter.accepts, (*terms[number].title, *terms[number].body)))]
            if len(found) >= wanted:
                return found[some.offset : wanted]
        return None


def summaries_of(connection: Connection, numbers: Sequence[int]) -> list[Summary]:
    """Return the summaries of articles by their row numbers, in the same order."""
    found: dict[int, Summary] = {}
    for start in range(0, len(numbers), _AT_ONCE):
        wanted = numbers[start : start + _AT_ONCE]
        query: Select[Any] = select(articles.c.id, *rows.SUMMARY).where(articles.c.id.in_(wanted))
        every: Iterable[Any] = connection.execute(query)
        found |= {row[0]: Summary(*row[1:]) for row in every}
    return [found[number] for number in numbers]


def _lone_letter(node: Node) -> Word | None:
    """Return the word of a query that is nothing but one letter, with which a word may begin."""
    only = node.parts[0] if isinstance(node, All) and len(node.parts) == 1 else node
    is_letter = isinstance(only, Word) and bool(only.prefixes) and len(only.written) == 1
    return only if isinstance(only, Word) and is_letter else None


def _by_coming(node: Node) -> list[ColumnElement[Any]]:
    """Return the order of lists; the columns that are empty in all of them let PostgreSQL take it from their index."""
    newest: list[ColumnElement[Any]] = [articles.c.added.desc(), articles.c.id.desc()]
    listed: list[ColumnElement[Any]] = [articles.c.shown_by.desc(), articles.c.removed.desc()]
    return newest if asks_for_hidden(node) else [*listed, *newest]
