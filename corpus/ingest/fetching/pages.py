"""Articles at addresses: what was fetched, read in whatever format it is."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from corpus.errors import NotFetched, UnreadableSource
from corpus.ingest.fetching.canonical import address_kept
from corpus.ingest.fetching.fetcher import Fetched, Fetcher
from corpus.ingest.formats.detect import SUFFIXES, Format, format_of, suffix
from corpus.ingest.formats.packed import in_utf8
from corpus.ingest.formats.port import Failed, Found, Item
from corpus.ingest.formats.source import source_of
from corpus.ingest.sources import reader_of
from corpus.ingest.web import is_html, page
from corpus.model import Article
from corpus.worded import worded

_KINDS = {
    "application/pdf": Format.PDF,
    "application/epub+zip": Format.EPUB,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format.DOCX,
    "application/json": Format.JSON,
    "application/ld+json": Format.JSON,
    "application/x-ndjson": Format.JSONL,
    "application/warc": Format.WARC,
    "text/markdown": Format.MARKDOWN,
    "application/rss+xml": Format.FEED,
    "application/atom+xml": Format.FEED,
    "application/feed+json": Format.FEED,
}
_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = frozenset({Format.TEXT, Format.MARKDOWN, Format.JSON, Format.JSONL, Format.FEED})
"""The formats whose bytes are text, in an encoding that the server may have named."""
_NO_TEXT = ("image/", "video/", "audio/", "font/", "model/", "text/css", "text/javascript", "application/javascript")
_FEW = 40
"""Words; where a page gives no more, it is asked whether there was an article in it at all."""


def articles_at(address: str, fetcher: Fetcher) -> Iterator[Item]:
    """Yield the articles at an address; raises UnreadableSource, and NotFetched which is one, where there is none."""
    yield from items_of(fetcher.fetch(address))


def article_at(address: str, fetcher: Fetcher) -> Article:
    """Return the only article at an address; raises UnreadableSource where there is none, or several."""
    items = articles_at(address, fetcher)
    first = next(items, None)
    if first is None:
        raise UnreadableSource(worded("There is no article at this address."))
    if isinstance(first, Failed):
        raise UnreadableSource(first.reason)
    if next(items, None) is not None:
        raise UnreadableSource(
            worded(
                "There are several articles at this address: keep them with `warraq add` and open them in the library."
            )
        )
    return first.article


def items_of(fetched: Fetched) -> Iterator[Item]:
    """Yield the articles in what was fetched, each with the address it is kept under; raises UnreadableSource."""
    form = form_of(fetched)
    data = in_utf8(fetched.data, fetched.charset) if form in _TEXTS else fetched.data
    name = fetched.address
    is_page = form is Format.TEXT and fetched.kind in ("", *_PAGES)
    items = reader_of(form).read(source_of(data, name))
    first = list(islice(items, 2))
    if len(first) == 1 and isinstance(first[0], Found):
        yield _addressed(first[0], data if is_page else b"", name)
    else:
        # of several each has an address of its own, or none: that of the file is no article's
        yield from chain(first, items)


def form_of(fetched: Fetched) -> Format:
    """Return the format of what was fetched, by its beginning, its media type and its name; raises NotFetched for what holds no text."""
    if fetched.kind.startswith(_NO_TEXT):
        raise NotFetched(worded("{address} is no article but {kind}.", address=fetched.address, kind=fetched.kind))
    head = fetched.data[:4096]
    told = format_of(head, "")
    if told is not Format.TEXT:
        return told
    if fetched.kind in _PAGES:
        return Format.TEXT
    path = fetched.address.partition("?")[0]
    return _KINDS.get(fetched.kind) or SUFFIXES.get(suffix(path.rpartition("/")[2]), Format.TEXT)


def _addressed(item: Found, html: bytes, name: str) -> Found:
    """Return the only article of a page or a file with the address it is kept under; raises NotFetched for a page without one."""
    article = item.article
    if article.address is None:
        article = replace(article, address=address_kept(html, name))
    if html and sum(len(block.text.split()) for block in article.blocks) < _FEW:
        text = html.decode("utf-8", "replace")
        if is_html(text, name) and not page(text).lines:
            raise NotFetched(
                worded("{name} shows no article: it is a list, wants a program of its own, or is empty.", name=name)
            )
    return item._replace(article=article)
