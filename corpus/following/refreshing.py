"""Asking one feed for what is new, and keeping that."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol

from sqlalchemy import Connection, Engine

from corpus.errors import CorpusError, FetchStopped, LeftAlone, NotFetched, StoreError, UnreadableSource
from corpus.following.discovery import feed_in
from corpus.following.model import Fate, FollowedFeed, Outcome
from corpus.following.schedule import after_answer, after_failure
from corpus.following.texts import Pages
from corpus.ingest.fetching.fetcher import Fetched, Fetcher, Known
from corpus.ingest.formats.feed import Entry, Feed, NotFeed, brings_all
from corpus.ingest.formats.port import Failed, Item
from corpus.model import Added, Article
from corpus.store import feeds as rows
from corpus.store.columns import now
from corpus.store.engine import reading, write
from corpus.worded import sentence_of, worded, worded_number

_MOST_PAGES = 50
"""Pages of sites that are fetched for one feed in one refresh; the next one goes on."""
_MOST_TRIES = 3
"""So often an entry is tried that gives no article."""
_GONE = 410


class Keep(Protocol):
    """Puts an article into the library."""

    def __call__(self, article: Article, raw: bytes, *, revives: bool) -> Added:
        """Keep an article and the bytes it was read from; one that was removed comes back only where this `revives` it."""
        ...


@dataclass(slots=True)
class _Tally:
    news: int = 0
    pages: int = 0
    left: int = 0
    again: int = 0
    """Entries that gave no article and are worth another try."""


class Refreshing:
    """Refreshes feeds one by one; several threads may each refresh their own."""

    def __init__(self, engine: Engine, keep: Keep, fetcher: Fetcher) -> None:
        self._engine = engine
        self._keep = keep
        self._fetcher = fetcher
        self._pages = Pages(fetcher)

    def refresh(self, feed: FollowedFeed) -> Iterator[Outcome]:
        """Yield what became of the entries of a feed, then of itself; raises FetchStopped and StoreError only."""
        try:
            fetched = self._fetcher.fetch(feed.address, Known(feed.etag, feed.modified))
            yield from self.take(feed, fetched)
        except FetchStopped:
            raise
        except NotFetched as error:
            yield self._failed(feed, sentence_of(error), gone=error.status == _GONE, wait=error.wait)
        except UnreadableSource as error:
            yield self._failed(feed, sentence_of(error))

    def take(self, feed: FollowedFeed, fetched: Fetched) -> Iterator[Outcome]:
        """Yield what became of the entries of a feed that was fetched; raises FetchStopped, StoreError and UnreadableSource."""
        try:
            found = Feed("", "", ()) if fetched.is_unchanged else feed_in(fetched)
        except NotFeed as error:
            yield self._failed(feed, worded("{address} {reason}.", address=feed.address, reason=error))
            return
        # what leads to a page, as that of a new site or of a network one has to enter first, has not moved
        if fetched.moved:
            feed = self._moved(feed, fetched.moved)
        tally = _Tally()
        yield from self._entries(feed, found, tally)
        yield self._checked(feed, fetched, found, tally)

    def _entries(self, feed: FollowedFeed, found: Feed, tally: _Tally) -> Iterator[Outcome]:
        keys = {rows.digest(entry.key): entry for entry in reversed(found.entries)}
        with reading(self._engine) as connection:
            seen = rows.seen_entries(connection, feed.id, keys)
        # those that bring no text are fetched from the newest on: there may be more than one refresh fetches
        pending = [(key, entry) for key, entry in keys.items() if _is_wanted(seen.get(key), entry)]
        fetchable = [key for key, entry in pending if not brings_all(entry)]
        later = frozenset(fetchable[:-_MOST_PAGES])
        tally.left = len(later)
        for key, entry in pending:
            if key not in later:
                yield self._entry(feed, found, (key, entry), seen.get(key), tally)

    def _entry(
        self,
        feed: FollowedFeed,
        found: Feed,
        named: tuple[str, Entry],
        seen: rows.SeenEntry | None,
        tally: _Tally,
    ) -> Outcome:
        key, entry = named
        title = feed.title or found.title
        item: Item
        try:
            item = self._pages.article(entry, title, self._pages.address(entry, feed.address, found.site))
        except (FetchStopped, StoreError):
            raise
        except LeftAlone as error:
            # the page was not asked for, or not answered: that is no try, however often the site wants rest
            tally.again += 1
            return Outcome(feed, Fate.FAILED, entry.title or entry.link, reason=sentence_of(error))
        except CorpusError as error:
            item = Failed(sentence_of(error))
        if isinstance(item, Failed):
            told, is_last = _told_of_failure(entry, seen, item.reason)
            tally.again += not is_last
            write(self._engine, lambda connection: rows.note_entry(connection, feed.id, key, told))
            return Outcome(feed, Fate.FAILED, entry.title or entry.link, reason=item.reason)
        # an article that the reader removed is not brought back by a feed that says it once more
        kept = self._keep(item.article, item.raw, revives=False)
        told = {"mark": _mark(entry), "article": kept.article.id}
        write(self._engine, lambda connection: rows.note_entry(connection, feed.id, key, told))
        is_added = kept.is_new and kept.like is None
        fate = Fate.UPDATED if kept.updates else Fate.ADDED if is_added else Fate.DUPLICATE
        tally.news += fate is not Fate.DUPLICATE
        return Outcome(feed, fate, kept.article.title, kept.article.id)

    def _checked(self, feed: FollowedFeed, fetched: Fetched, found: Feed, tally: _Tally) -> Outcome:
        seconds = after_answer(feed.seconds, told_minutes=found.minutes, is_news=tally.news > 0)
        # where entries are left for the next time, or tried again, the server has to send them once more
        known = Known() if tally.left or tally.again else fetched.known
        told: dict[str, Any] = {
            "etag": known.etag,
            "modified": known.modified,
            "failures": 0,
            "problem": "",
            "paused": False,
        }
        if found.title and not feed.title:
            told["title"] = found.title
        if found.site and not feed.site:
            told["site"] = found.site
        self._note(feed, seconds, told)
        left = worded_number(
            tally.left, "{n:,} older one is left for the next time.", "{n:,} older ones are left for the next time."
        )
        return Outcome(feed, Fate.CHECKED, feed.name, reason=left if tally.left else "")

    def _failed(self, feed: FollowedFeed, reason: str, *, gone: bool = False, wait: float | None = None) -> Outcome:
        failures = feed.failures + 1
        seconds = after_failure(feed.seconds, failures, wait)
        problem = worded("{reason} It is not asked any more.", reason=reason) if gone else reason
        moment = now()
        told: dict[str, Any] = {"checked": moment, "due": moment + timedelta(seconds=seconds)}
        told |= {"failures": failures, "problem": problem, "paused": gone or feed.paused}
        write(self._engine, lambda connection: rows.note_state(connection, feed.id, told))
        return Outcome(feed, Fate.FAILED, feed.name, reason=problem)

    def _note(self, feed: FollowedFeed, seconds: int, told: dict[str, Any]) -> None:
        moment = now()
        state = {"checked": moment, "due": moment + timedelta(seconds=seconds), "seconds": seconds, **told}
        write(self._engine, lambda connection: rows.note_state(connection, feed.id, state))

    def _moved(self, feed: FollowedFeed, address: str) -> FollowedFeed:
        """Return a feed under the address it moved to for good; it stays where it was if another one is there already."""

        def work(connection: Connection) -> FollowedFeed:
            if rows.feed_at(connection, address) is None:
                rows.change_feed(connection, feed, "move", {"address": address})
            return rows.load_feed(connection, feed.id) or feed

        return write(self._engine, work)


def _is_wanted(seen: rows.SeenEntry | None, entry: Entry) -> bool:
    """Return whether an entry is new, says something new, or is worth another try."""
    if seen is None or seen.mark != _mark(entry):
        return True
    return seen.article is None and seen.tries < _MOST_TRIES


def _told_of_failure(entry: Entry, seen: rows.SeenEntry | None, reason: str) -> tuple[dict[str, Any], bool]:
    """Return what is noted of an entry that gave no article, and whether it is not tried again."""
    tries = (seen.tries if seen else 0) + 1
    is_last = tries >= _MOST_TRIES
    if seen is None or seen.article is None:
        return {"mark": _mark(entry), "tries": tries, "problem": reason}, is_last
    # with the mark of what is kept it is still another than the feed brings, and wanted the next time
    again = {"mark": _mark(entry), "tries": 0} if is_last else {"mark": seen.mark, "tries": tries}
    return {**again, "article": seen.article, "problem": reason}, is_last


def _mark(entry: Entry) -> str:
    """Return what changes when an entry does."""
    return rows.digest("\n".join((entry.title, entry.link, entry.moment, entry.body, entry.summary)))
