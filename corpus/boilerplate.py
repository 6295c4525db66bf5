"""Boilerplate: the one door to the lines that sources print on many of their pages."""

import math
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, Engine, Select, delete, func, insert, select, update

from corpus.errors import UnknownLine
from corpus.repetition import Repeated, repeated_lines
from corpus.store.articles import load_printed
from corpus.store.boilerplate import left_out
from corpus.store.boilerplate_index import articles_left, index_anew, index_some, leave_for_later, sources_left
from corpus.store.boilerplate_tables import learned_line_changes, learned_lines, learned_sources
from corpus.store.columns import now
from corpus.store.engine import reading, write
from corpus.store.index import index_on
from corpus.store.tables import articles
from corpus.worded import worded

SAMPLE = 200
"""So many of a source's newest articles are looked at."""
_FEWEST = 5
_GROWTH = 0.2
"""A source is learned anew when so much of it has come since, and five articles at least."""


class LearnedLine(NamedTuple):
    """A line that a source prints on many pages."""

    number: int
    """By which it is kept and dropped."""
    source: str
    line: str
    articles: int
    """In how many of the source's newest articles it stands."""
    kept: bool
    """Whether a reader wants it to stay in the articles."""


class Boilerplate:
    """Learns what sources print on many pages, and lets a reader keep of it what is worth reading."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._words = index_on(engine.dialect.name)

    def learn_grown(self) -> list[str]:
        """Learn the lines of all sources that have grown by a fifth, and five articles, since; return these sources."""
        with reading(self._engine) as connection:
            count = func.count()
            query = select(articles.c.source, count, func.max(learned_sources.c.articles))
            query = query.outerjoin(learned_sources, learned_sources.c.source == articles.c.source)
            query = query.where(articles.c.removed.is_(None), articles.c.source.is_not(None))
            rows = connection.execute(query.group_by(articles.c.source).having(count >= _FEWEST)).all()
        grown = [source for source, now_there, before in rows if now_there - (before or 0) >= _needed(before or 0)]
        for source in grown:
            self.learn(source)
        return grown

    def learn(self, source: str) -> list[LearnedLine]:
        """Learn the lines of a source from its newest articles, index these without them, and return all that are known.

        What a reader kept stays kept; what is printed no more is forgotten. Older articles are indexed by `settle`.
        """
        with reading(self._engine) as connection:
            ids = _newest(connection, source)
            sample = load_printed(connection, ids)
            count = connection.scalar(_count(source)) or 0
        found = repeated_lines([sample[each] for each in ids])

        def work(connection: Connection) -> None:
            before = left_out(connection, [source])
            _keep(connection, source, found)
            connection.execute(delete(learned_sources).where(learned_sources.c.source == source))
            row = {"source": source, "articles": count, "learned": now()}
            connection.execute(insert(learned_sources), row)
            if left_out(connection, [source]) != before:
                self._index(connection, source, ids)

        write(self._engine, work)
        return self.lines(source)

    def sources(self) -> list[str]:
        """Return the names of all sources that articles are from."""
        query = select(articles.c.source).where(articles.c.removed.is_(None), articles.c.source.is_not(None))
        with reading(self._engine) as connection:
            return list(connection.scalars(query.distinct()))

    def lines(self, source: str | None = None) -> list[LearnedLine]:
        """Return the lines known of a source, or of all, those in most articles first."""
        own = learned_lines.c
        query = select(own.id, own.source, own.line, own.articles, own.kept)
        if source is not None:
            query = query.where(own.source == source)
        with reading(self._engine) as connection:
            rows = connection.execute(query.order_by(own.source, own.articles.desc(), own.id))
            return [LearnedLine(*row) for row in rows]

    def set_kept(self, number: int, kept: bool) -> LearnedLine:
        """Let a line stay in the articles of its source, or leave it out again, with its history; raise UnknownLine."""
        own = learned_lines.c

        def work(connection: Connection) -> LearnedLine:
            query = select(own.id, own.source, own.line, own.articles, own.kept).where(own.id == number)
            found = connection.execute(query.with_for_update()).one_or_none()
            if found is None:
                raise UnknownLine(
                    worded(
                        "No line has the number {number}: `warraq boilerplate` lists those there are.", number=number
                    )
                )
            line = LearnedLine(*found)
            if line.kept == kept:
                return line
            change = {"kept": kept, "changed": now(), "version": own.version + 1}
            connection.execute(update(learned_lines).where(own.id == number).values(change))
            connection.execute(insert(learned_line_changes), {"line_id": number, "kept": kept, "at": now()})
            self._index(connection, line.source, _newest(connection, line.source))
            return line._replace(kept=kept)

        return write(self._engine, work)

    def left(self) -> int:
        """Return how many articles are still found by words of lines that are left out of them, or not found by those of others."""
        with reading(self._engine) as connection:
            return articles_left(connection)

    def settle(self) -> Iterator[int]:
        """Index older articles as their lines were learned, kept or dropped, some at a time, and yield how many at each step.

        May end after any step, and goes on where it ended.
        """
        with reading(self._engine) as connection:
            sources = [each.source for each in sources_left(connection)]
        for source in sources:
            step = partial(index_some, index=self._words, source=source)
            while count := write(self._engine, step):
                yield count

    def _index(self, connection: Connection, source: str, newest: list[str]) -> None:
        """Index the newest articles of a source at once, and leave the others for later."""
        index_anew(connection, self._words, newest)
        if (connection.scalar(_count(source)) or 0) > len(newest):
            leave_for_later(connection, source)


def _needed(before: int) -> int:
    return max(_FEWEST, math.ceil(_GROWTH * before))


def _count(source: str) -> Select[int]:
    return select(func.count()).where(articles.c.source == source, articles.c.removed.is_(None))


def _newest(connection: Connection, source: str) -> list[str]:
    query = select(articles.c.content_id).where(articles.c.source == source, articles.c.removed.is_(None))
    return list(connection.scalars(query.order_by(articles.c.added.desc(), articles.c.id.desc()).limit(SAMPLE)))


def _keep(connection: Connection, source: str, found: list[Repeated]) -> None:
    """Write down the lines of a source; those with which a reader did something are never forgotten."""
    own = learned_lines.c
    known = {row.digest: row for row in connection.execute(select(learned_lines).where(own.source == source))}
    present = {each.digest for each in found}
    gone = [digest for digest, row in known.items() if digest not in present and row.version == 1]
    if gone:
        connection.execute(delete(learned_lines).where(own.source == source, own.digest.in_(gone)))
    for each in found:
        row = known.get(each.digest)
        if row is None:
            new = {"digest": each.digest, "line": each.line, "articles": each.articles}
            connection.execute(
                insert(learned_lines), {"source": source, **new, "kept": False, "changed": now(), "version": 1}
            )
        elif row.articles != each.articles:
            connection.execute(update(learned_lines).where(own.id == row.id).values(articles=each.articles))
