"""Where articles speak of entities: written with the keys of an article, counted for each entity."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, bindparam, delete, func, insert, select, update

from corpus.store.tables import articles
from glossary.authority.model import Appearance, Spelt, Spot
from glossary.model import EntityKind
from glossary.store.name_tables import appearances, entities

ENTITY_FAMILY = "entity"
"""The family of the keys that tell of which entities an article speaks."""
_OWN = appearances.c
REMOVED = select(articles.c.content_id).where(articles.c.removed.is_not(None)).scalar_subquery()
"""The articles that were taken out of the library; few, so that they are left out faster than all others are joined."""
_FETCHED = 1000
_COUNTED = ("mentions", "adjectives", "articles")


def replace_appearances(connection: Connection, article: str, day: str, new: Sequence[Appearance]) -> None:
    """Let an article of a day, ISO or empty, speak of these entities and no others; what is counted of each follows."""
    held = select(_OWN.entity, _OWN.names, _OWN.adjectives, _OWN.day).where(_OWN.article == article)
    old = connection.execute(held).all()
    rows = [_row(article, day, each) for each in new]
    changes: dict[str, Counter[str]] = {}
    for each in old:
        changes.setdefault(each.entity, Counter()).subtract(
            {"mentions": each.names, "adjectives": each.adjectives, "articles": 1}
        )
    for appearance in new:
        own = changes.setdefault(appearance.entity, Counter())
        own.update(mentions=appearance.names, adjectives=appearance.adjectives, articles=1)
    if old:
        connection.execute(delete(appearances).where(_OWN.article == article))
    if rows:
        connection.execute(insert(appearances), rows)
    _count(connection, changes)
    _date(connection, day, {each.entity for each in old}, [each.entity for each in new])


def appearances_of(
    connection: Connection, entity_ids: Iterable[str], within: Sequence[str] | None = None
) -> "list[Standing]":
    """Return the appearances of some entities in the articles, or in some of them, that are not removed, the newest first."""
    own = select(appearances).where(_OWN.entity.in_(list(entity_ids)))
    return _standing(connection, own if within is None else own.where(_OWN.article.in_(within)))


def appearances_in(connection: Connection, article: str) -> "list[Standing]":
    """Return the appearances of all entities in an article, or in what lists show in its place; none where it is removed."""
    asked, shown = articles.alias(), articles.alias()
    own = select(shown.c.content_id).join(asked, shown.c.id == func.coalesce(asked.c.shown_by, asked.c.id))
    return _standing(connection, select(appearances).where(_OWN.article.in_(own.where(asked.c.content_id == article))))


def _standing(connection: Connection, own: Select[Any]) -> "list[Standing]":
    own = own.join(articles, articles.c.content_id == _OWN.article).where(articles.c.removed.is_(None))
    newest = own.order_by(_OWN.day.desc(), articles.c.added.desc(), articles.c.id.desc(), _OWN.id)
    return [
        Standing(
            row.article,
            row.day,
            Appearance(
                row.entity,
                EntityKind(row.kind),
                row.names,
                row.adjectives,
                tuple(Spelt(*each) for each in json.loads(row.spellings)),
                tuple(Spot(*each) for each in json.loads(row.spots)),
            ),
        )
        for row in connection.execute(newest)
    ]


@dataclass(frozen=True, slots=True)
class Standing:
    """An appearance with the article that it is in."""

    article: str
    day: str
    """ISO, empty where the article states none."""
    appearance: Appearance


class Alike(NamedTuple):
    """The appearances of one entity that are spelt alike."""

    article: str
    """Empty where they may be of several."""
    entity: str
    spellings: tuple[Spelt, ...]
    adjectives: int
    """In each article."""
    articles: int
    day: str
    """Of the newest, ISO; empty where none is stated."""


def alike_appearances(
    connection: Connection, entity_ids: Iterable[str], together: bool = False
) -> Iterator[Sequence[Alike]]:
    """Yield the appearances of some entities in articles that are not removed, those that are alike as one.

    Each of them alone; where the entities count together, what an article that speaks of several says of them all.
    """
    ids = sorted(entity_ids)
    own = _OWN.entity.in_(ids)
    if not together:
        yield from ([each] for each in _alike(connection, (own,), by_article=False))
        return
    several = select(_OWN.article).where(own).group_by(_OWN.article).having(func.count() > 1).scalar_subquery()
    yield from ([each] for each in _alike(connection, (own, _OWN.article.not_in(several)), by_article=False))
    shared = _alike(connection, (own, _OWN.article.in_(several)), by_article=True)
    yield from (list(some) for _article, some in groupby(shared, key=lambda each: each.article))


def _alike(connection: Connection, conditions: Sequence[ColumnElement[bool]], by_article: bool) -> Iterator[Alike]:
    same = [_OWN.entity, _OWN.spellings, _OWN.adjectives]
    if by_article:
        same.insert(0, _OWN.article)
    own = select(*same, func.count().label("articles"), func.max(_OWN.day).label("day"))
    own = own.where(*conditions, _OWN.article.not_in(REMOVED)).group_by(*same).order_by(*same)
    read: dict[str, tuple[Spelt, ...]] = {}
    for row in connection.execute(own, execution_options={"yield_per": _FETCHED}):
        spellings = read.get(row.spellings)
        if spellings is None:
            spellings = read[row.spellings] = tuple(Spelt(*each) for each in json.loads(row.spellings))
        article = row.article if by_article else ""
        yield Alike(article, row.entity, spellings, row.adjectives, row.articles, row.day)


def _row(article: str, day: str, appearance: Appearance) -> dict[str, object]:
    return {
        "article": article,
        "entity": appearance.entity,
        "day": day,
        "kind": appearance.kind.value,
        "names": appearance.names,
        "adjectives": appearance.adjectives,
        "spellings": json.dumps(appearance.spellings, ensure_ascii=False),
        "spots": json.dumps(appearance.spots, separators=(",", ":")),
    }


def _count(connection: Connection, changes: Mapping[str, Counter[str]]) -> None:
    """Add to what is counted of entities, in one order whoever writes, so that no two writers wait for each other."""
    rows = [
        {"of": entity, **{f"more_{name}": more[name] for name in _COUNTED}}
        for entity, more in sorted(changes.items())
        if any(more.values())
    ]
    if rows:
        added = {name: entities.c[name] + bindparam(f"more_{name}") for name in _COUNTED}
        connection.execute(update(entities).where(entities.c.entity_id == bindparam("of")).values(added), rows)


def _date(connection: Connection, day: str, old: set[str], new: Sequence[str]) -> None:
    """Note the newest day of entities; only where an article no longer speaks of one is it looked for among all."""
    if new and day:
        later = update(entities).where(entities.c.entity_id.in_(sorted(new)), entities.c.last < day)
        connection.execute(later.values(last=day))
    for entity in sorted(old.difference(new)):
        newest = select(func.coalesce(func.max(_OWN.day), "")).where(_OWN.entity == entity).scalar_subquery()
        connection.execute(update(entities).where(entities.c.entity_id == entity).values(last=newest))
