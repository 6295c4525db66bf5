"""Queries of articles as conditions on their tables."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, not_, or_, select, true

from corpus.arabic.normalise import fold
from corpus.search.dates import beginning
from corpus.search.tree import (
    All,
    Among,
    Collected,
    Either,
    Hidden,
    Keyed,
    Node,
    Not,
    Says,
    Sized,
    Within,
    asks_for_hidden,
    is_text,
)
from corpus.store.articles import is_listed
from corpus.store.collected import marked_with, put_into
from corpus.store.feeds import came_from
from corpus.store.index import ArticleIndex
from corpus.store.tables import article_keys, articles
from corpus.store.values import values_of

_AT_ONCE = 10_000
"""Values of one list in a statement; SQLite takes 32,766 in all."""

_COLLECTED = {"tag": marked_with, "in": put_into, "feed": came_from}
"""Returns the row numbers of what has a name of some field."""


class Asking:
    """Turns queries into conditions, on a connection where names of sources can be looked up."""

    def __init__(self, connection: Connection, index: ArticleIndex) -> None:
        self._connection = connection
        self._index = index

    def narrowed(self, selection: Select[Any], node: Node, is_vast: bool = False) -> Select[Any]:
        """Return a selection of articles narrowed down to those that lists show and answer a query.

        Where `text_of` is not None the index is joined, so that its score can be ordered by; where very many articles
        answer nothing but text, `is_vast` has them looked at in the order wanted.
        """
        shown = selection.where(articles.c.removed.is_(None) if asks_for_hidden(node) else is_listed())
        text, others = _parted(node)
        if text is not None:
            shown = shown.join(self._index.source, self._index.number == articles.c.id)
            shown = shown.where((self._index.matches if others or not is_vast else self._index.holds)(text))
        return shown.where(*map(self._condition, others))

    def ranked(self, node: Node, text: Node, most: int | None) -> Select[Any]:
        """Return the row number, title and score of the best answers to a query, and how many there were to choose from.

        These are all that have the text, or so many of the best of them where nothing else is asked for. They are ranked
        before they are joined with articles, so that nothing but numbers is sorted.
        """
        number, score = self._index.number.label("number"), self._index.score(text).label("score")
        found = select(number, score).select_from(self._index.source).where(self._index.matches(text))
        others = _parted(node)[1]
        if not others:
            found = found.order_by(score, number.desc()).limit(most)
        best = found.cte("best").prefix_with("MATERIALIZED")
        size = select(func.count()).select_from(best).scalar_subquery().label("choice")
        asked = select(articles.c.id, articles.c.title, best.c.score, size).join(best, best.c.number == articles.c.id)
        asked = asked.where(articles.c.removed.is_(None) if asks_for_hidden(node) else is_listed())
        return asked.where(*map(self._condition, others)).order_by(best.c.score, articles.c.id.desc())

    def _condition(self, node: Node) -> ColumnElement[bool]:
        if is_text(node):
            return articles.c.id.in_(select(self._index.number).where(self._index.matches(node)))
        match node:
            case All(parts=parts):
                return and_(true(), *map(self._condition, parts))
            case Either(parts=parts):
                return or_(false(), *map(self._condition, parts))
            case Not(node=inner):
                return not_(self._condition(inner))
            case Says(field=field, text=text):
                return self._says(field, text)
            case Within():
                return _within(node)
            case Sized(least=least, most=most):
                words = articles.c.words
                return and_(words >= (least or 0), true() if most is None else words <= most)
            case Keyed(family=family, keys=keys):
                own = select(article_keys.c.article_id).where(article_keys.c.family == family)
                return articles.c.id.in_(own.where(article_keys.c.key.in_(keys)))
            case Collected(field=field, name=name):
                return articles.c.id.in_(_COLLECTED[field](name, self._connection))
            case Among(ids=ids):
                every = sorted(ids)
                some = (every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE))
                return or_(false(), *(articles.c.content_id.in_(each) for each in some))
            case Hidden():
                return true()
        return false()

    def _says(self, field: str, text: str) -> ColumnElement[bool]:
        """Return the condition that a field has some letters, whatever their spelling: its values are few, so they are looked through."""
        column, wanted = articles.c[field], fold(text).strip()
        values = values_of(self._connection, column)
        return and_(column.is_not(None), column.in_([value for value in values if wanted in fold(value)]))


def text_of(node: Node) -> Node | None:
    """Return the part of a query that every answer's text must have, None where there is none."""
    return _parted(node)[0]


def _parted(node: Node) -> tuple[Node | None, list[Node]]:
    """Return what the index answers of a query at once, and what else must be."""
    if is_text(node):
        return node, []
    if not isinstance(node, All):
        return None, [node]
    wanted = [part for part in node.parts if is_text(part)]
    refused = [part for part in node.parts if isinstance(part, Not) and is_text(part.node)] if wanted else []
    others = [part for part in node.parts if part not in wanted and part not in refused]
    return (All((*wanted, *refused)) if wanted else None), others


def _within(node: Within) -> ColumnElement[bool]:
    """Return the condition that a day lies within others; an article without a day is in no range."""
    column = articles.c[node.field]
    bounds: list[ColumnElement[bool]] = [column.is_not(None)]
    if node.first is not None:
        bounds.append(column >= _value(node.field, node.first))
    if node.end is not None:
        bounds.append(column < _value(node.field, node.end))
    return and_(*bounds)


def _value(field: str, day: date) -> date:
    """Return a day, or its beginning by the user's own clock where moments are kept."""
    return beginning(day) if field == "added" else day
