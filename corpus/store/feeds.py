"""The rows of feeds and of their entries."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, case, func, insert, select, update

from corpus.arabic.normalise import fold
from corpus.errors import StoreLost
from corpus.following.model import FollowedFeed
from corpus.following.schedule import FIRST
from corpus.model import Summary
from corpus.store.articles import SUMMARY, is_listed, summaries
from corpus.store.columns import now
from corpus.store.engine import inserted_number
from corpus.store.feed_tables import feed_changes, feed_entries, feeds
from corpus.store.tables import articles
from corpus.worded import worded

_SHOWN = tuple(feeds.c[name] for name in FollowedFeed._fields)
_NAMED = {"title", "site"}
"""What a feed tells of itself, which is kept where nobody said otherwise."""
_AT_ONCE = 500
"""Keys that are asked for in one statement."""
_ASKEW = timedelta(minutes=10)
"""How far the clocks of those who share a database may be apart."""


class SeenEntry(NamedTuple):
    """An entry that was seen before."""

    mark: str
    article: str | None
    tries: int


def digest(text: str) -> str:
    """Return 32 hexadecimal digits that stand for a text of any length."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def load_feeds(connection: Connection, *, removed: bool | None = False) -> list[FollowedFeed]:
    """Return the feeds that are followed, by folder and title; those that are no more, or both for None."""
    query = select(*_SHOWN) if removed is None else select(*_SHOWN).where(feeds.c.removed.is_(removed))
    found = [FollowedFeed(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda feed: (feed.folder, feed.name.casefold(), feed.id))


def load_feed(connection: Connection, number: int) -> FollowedFeed | None:
    """Return a feed by its number, or None."""
    row = connection.execute(select(*_SHOWN).where(feeds.c.id == number)).first()
    return FollowedFeed(*row) if row else None


def feed_at(connection: Connection, address: str) -> tuple[FollowedFeed, bool] | None:
    """Return the feed of an address and whether it is followed no more, or None."""
    query = select(*_SHOWN, feeds.c.removed).where(feeds.c.address_key == digest(address))
    row = connection.execute(query).first()
    return (FollowedFeed(*row[:-1]), bool(row[-1])) if row else None


def insert_feed(connection: Connection, address: str, told: Mapping[str, Any]) -> FollowedFeed:
    """Keep a feed that is new, and return it; `told` holds its title, site and folder."""
    row = {"title": "", "site": "", "folder": "", "etag": "", "modified": "", "problem": "", **told}
    state = {"seconds": FIRST, "failures": 0, "paused": False, "changed": now(), "removed": False, "version": 1}
    number = inserted_number(connection, feeds, {"address": address, "address_key": digest(address), **row, **state})
    _note(connection, number, "add", None, address)
    return _there(connection, number)


def change_feed(connection: Connection, feed: FollowedFeed, kind: str, changed: Mapping[str, Any]) -> bool:
    """Change what is kept of a feed as it was seen, with its history; return False where somebody else changed it meanwhile."""
    before = {name: getattr(feed, name, None) for name in changed}
    where = (feeds.c.id == feed.id) & (feeds.c.version == feed.version)
    values = {**changed, "changed": now(), "version": feed.version + 1}
    if "address" in changed:
        values["address_key"] = digest(changed["address"])
    if not connection.execute(update(feeds).where(where).values(values)).rowcount:
        return False
    first = next(iter(changed))
    _note(connection, feed.id, kind, _written(before[first]), _written(changed[first]))
    return True


def set_removed(connection: Connection, number: int, *, removed: bool) -> None:
    """Note that a feed is followed no more, or again."""
    connection.execute(
        update(feeds)
        .where(feeds.c.id == number)
        .values(removed=removed, paused=False, changed=now(), version=feeds.c.version + 1)
    )
    _note(connection, number, "remove" if removed else "restore", None, None)


def note_state(connection: Connection, number: int, state: Mapping[str, Any]) -> None:
    """Note what a refresh found out; that is no change by a person, so that it has no history and no version.

    What somebody called the feed while it was asked stays.
    """
    named = {name: case((feeds.c[name] == "", state[name]), else_=feeds.c[name]) for name in _NAMED & state.keys()}
    connection.execute(update(feeds).where(feeds.c.id == number).values({**state, **named}))


def seen_entries(connection: Connection, number: int, keys: Iterable[str]) -> dict[str, SeenEntry]:
    """Return the entries of a feed that were seen before, by their keys."""
    wanted = list(keys)
    found: dict[str, SeenEntry] = {}
    columns = (feed_entries.c.key, feed_entries.c.mark, feed_entries.c.article, feed_entries.c.tries)
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        query = select(*columns).where(feed_entries.c.feed_id == number, feed_entries.c.key.in_(some))
        found |= {row[0]: SeenEntry(*row[1:]) for row in connection.execute(query)}
    return found


def note_entry(connection: Connection, number: int, key: str, told: Mapping[str, Any]) -> None:
    """Note an entry with what became of it: its mark, its article, its problem and how often it was tried."""
    where = (feed_entries.c.feed_id == number) & (feed_entries.c.key == key)
    values = {"article": None, "problem": "", "tries": 0, **told, "seen": now()}
    if not connection.execute(update(feed_entries).where(where).values(values)).rowcount:
        connection.execute(insert(feed_entries).values({"feed_id": number, "key": key, **values}))


def summaries_of(connection: Connection, number: int, limit: int | None, offset: int) -> list[Summary]:
    """Return some of the articles of a feed that the library lists, the newest first."""
    joined = select(*SUMMARY).join(feed_entries, articles.c.content_id == feed_entries.c.article)
    query = joined.where(feed_entries.c.feed_id == number, is_listed())
    newest = query.order_by(articles.c.added.desc(), articles.c.id.desc())
    return summaries(connection, newest.limit(limit).offset(offset))


def came_from(name: str, connection: Connection) -> Select[tuple[int]]:
    """Return the row numbers of what lists show of the articles of feeds whose name, folder or address has some letters.

    Feeds that are followed no more count too: what came from them stays.
    """
    wanted = fold(name).strip()
    every = connection.execute(select(feeds.c.id, feeds.c.title, feeds.c.folder, feeds.c.address))
    own = [row.id for row in every if any(wanted in fold(each) for each in (row.title, row.folder, row.address))]
    came = articles.alias("came")
    shown = select(func.coalesce(came.c.shown_by, came.c.id))
    shown = shown.join(feed_entries, feed_entries.c.article == came.c.content_id)
    return shown.where(feed_entries.c.feed_id.in_(own))


def counts(connection: Connection) -> Counter[int]:
    """Return how many articles of each feed are in the library, by the number of the feed."""
    return _counts(connection, _COUNTED)


def counts_among(connection: Connection, content_ids: Collection[str]) -> Counter[int]:
    """Return how many of some articles came from each feed and are in the library, by the number of the feed."""
    ids, found = sorted(content_ids), Counter[int]()
    for start in range(0, len(ids), _AT_ONCE):
        some = feed_entries.c.article.in_(ids[start : start + _AT_ONCE])
        found += _counts(connection, _COUNTED.where(some))
    return found


def counts_behind(connection: Connection) -> Counter[int]:
    """Return how many articles of each feed stand behind another one as its versions or copies, by its number."""
    return _counts(connection, _EVERY.where(articles.c.shown_by.is_not(None), articles.c.removed.is_(None)))


_EVERY = (
    select(feed_entries.c.feed_id, func.count())
    .join(articles, articles.c.content_id == feed_entries.c.article)
    .group_by(feed_entries.c.feed_id)
)
_COUNTED = _EVERY.where(is_listed())


def _counts(connection: Connection, query: Select[int, int]) -> Counter[int]:
    return Counter({row[0]: row[1] for row in connection.execute(query)})


def next_due(feed: FollowedFeed, moment: datetime) -> float:
    """Return the seconds until a feed is to be asked again, 0 or less where that is now.

    Now it is for one that was asked at a time still to come: the clock was set back since, perhaps by years.
    """
    was_ahead = feed.checked is not None and feed.checked - moment > _ASKEW
    return 0.0 if feed.due is None or was_ahead else (feed.due - moment).total_seconds()


def _there(connection: Connection, number: int) -> FollowedFeed:
    found = load_feed(connection, number)
    if found is None:
        raise StoreLost(worded("A feed that was just kept is not there."))
    return found


def _note(connection: Connection, number: int, kind: str, before: str | None, after: str | None) -> None:
    row = {"feed_id": number, "kind": kind, "before": before, "after": after, "at": now()}
    connection.execute(insert(feed_changes).values(row))


def _written(value: Any) -> str | None:
    return None if value is None else str(value)
