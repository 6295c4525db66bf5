"""The feed that an address means: the one that is there, or the one that the page there names."""

from collections.abc import Iterator
from typing import NamedTuple

from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import Address, address_of
from corpus.ingest.fetching.fetcher import Fetched, Fetcher
from corpus.ingest.formats.detect import is_feed
from corpus.ingest.formats.feed import Feed, NotFeed, feed_of
from corpus.ingest.formats.markup import markup_tree
from corpus.ingest.formats.packed import in_utf8
from corpus.worded import worded

_KINDS = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"})
_ASIDE = ("comment", "تعليق")
_MOST = 4
"""So many of the feeds that a page names are tried."""
_HEAD = 16_384
"""So many bytes tell whether it is a feed, whatever it declares first."""


class Discovered(NamedTuple):
    """A feed and where it was found."""

    address: str
    feed: Feed
    fetched: Fetched


def discovered(address: str, fetcher: Fetcher) -> Discovered:
    """Return the feed at an address, or the first good one that the page there names; raises NotFetched."""
    fetched = fetcher.fetch(address)
    try:
        return Discovered(_kept_address(address, fetched), feed_in(fetched), fetched)
    except NotFeed as error:
        named = list(_named(fetched))[:_MOST]
        if not named and is_feed(fetched.data[:_HEAD]):
            raise NotFetched(worded("{address} {reason}.", address=fetched.address, reason=error)) from error
    for each in named:
        try:
            found = fetcher.fetch(each.text)
            return Discovered(_kept_address(each.text, found), feed_in(found), found)
        except (NotFeed, NotFetched):
            continue
    problem = worded("names no feed") if not named else worded("names a feed, but none can be read there")
    raise NotFetched(
        worded("{address} {problem}: give the address of the feed itself.", address=fetched.address, problem=problem)
    )


def feed_in(fetched: Fetched) -> Feed:
    """Return the feed that was fetched; raises NotFeed."""
    return feed_of(in_utf8(fetched.data, fetched.charset))


def _kept_address(asked: str, fetched: Fetched) -> str:
    """Return where a feed is asked for from now on: as it was asked for, unless it moved for good."""
    return fetched.moved or address_of(asked).text


def _named(fetched: Fetched) -> Iterator[Address]:
    """Yield the feeds that a page names, those of comments last."""
    root = markup_tree(in_utf8(fetched.data, fetched.charset)) if fetched.data else None
    if root is None:
        return
    base = address_of(fetched.address)
    found: list[tuple[bool, Address]] = []
    for link in root.iter("link"):
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        if kind in _KINDS and "alternate" in (link.get("rel") or "").lower().split() and link.get("href"):
            told = f"{link.get('title') or ''} {link.get('href')}".lower()
            try:
                found.append((any(word in told for word in _ASIDE), base.joined(link.get("href"))))
            except NotFetched:
                continue
    yield from dict.fromkeys(address for _, address in sorted(found, key=lambda each: each[0]))
