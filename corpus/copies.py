"""Versions and copies of articles: what stands together, what differs, and what a reader says of it."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, Select, delete, func, insert, or_, select, update

from corpus.differences import Paragraph, differences
from corpus.errors import UnknownArticle
from corpus.likeness import Likeness, resemblance
from corpus.model import Summary
from corpus.store import articles as rows
from corpus.store.columns import now
from corpus.store.copies.keeping import hold_groups, joined, members_of, regrouped
from corpus.store.copies.sketching import load_sketches
from corpus.store.copies.slices import slices
from corpus.store.copies_tables import article_partings
from corpus.store.engine import reading, write
from corpus.store.tables import articles

__all__ = ["Chosen", "Copies", "Copy", "Group", "Likeness", "Parting"]


class Copy(NamedTuple):
    """An article of a group."""

    summary: Summary
    address: str | None
    why: Likeness | None
    """Why it stands behind the one that is shown; None for that one itself."""
    alike: int
    """How much of its words and those of the one that is shown is the same, in percent of both together."""


class Group(NamedTuple):
    """Articles of which lists show one."""

    shown: Copy
    others: tuple[Copy, ...]
    """Those that stand behind it, the oldest first."""


class Parting(NamedTuple):
    """What a reader parted: an article from others, by their ids."""

    article_id: str
    others: tuple[str, ...]


class Chosen(NamedTuple):
    """The article that a reader asked to be shown, and since when it had been asked for before."""

    article_id: str
    before: datetime | None
    since: datetime | None


class Copies:
    """Groups of articles in a database whose tables are up to date."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def count(self) -> int:
        """Return how many groups there are."""
        with reading(self._engine) as connection:
            return connection.scalar(select(func.count()).select_from(articles).where(_has_others())) or 0

    def groups(self, limit: int | None = None, offset: int = 0) -> list[Group]:
        """Return the groups, those first whose shown article came last."""
        query = select(articles.c.id).where(_has_others()).order_by(articles.c.added.desc(), articles.c.id.desc())
        with reading(self._engine) as connection:
            numbers = list(connection.scalars(query.limit(limit).offset(offset)))
            return [_group(connection, number) for number in numbers]

    def group(self, article_id: str) -> Group:
        """Return the group of an article, which may be the only one in it; raise UnknownArticle."""
        with reading(self._engine) as connection:
            return _group(connection, rows.number_of(connection, article_id))

    def differences(self, before: str, after: str) -> list[Paragraph]:
        """Return what differs between two articles, word by word; raise UnknownArticle."""
        with reading(self._engine) as connection:
            texts = rows.load_articles(connection, [before, after])
        for each in (before, after):
            if each not in texts:
                raise UnknownArticle.called(each)
        return differences(texts[before], texts[after])

    def set_apart(self, article_id: str) -> Parting:
        """Say that an article is not the same as those it stands with, whatever comes; raise UnknownArticle."""

        def work(connection: Connection) -> Parting:
            hold_groups(connection)
            number = rows.number_of(connection, article_id)
            others = tuple(member.id for member in members_of(connection, [number]) if member.number != number)
            return _part(connection, Parting(article_id, others))

        return write(self._engine, work)

    def part(self, parting: Parting) -> Parting:
        """Part again what was put together again; raise UnknownArticle."""

        def work(connection: Connection) -> Parting:
            hold_groups(connection)
            return _part(connection, parting)

        return write(self._engine, work)

    def put_together(self, parting: Parting) -> None:
        """Take a parting back; raise UnknownArticle."""

        def work(connection: Connection) -> None:
            hold_groups(connection)
            _join(connection, rows.number_of(connection, parting.article_id), _numbers(connection, parting.others))

        write(self._engine, work)

    def partings(self, article_id: str) -> Parting:
        """Return what readers parted an article from; raise UnknownArticle."""
        with reading(self._engine) as connection:
            number = rows.number_of(connection, article_id)
            ends = [(row.one_id, row.other_id) for row in connection.execute(_ends().where(_parts(number)))]
            others = {one if other == number else other for one, other in ends}
            ids = select(articles.c.content_id).where(articles.c.id.in_(others)).order_by(articles.c.id)
            return Parting(article_id, tuple(connection.scalars(ids)))

    def show(self, article_id: str) -> Chosen:
        """Have lists show an article in the place of those it stands with, whatever comes; raise UnknownArticle."""
        return self._choose(article_id, now())

    def take_back(self, chosen: Chosen) -> Chosen:
        """Let lists show what they showed before an article was chosen; raise UnknownArticle."""
        return self._choose(chosen.article_id, chosen.before)

    def show_as_usual(self, article_id: str) -> Chosen:
        """Let lists show what they show where nobody asked for an article; raise UnknownArticle."""
        return self._choose(article_id, None)

    def _choose(self, article_id: str, since: datetime | None) -> Chosen:
        def work(connection: Connection) -> Chosen:
            hold_groups(connection)
            number = rows.number_of(connection, article_id)
            before = connection.scalar(select(articles.c.chosen).where(articles.c.id == number))
            connection.execute(update(articles).where(articles.c.id == number).values(chosen=since))
            change = tuple(moment.isoformat() if moment else None for moment in (before, since))
            rows.record(connection, number, "choose", (change[0], change[1]))
            joined(connection, [number])
            return Chosen(article_id, before, since)

        return write(self._engine, work)


