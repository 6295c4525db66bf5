"""The entities that articles were linked to, searched, sorted and paged as they are kept."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    case,
    false,
    func,
    literal,
    or_,
    select,
    true,
)

from corpus.store.tables import articles
from glossary.authority.listed import Cursor, NameQuery, NameSort
from glossary.store.forms import folded_form, stripped_form
from glossary.store.name_tables import appearances, entities
from glossary.store.validity import LONGEST

_AT_ONCE = 500
_KEYS_AT_ONCE = 2000
_MOST_WORDS = 100
"""Words that a query may look for: no name has more, and no database takes any number of conditions."""
_MOST_NEAR = 8
"""Words of a query by whose nearness names are sorted."""
_OWN = entities.c
_SORTED_BY = {
    NameSort.MENTIONS: ("mentions", "articles", "is_nameless", "english_key"),
    NameSort.ARTICLES: ("articles", "mentions", "is_nameless", "english_key"),
    NameSort.ARABIC: ("sort_key",),
    NameSort.ENGLISH: ("english_key",),
    NameSort.DATE: ("last", "mentions", "articles", "is_nameless", "english_key"),
}
"""What each order compares, one after the other; last of all the numbers of entities."""
_LARGEST_FIRST = frozenset(("mentions", "articles", "last"))
_ARABIC_ARTICLE = "ال"


def sorted_by(query: NameQuery) -> tuple[str, ...]:
    """Return the names of what a query is sorted by, one after the other: what is searched by words begins with the nearest."""
    own = _SORTED_BY[query.sort]
    is_near = query.sort is NameSort.MENTIONS and 0 < len(words_sought(query)) <= _MOST_NEAR
    return ("nearness", *own) if is_near and len(query.text) <= LONGEST else own


def begins_with_largest(name: str) -> bool:
    """Return whether what has the most of something comes first."""
    return name in _LARGEST_FIRST


def nearness(search: str, query: NameQuery) -> int:
    """Return how near names, a line each, come to what is searched: 0 where one is just that, 1 where its words are in them as they are, else 2."""
    if any(line in search for line in _lines(query)):
        return 0
    text = search.replace("\n", " ")
    return 1 if all(any(each in text for each in ways) for ways in _words(query)) else 2


def _lines(query: NameQuery) -> list[str]:
    folded = folded_form(query.text)
    stripped = stripped_form(folded)
    return [f"\n{each}\n" for each in dict.fromkeys((folded, stripped, _ARABIC_ARTICLE + stripped))]


def _words(query: NameQuery) -> list[tuple[str, str]]:
    return [(f" {word} ", f" {_ARABIC_ARTICLE}{word} ") for word in words_sought(query)]


def _columns(query: NameQuery) -> list[tuple[ColumnElement[Any], bool]]:
    """Return what is compared, and whether the largest of it comes first."""
    return [(_column(query, each), begins_with_largest(each)) for each in (*sorted_by(query), "id")]


def _column(query: NameQuery, name: str) -> ColumnElement[Any]:
    if name == "nearness":
        return _nearness(query)
    return case((_OWN.english_key == "", 1), else_=0) if name == "is_nameless" else _OWN[name]


def _nearness(query: NameQuery) -> ColumnElement[int]:
    """Return what `nearness` returns, of a row."""
    text = func.replace(_OWN.search, "\n", " ")
    whole = [or_(*(text.contains(each, autoescape=True) for each in ways)) for ways in _words(query)]
    exact = [_OWN.search.contains(line, autoescape=True) for line in _lines(query)]
    return case((or_(*exact), 0), (and_(true(), *whole), 1), else_=2)


def entity_rows(connection: Connection, query: NameQuery, after: Cursor | None, limit: int) -> Sequence[Row[Any]]:
    """Return so many of the entities that articles speak of and a query finds, as they were linked, in its order; with their nearness where that counts."""
    near = [_nearness(query).label("nearness")] if "nearness" in sorted_by(query) else []
    return connection.execute(_in_order(select(entities, *near), query, after).limit(limit)).all()


def entity_keys(connection: Connection, query: NameQuery, after: Cursor | None) -> Iterable[tuple[str, Cursor]]:
    """Yield of all those entities the ids and where a page ends that ends with them."""
    own = _in_order(select(_OWN.entity_id, *(column for column, _ in _columns(query))), query, after)
    with connection.execute(own, execution_options={"yield_per": _KEYS_AT_ONCE}) as rows:
        for entity_id, *values, number in rows:
            yield entity_id, Cursor(tuple(values), number)


def _in_order(own: Select[Any], query: NameQuery, after: Cursor | None) -> Select[Any]:
    found = own.where(*_conditions(query))
    if after is not None:
        found = found.where(_beyond(query, after))
    return found.order_by(*(column.desc() if falls else column for column, falls in _columns(query)))


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


def _beyond(query: NameQuery, after: Cursor) -> ColumnElement[bool]:
    """Return what is true behind a cursor; the first column alone is compared first, which both engines look up in its index."""
    values = [literal(each, BigInteger() if isinstance(each, int) else None) for each in (*after.values, after.number)]
    columns = list(zip(_columns(query), values, strict=True))
    found: ColumnElement[bool] = false()
    for (column, falls), value in reversed(columns):
        found = or_(column < value if falls else column > value, and_(column == value, found))
    (column, falls), value = columns[0]
    return and_(column <= value if falls else column >= value, found)


def _pieces(ids: Iterable[str]) -> Iterable[Sequence[str]]:
    wanted = sorted(set(ids))
    return (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE))
