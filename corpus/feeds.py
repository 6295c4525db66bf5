"""The feeds that are followed: the one door to them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from queue import Empty, Queue
from threading import Event, Thread
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Engine

from corpus.errors import FetchStopped, StaleFeed, UnknownFeed
from corpus.following.discovery import discovered
from corpus.following.model import Fate, Followed, FollowedFeed, Outcome
from corpus.following.refreshing import Keep, Refreshing
from corpus.ingest.fetching.addresses import address_of
from corpus.ingest.fetching.exchange import Limits
from corpus.ingest.fetching.fetcher import Fetcher
from corpus.ingest.fetching.manners import Manners
from corpus.model import Summary
from corpus.store import feeds as rows
from corpus.store.columns import now
from corpus.store.engine import reading, write
from corpus.worded import worded

__all__ = ["Fate", "Feeds", "Followed", "FollowedFeed", "Outcome"]

_THREADS = 6
"""Hosts that are asked at the same time."""


class Feeds:
    """Feeds kept in a database whose tables are up to date."""

    def __init__(
        self, engine: Engine, keep: Keep, limits: Limits | None = None, manners: Manners | None = None
    ) -> None:
        """Know the database, what keeps an article, and how much and how fast sites are asked."""
        self._engine = engine
        self._keep = keep
        self._limits = limits or Limits()
        self._manners = manners or Manners()

    # -- what is followed

    def add(
        self, address: str, folder: str = "", cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[Followed, Iterator[Outcome]]:
        """Follow the feed at an address, or the one that the page there names; raises NotFetched.

        What it has is kept while the second part is iterated over, which raises FetchStopped and StoreError.
        """
        fetcher = self._fetcher(cancelled)
        found = discovered(address, fetcher)
        told = {"title": found.feed.title, "site": found.feed.site}
        followed = self.follow(found.address, folder=folder, **told)
        refreshing = Refreshing(self._engine, self._keep, fetcher)
        return followed, refreshing.take(followed.feed, found.fetched._replace(moved=None))

    def follow(self, address: str, title: str = "", site: str = "", folder: str = "") -> Followed:
        """Follow the feed at an address without asking it for anything; one that was removed comes back. Raises NotFetched."""
        place = address_of(address).text

        def work(connection: Connection) -> Followed:
            there = rows.feed_at(connection, place)
            if there is None:
                return Followed(
                    rows.insert_feed(connection, place, {"title": title, "site": site, "folder": folder}), True
                )
            if there[1]:
                rows.set_removed(connection, there[0].id, removed=False)
            return Followed(rows.load_feed(connection, there[0].id) or there[0], there[1])

        return write(self._engine, work)

    def all(self) -> list[FollowedFeed]:
        """Return the feeds that are followed, by folder and title."""
        with reading(self._engine) as connection:
            return rows.load_feeds(connection)

    def get(self, feed_id: int) -> FollowedFeed:
        """Return the feed with this number as it is now, followed or removed; raises UnknownFeed."""
        with reading(self._engine) as connection:
            found = rows.load_feed(connection, feed_id)
        if found is None:
            raise UnknownFeed(worded("There is no such feed any more: look at the list again."))
        return found

    def named(self, name: str) -> FollowedFeed:
        """Return the only feed with this number, address, or words in its title; raises UnknownFeed."""
        wanted = name.strip().casefold()
        known = self.all()
        numbered = [feed for feed in known if wanted == str(feed.id)]
        exact = [feed for feed in known if wanted in (feed.address.casefold(), feed.title.casefold())]
        found = (
            numbered
            or exact
            or [feed for feed in known if wanted and wanted in f"{feed.title} {feed.address}".casefold()]
        )
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownFeed(
                worded(
                    "{n:,} feeds are called so: name one by its number, which `warraq feed list` shows.", n=len(found)
                )
            )
        raise UnknownFeed(
            worded("No feed that is followed has this number, address or title: `warraq feed list` shows them.")
        )

    def counts(self, among: Collection[str] | None = None) -> Counter[int]:
        """Return how many articles of each feed are in the library, by its number; of some by their ids where they are given."""
        with reading(self._engine) as connection:
            return rows.counts(connection) if among is None else rows.counts_among(connection, among)

    def behind(self) -> Counter[int]:
        """Return how many articles of each feed stand behind another one as its versions or copies, by its number."""
        with reading(self._engine) as connection:
            return rows.counts_behind(connection)

    def summaries(self, feed_id: int, limit: int | None = None, offset: int = 0) -> list[Summary]:
        """Return the articles of a feed that the library lists, the newest first."""
        with reading(self._engine) as connection:
            return rows.summaries_of(connection, feed_id, limit, offset)

    # -- changes

    def rename(self, feed: FollowedFeed, title: str) -> FollowedFeed:
        """Call a feed otherwise, and return it as it is now; raises StaleFeed where somebody changed it meanwhile."""
        return self._changed(feed, "rename", {"title": " ".join(title.split())})

    def put(self, feed: FollowedFeed, folder: str) -> FollowedFeed:
        """Put a feed into a folder, into none for an empty one; raises StaleFeed where somebody changed it meanwhile."""
        return self._changed(feed, "put", {"folder": " ".join(folder.split())})

    def remove(self, feed_id: int) -> None:
        """Follow a feed no more; its articles stay, and so does what was seen of it."""
        write(self._engine, lambda connection: rows.set_removed(connection, feed_id, removed=True))

    def restore(self, feed_id: int) -> None:
        """Follow a feed again that was removed."""
        write(self._engine, lambda connection: rows.set_removed(connection, feed_id, removed=False))

    def _changed(self, feed: FollowedFeed, kind: str, changed: dict[str, Any]) -> FollowedFeed:
        def work(connection: Connection) -> FollowedFeed | None:
            return rows.load_feed(connection, feed.id) if rows.change_feed(connection, feed, kind, changed) else None

        now_kept = write(self._engine, work)
        if now_kept is None:
            raise StaleFeed(worded("Somebody else changed this feed meanwhile: look at it again."))
        return now_kept

    # -- asking for news

    def due(self) -> list[FollowedFeed]:
        """Return the feeds whose time has come to be asked again."""
        moment = now()
        return [feed for feed in self.all() if not feed.paused and rows.next_due(feed, moment) <= 0]

    def refresh(
        self, feeds: Sequence[FollowedFeed], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[Outcome]:
        """Ask feeds for what is new, several hosts at a time, and yield what becomes of each entry and of each feed.

        A feed that fails stops no other one. Closing the iterator, or `cancelled`, stops all; what was told is kept.
        Raises StoreError.
        """
        stopped = Event()
        fetcher = self._fetcher(lambda: stopped.is_set() or cancelled())
        refreshing = Refreshing(self._engine, self._keep, fetcher)
        told: Queue[Outcome | BaseException | None] = Queue()
        waiting: Queue[list[FollowedFeed]] = Queue()
        for group in _by_host(feeds):
            waiting.put(group)
        threads = [
            Thread(target=_work, args=(refreshing, waiting, told, stopped), daemon=True)
            for _ in range(min(_THREADS, waiting.qsize()))
        ]
        try:
            for thread in threads:
                thread.start()
            yield from _told(told, len(threads))
        finally:
            stopped.set()
            for thread in threads:
                thread.join()

    def _fetcher(self, cancelled: Callable[[], bool]) -> Fetcher:
        return Fetcher(self._limits, self._manners, cancelled=cancelled)


def _told(told: "Queue[Outcome | BaseException | None]", working: int) -> Iterator[Outcome]:
    """Yield what threads tell until the last of them is done; raises what one of them raised."""
    while working:
        outcome = told.get()
        if isinstance(outcome, BaseException):
            raise outcome
        if outcome is None:
            working -= 1
        else:
            yield outcome


def _work(
    refreshing: Refreshing,
    waiting: "Queue[list[FollowedFeed]]",
    told: "Queue[Outcome | BaseException | None]",
    stopped: Event,
) -> None:
    """Refresh the feeds of one host after the other, until none is left."""
    try:
        with suppress(FetchStopped, Empty):
            while not stopped.is_set():
                for feed in waiting.get_nowait():
                    for outcome in refreshing.refresh(feed):
                        told.put(outcome)
    except Exception as error:  # noqa: BLE001 - it is raised again by who waits
        told.put(error)
    finally:
        told.put(None)


def _by_host(feeds: Iterable[FollowedFeed]) -> list[list[FollowedFeed]]:
    groups: dict[str, list[FollowedFeed]] = {}
    for feed in feeds:
        groups.setdefault(urlsplit(feed.address).netloc, []).append(feed)
    return list(groups.values())