def _group(connection: Connection, number: int) -> Group:
    places = members_of(connection, [number])
    kept = {member.number: place for member, place in places.items() if not member.is_removed}
    query = select(articles.c.id, articles.c.address, *rows.SUMMARY)
    told = {
        row[0]: (row[1], Summary(*row[2:]))
        for some in slices(kept)
        for row in connection.execute(query.where(articles.c.id.in_(some)))
    }
    sketches = load_sketches(connection, kept)
    root = next((each for each, place in kept.items() if place.shown_by is None), number)

    def copy(each: int) -> Copy:
        address, summary = told[each]
        return Copy(summary, address, kept[each].why, round(100 * resemblance(sketches[each], sketches[root])))

    others = sorted((each for each in kept if each != root), key=lambda each: (_day(told[each][1]), each))
    return Group(copy(root), tuple(map(copy, others)))


def _day(summary: Summary) -> str:
    return (summary.date or summary.added.date()).isoformat()


def _has_others() -> ColumnElement[bool]:
    behind = articles.alias()
    own = select(behind.c.id).where(behind.c.shown_by == articles.c.id, behind.c.removed.is_(None))
    return rows.is_listed() & own.exists()


def _part(connection: Connection, parting: Parting) -> Parting:
    number, others = rows.number_of(connection, parting.article_id), _numbers(connection, parting.others)
    known = {(row.one_id, row.other_id) for row in connection.execute(_ends().where(_parts(number)))}
    pairs = [(min(number, other), max(number, other)) for other in others]
    added = [{"one_id": one, "other_id": other, "at": now()} for one, other in pairs if (one, other) not in known]
    if added:
        connection.execute(insert(article_partings), added)
        rows.record(connection, number, "part", (None, " ".join(parting.others)))
    regrouped(connection, [number, *others])
    return parting


def _join(connection: Connection, number: int, others: Collection[int]) -> None:
    own = article_partings.c
    ids: list[str] = []
    for some in slices(sorted(others)):
        gone = delete(article_partings).where(_parts(number), or_(own.one_id.in_(some), own.other_id.in_(some)))
        connection.execute(gone)
        told = select(articles.c.content_id).where(articles.c.id.in_(some)).order_by(articles.c.id)
        ids += connection.scalars(told)
    rows.record(connection, number, "part", (" ".join(ids), None))
    regrouped(connection, [number, *others])


def _ends() -> Select[tuple[int, int]]:
    return select(article_partings.c.one_id, article_partings.c.other_id)


def _parts(number: int) -> ColumnElement[bool]:
    return or_(article_partings.c.one_id == number, article_partings.c.other_id == number)


def _numbers(connection: Connection, article_ids: Iterable[str]) -> list[int]:
    query = select(articles.c.id)
    return [
        number
        for some in slices(article_ids)
        for number in connection.scalars(query.where(articles.c.content_id.in_(some)))
    ]
