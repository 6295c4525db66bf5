"""Reading collections and tags; what is marked on a version or a copy belongs to the article that lists show in its place."""

from collections.abc import Collection as Some
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from corpus.collecting import Collection, Tag, name_key
from corpus.errors import UnknownArticle
from corpus.model import Summary
from corpus.store.articles import SUMMARY, is_listed
from corpus.store.collection_tables import article_tags, collection_articles, collections, tags
from corpus.store.tables import articles

_AT_ONCE = 500
_member = articles.alias("member")
_SHOWN = func.coalesce(_member.c.shown_by, _member.c.id)


def marked_with(word: str, connection: Connection) -> Select[tuple[int]]:
    """Return the row numbers of articles with a tag, or with one that begins so where none is called so."""
    own = select(_SHOWN).join(article_tags, article_tags.c.article_id == _member.c.id)
    return own.where(article_tags.c.tag_id.in_(_called(tags, word, connection)))


def put_into(name: str, connection: Connection) -> Select[tuple[int]]:
    """Return the row numbers of the articles of a collection, or of those that begin so where none is called so."""
    own = select(_SHOWN).join(collection_articles, collection_articles.c.article_id == _member.c.id)
    return own.where(collection_articles.c.collection_id.in_(_called(collections, name, connection)))


def _called(table: Any, name: str, connection: Connection) -> list[int]:
    key = name_key(name)
    exact = list(connection.scalars(select(table.c.id).where(table.c.folded == key)))
    if exact or not key:
        return exact
    begun = select(table.c.id).where(table.c.folded >= key, table.c.folded < key + "\U0010ffff")
    return list(connection.scalars(begun))


def load_tags(connection: Connection) -> list[Tag]:
    """Return all tags with how many articles have them, those of most articles first."""
    count = func.count(func.distinct(_SHOWN)).label("articles")
    own = select(tags.c.name, count).join(article_tags, article_tags.c.tag_id == tags.c.id)
    own = own.join(_member, _member.c.id == article_tags.c.article_id).where(_member.c.removed.is_(None))
    rows = connection.execute(own.group_by(tags.c.id, tags.c.name).order_by(count.desc(), tags.c.name))
    return [Tag(*row) for row in rows]


def load_collections(connection: Connection, folded: str | None = None) -> list[Collection]:
    """Return the collections, or the one whose folded name is given, with how many articles they hold, by their names."""
    count = func.count(func.distinct(_SHOWN)).filter(_member.c.removed.is_(None)).label("articles")
    columns = (
        collections.c.uuid, collections.c.name, collections.c.note, collections.c.author, collections.c.changed,
        collections.c.version,
    )  # fmt: skip
    own = select(*columns, count).outerjoin(
        collection_articles, collection_articles.c.collection_id == collections.c.id
    )
    own = own.outerjoin(_member, _member.c.id == collection_articles.c.article_id)
    own = own.where(collections.c.removed.is_(False))
    if folded is not None:
        own = own.where(collections.c.folded == folded)
    rows = connection.execute(own.group_by(collections.c.id, *columns).order_by(collections.c.name))
    return [Collection(str(row[0]), *row[1:]) for row in rows]


def articles_in(connection: Connection, number: int) -> list[Summary]:
    """Return the articles of a collection in its order, each as lists show it."""
    places = select(_SHOWN.label("id"), func.min(collection_articles.c.place).label("place"))
    places = places.join(collection_articles, collection_articles.c.article_id == _member.c.id)
    own = places.where(collection_articles.c.collection_id == number).group_by(_SHOWN).subquery()
    listed = select(*SUMMARY).join(own, own.c.id == articles.c.id).where(is_listed()).order_by(own.c.place)
    return [Summary(*row) for row in connection.execute(listed)]


def labels_of(connection: Connection, content_ids: Some[str]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the tags of articles, and the names of the collections that they are in, by the articles' ids."""
    own = _numbers(connection, content_ids)
    groups = _groups(connection, own.values())
    shown = {member: number for number, group in groups.items() for member in group}
    tagged = select(article_tags.c.article_id, tags.c.name).join(tags, tags.c.id == article_tags.c.tag_id)
    held = select(collection_articles.c.article_id, collections.c.name)
    held = held.join(collections, collections.c.id == collection_articles.c.collection_id)
    held = held.where(collections.c.removed.is_(False))
    names = _names(connection, tagged, shown), _names(connection, held, shown)
    return {each: (names[0].get(number, ()), names[1].get(number, ())) for each, number in own.items()}


def _names(connection: Connection, query: Select[Any], shown: Mapping[int, int]) -> dict[int, tuple[str, ...]]:
    """Return the names that a query of articles' numbers and names has, by the number of the article that is shown."""
    found: dict[int, set[str]] = {}
    for some in _sliced(sorted(shown)):
        for row in connection.execute(query.where(query.selected_columns[0].in_(some))):
            found.setdefault(shown[row[0]], set()).add(row[1])
    return {number: tuple(sorted(own)) for number, own in found.items()}


def group_numbers(connection: Connection, content_ids: Iterable[str]) -> dict[int, list[int]]:
    """Return the row numbers of articles, each with those of all that lists show it for; raise UnknownArticle."""
    wanted = list(dict.fromkeys(content_ids))
    own = _numbers(connection, wanted)
    missing = next((each for each in wanted if each not in own), None)
    if missing is not None:
        raise UnknownArticle.called(missing)
    return _groups(connection, (own[each] for each in wanted))


def _numbers(connection: Connection, content_ids: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in _sliced(sorted(set(content_ids))):
        query = select(articles.c.content_id, articles.c.id).where(articles.c.content_id.in_(some))
        found.update((row[0], row[1]) for row in connection.execute(query.where(articles.c.removed.is_(None))))
    return found


def _groups(connection: Connection, numbers: Iterable[int]) -> dict[int, list[int]]:
    groups = {number: [number] for number in numbers}
    for some in _sliced(list(groups)):
        behind = select(articles.c.shown_by, articles.c.id).where(articles.c.shown_by.in_(some))
        for number, hidden in connection.execute(behind):
            groups[number].append(hidden)
    return groups


def _sliced(many: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (many[start : start + _AT_ONCE] for start in range(0, len(many), _AT_ONCE))
