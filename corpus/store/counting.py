"""Figures of the articles, counted by the database."""

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from corpus.store.articles import is_listed
from corpus.store.tables import articles

_AT_ONCE = 500


class ArticleFigures(NamedTuple):
    """What is counted of the articles that lists show."""

    articles: int
    words: int
    hidden: int
    """Versions and copies that stand behind others."""
    sources: tuple[tuple[str | None, int], ...]
    """How many articles each source has, those of most first; None for those that name none."""
    days: tuple[tuple[date | None, int], ...]
    """How many articles state which day, the oldest first; None for those that state none."""


def article_figures(connection: Connection) -> ArticleFigures:
    """Return what is counted of all articles."""
    own = articles.c
    count, words = connection.execute(
        select(func.count(), func.coalesce(func.sum(own.words), 0)).select_from(articles).where(is_listed())
    ).one()
    hidden = select(func.count()).select_from(articles).where(own.removed.is_(None), own.shown_by.is_not(None))
    by_source = select(own.source, func.count()).where(is_listed()).group_by(own.source)
    by_day = select(own.date, func.count()).where(is_listed()).group_by(own.date)
    sources = Counter({row[0]: row[1] for row in connection.execute(by_source)})
    days = {row[0]: row[1] for row in connection.execute(by_day)}
    return ArticleFigures(
        articles=count,
        words=int(words),
        hidden=connection.scalar(hidden) or 0,
        sources=tuple(sorted(sources.items(), key=lambda each: (-each[1], each[0] or ""))),
        days=tuple(sorted(days.items(), key=lambda each: each[0] or date.min)),
    )


def listed_among(connection: Connection, content_ids: Collection[str]) -> int:
    """Return how many of some articles lists show."""
    ids = sorted(content_ids)
    found = 0
    for start in range(0, len(ids), _AT_ONCE):
        query = select(func.count()).select_from(articles).where(is_listed())
        found += connection.scalar(query.where(articles.c.content_id.in_(ids[start : start + _AT_ONCE]))) or 0
    return found


def added_since(connection: Connection, moment: datetime) -> int:
    """Return how many of the articles that lists show came into the library since a moment."""
    query = select(func.count()).select_from(articles).where(is_listed(), articles.c.added >= moment)
    return connection.scalar(query) or 0
