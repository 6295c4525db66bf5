"""Figures of a library and of what its reader made of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select

from corpus.positions import Position
from corpus.store.collection_tables import collections, tags
from corpus.store.counting import ArticleFigures, added_since, article_figures, listed_among
from corpus.store.engine import reading
from glossary.learning.vocabulary import Vocabulary
from glossary.model import EntityKind
from glossary.store.name_tables import entities
from glossary.store.tables import concepts

_FINISHED = 0.95
"""How much of an article is behind who has read it."""
_WEEK, _MONTH = 7, 30
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted of a library."""

    articles: ArticleFigures
    added_week: int
    added_month: int
    finished: int
    begun: int
    """Opened and not read to the end."""
    words_today: int
    words_week: int
    """Read in the last seven days, today among them."""
    words_month: int
    """In the last thirty."""
    words_all: int
    days_read: int
    """Days of the last thirty on which something was read."""
    vocabulary: Mapping[str, int]
    """Words by the status that the reader gave them."""
    entries: int
    """Of the glossary."""
    growth: tuple[tuple[str, int], ...]
    """New entries of each of the last twelve months, `2025-11` and so on, the oldest first."""
    names: Mapping[str, int]
    """Names that articles speak of, by their kind."""
    tags: int
    collections: int

    @property
    def unread(self) -> int:
        """How many articles were never opened."""
        return self.articles.articles - self.finished - self.begun

    @property
    def months(self) -> tuple[tuple[str, int], ...]:
        """How many articles state a day of which month, the oldest of the last twelve that have any first."""
        found: Counter[str] = Counter()
        for day, count in self.articles.days:
            if day is not None:
                found[f"{day:%Y-%m}"] += count
        return tuple(sorted(found.items())[-_MONTHS:])

    @property
    def undated(self) -> int:
        """How many articles state no day."""
        return sum(count for day, count in self.articles.days if day is None)


def count_figures(
    engine: Engine, positions: Mapping[str, Position], read: Mapping[date, int], today: date | None = None
) -> Figures:
    """Return the figures of a database for a reader: how far each article was read, and words read by day."""
    now = today or date.today()
    finished = {each for each, position in positions.items() if position.progress >= _FINISHED}
    vocabulary = Counter(each.status.value for each in Vocabulary(engine, "").words())
    recent = [day for day in read if day > now - timedelta(days=_MONTH)]
    with reading(engine) as connection:
        done = listed_among(connection, finished)
        return Figures(
            articles=article_figures(connection),
            added_week=added_since(connection, _ago(now, _WEEK)),
            added_month=added_since(connection, _ago(now, _MONTH)),
            finished=done,
            begun=listed_among(connection, positions.keys()) - done,
            words_today=read.get(now, 0),
            words_week=sum(words for day, words in read.items() if day > now - timedelta(days=_WEEK)),
            words_month=sum(read[day] for day in recent),
            words_all=sum(read.values()),
            days_read=len(recent),
            vocabulary=dict(vocabulary),
            entries=_count(connection, select(func.count()).select_from(concepts).where(concepts.c.removed.is_(False))),
            growth=_growth(connection, now),
            names=_names(connection),
            tags=_count(connection, select(func.count()).select_from(tags)),
            collections=_count(
                connection, select(func.count()).select_from(collections).where(collections.c.removed.is_(False))
            ),
        )


def _count(connection: Connection, query: Select[Any]) -> int:
    return connection.scalar(query) or 0


def _ago(today: date, days: int) -> datetime:
    first = today - timedelta(days=days - 1)
    return datetime(first.year, first.month, first.day).astimezone()


def _growth(connection: Connection, today: date) -> tuple[tuple[str, int], ...]:
    firsts = [_month(today, back) for back in range(_MONTHS - 1, -2, -1)]
    own = select(func.count()).select_from(concepts).where(concepts.c.removed.is_(False))
    found = []
    for first, end in pairwise(firsts):
        query = own.where(concepts.c.created >= _moment(first), concepts.c.created < _moment(end))
        found.append((f"{first:%Y-%m}", connection.scalar(query) or 0))
    return tuple(found)


def _month(today: date, back: int) -> date:
    """Return the first day of the month so many before today's."""
    months = today.year * 12 + today.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _names(connection: Connection) -> dict[str, int]:
    query = select(entities.c.kind, func.count()).where(entities.c.articles > 0).group_by(entities.c.kind)
    counted = {row[0]: row[1] for row in connection.execute(query)}
    return {kind.value: counted.get(kind.value, 0) for kind in EntityKind}
