"""Entries of feeds -> articles: from the text they bring where that is all of it, else from the page they point to."""

from dataclasses import replace

from corpus.addresses import normalised_address
from corpus.errors import FetchStopped, LeftAlone, NotFetched, UnreadableSource
from corpus.ingest.fetching.addresses import address_of
from corpus.ingest.fetching.fetcher import Fetcher
from corpus.ingest.fetching.pages import items_of
from corpus.ingest.formats.feed import Entry, article_of_entry, brings_all, stated_by
from corpus.ingest.formats.port import Failed, Found, Item
from corpus.ingest.formats.source import source_of
from corpus.ingest.formats.stated import Stated, day_of
from corpus.ingest.naming import host
from corpus.worded import sentence_of, worded


class Pages:
    """Makes articles of the entries of feeds; pages are fetched with manners."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    def address(self, entry: Entry, feed: str, site: str) -> str:
        """Return the address of an entry's article, by those of its feed and its site; empty where it has none that is fetched."""
        if not entry.link:
            return ""
        try:
            return normalised_address(address_of(feed).joined(site).joined(entry.link).text) or ""
        except NotFetched:
            return ""

    def article(self, entry: Entry, title: str, address: str) -> Item:
        """Return the article of an entry of a feed called `title`, or why there is none; raises FetchStopped and LeftAlone."""
        stated = stated_by(entry, title, address)
        if brings_all(entry) or not entry.link:
            return _brought(entry, stated)
        if not address:
            return Failed(worded("It brings a summary only, and the address of its page is none that is fetched."))
        try:
            items = items_of(self._fetcher.fetch_politely(address))
            return _completed(
                next(items, Failed(worded("There is no article at {address}.", address=address))), stated, address
            )
        except (FetchStopped, LeftAlone):
            raise
        except UnreadableSource as error:
            return Failed(sentence_of(error))


def _brought(entry: Entry, stated: Stated) -> Item:
    raw = entry.body.encode("utf-8", "surrogatepass")
    made = article_of_entry(entry, stated, source_of(raw, stated.address or "-"))
    if made is None:
        return Failed(worded("It brings no text, and no address of a page."))
    return Found(made, raw)


def _completed(item: Item, stated: Stated, address: str) -> Item:
    """Return the article of a page with what the feed knows better: its day, where the page does not tell it, and who published it."""
    if isinstance(item, Failed):
        return item
    article = item.article
    site = stated.site if article.source in (None, host(article.address or address)) else article.source
    day = article.date or day_of(stated.date)
    told = replace(article, address=article.address or address, date=day, source=site or article.source)
    return item._replace(article=told)
