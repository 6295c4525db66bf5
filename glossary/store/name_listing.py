"""The entities that articles were linked to, searched, sorted and paged as they are kept."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, false, func, literal, select, tuple_

from corpus.store.tables import articles
from glossary.authority.listed import Cursor, NameQuery, NameSort
from glossary.store.forms import folded_form, stripped_form
from glossary.store.name_tables import appearances, entities
from glossary.store.validity import LONGEST

_AT_ONCE = 500
_KEYS_AT_ONCE = 2000
_MOST_WORDS = 100
"""Words that a query may look for: no name has more, and no database takes any number of conditions."""
_OWN = entities.c
_ORDER = {
    NameSort.MENTIONS: _OWN.mentions,
    NameSort.ARTICLES: _OWN.articles,
    NameSort.ARABIC: _OWN.sort_key,
    NameSort.ENGLISH: _OWN.english_key,
    NameSort.DATE: _OWN.last,
}
_NEWEST_FIRST = frozenset((NameSort.MENTIONS, NameSort.ARTICLES, NameSort.DATE))


def is_falling(sort: NameSort) -> bool:
    """Return whether a sort begins with what is largest."""
    return sort in _NEWEST_FIRST


def entity_rows(connection: Connection, query: NameQuery, after: Cursor | None, limit: int) -> Sequence[Row[Any]]:
    """Return so many of the entities that articles speak of and a query finds, as they were linked, in its order."""
    return connection.execute(_in_order(select(entities), query, after).limit(limit)).all()


def entity_keys(
    connection: Connection, query: NameQuery, after: Cursor | None
) -> Iterable[tuple[str, tuple[str | int, int]]]:
    """Yield of all those entities the ids and what they are sorted by, with their numbers."""
    own = _in_order(select(_OWN.entity_id, _ORDER[query.sort], _OWN.id), query, after)
    with connection.execute(own, execution_options={"yield_per": _KEYS_AT_ONCE}) as rows:
        for entity_id, value, number in rows:
            yield entity_id, (value, number)


def _in_order(own: Select[Any], query: NameQuery, after: Cursor | None) -> Select[Any]:
    column = _ORDER[query.sort]
    found = own.where(*_conditions(query))
    if after is not None:
        found = found.where(_beyond(query.sort, after))
    order = (column.desc(), _OWN.id.desc()) if is_falling(query.sort) else (column, _OWN.id)
    return found.order_by(*order)


def count_rows(connection: Connection, query: NameQuery) -> int:
    """Return how many entities a query finds as they were linked."""
    return connection.scalar(select(func.count()).select_from(entities).where(*_conditions(query))) or 0


def count_among(connection: Connection, query: NameQuery, entity_ids: Iterable[str]) -> int:
    """Return how many of some entities a query finds as they were linked."""
    conditions = _conditions(query)
    own = select(func.count()).select_from(entities).where(*conditions)
    return sum(connection.scalar(own.where(_OWN.entity_id.in_(some))) or 0 for some in _pieces(entity_ids))


def rows_of(connection: Connection, entity_ids: Iterable[str]) -> dict[str, Row[Any]]:
    """Return the entities of some ids, those that there are."""
    own = select(entities)
    found = (connection.execute(own.where(_OWN.entity_id.in_(some))) for some in _pieces(entity_ids))
    return {row.entity_id: row for rows in found for row in rows}


def entities_of_removed(connection: Connection) -> set[str]:
    """Return the entities that articles speak of which were taken out of the library: less is to be counted of them."""
    gone = list(connection.scalars(select(articles.c.content_id).where(articles.c.removed.is_not(None))))
    found: set[str] = set()
    for some in _pieces(gone):
        found.update(connection.scalars(select(appearances.c.entity).where(appearances.c.article.in_(some)).distinct()))
    return found


def words_sought(query: NameQuery) -> list[str]:
    """Return the folded words that a query asks for, without their articles: names have them or not."""
    return list(dict.fromkeys(stripped_form(folded_form(query.text)).split()))


def _conditions(query: NameQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [_OWN.articles > 0]
    if query.kinds:
        found.append(_OWN.kind.in_(sorted(kind.value for kind in query.kinds)))
    if query.unconfirmed:
        found.append(_OWN.confirmed.is_(False))
    words = words_sought(query)
    if len(words) > _MOST_WORDS or any(len(word) > LONGEST for word in words):
        return [false()]
    found.extend(_OWN.search.contains(word, autoescape=True) for word in words)
    return found


def _beyond(sort: NameSort, after: Cursor) -> ColumnElement[bool]:
    """Return what is true behind a cursor: compared as pairs, which both engines look up in the index of the two."""
    own, last = tuple_(_ORDER[sort], _OWN.id), tuple_(literal(after.value), literal(after.number))
    return own < last if is_falling(sort) else own > last


def _pieces(ids: Iterable[str]) -> Iterable[Sequence[str]]:
    wanted = sorted(set(ids))
    return (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE))
