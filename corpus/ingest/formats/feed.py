"""Feeds: RSS, Atom and JSON Feed, through fastfeedparser."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from corpus.addresses import joined_address
from corpus.arabic.patterns import Pattern
from corpus.errors import UnreadableSource
from corpus.ingest.dates import Dates
from corpus.ingest.encoding import DAMAGE, Decoded, NotText, decoded
from corpus.ingest.formats.extras import extra
from corpus.ingest.formats.feed_entries import Written, written_entries
from corpus.ingest.formats.markup import is_markup, markup_lines
from corpus.ingest.formats.port import Failed, Found, Item
from corpus.ingest.formats.source import Source
from corpus.ingest.formats.stated import Stated, article_of_lines, article_of_text, day_of
from corpus.ingest.formats.xml import spelt
from corpus.ingest.mending import reread
from corpus.ingest.naming import titled
from corpus.model import Article
from corpus.worded import sentence_of, worded

_ENTITY = Pattern(r"<!ENTITY|<!DOCTYPE[^>]{0,1000}\[")
_TTL = Pattern(r"<ttl>\s*(\d{1,6})\s*</ttl>")
_TAG = Pattern(r"</?[A-Za-z!][^<>]{0,2000}>")
_WHOLE = 120
"""Words from which on a text is an article even where the feed says it is a summary."""
_WHOLE_BESIDE = 50
"""Words from which on a text is an article where the feed has a shorter summary beside it."""
_GOES_ON = Pattern(
    r"(?:\[?(?:…|\.\.\.|&hellip;|&#8230;)\]?|(?:اقرأ|إقرأ|اقرا) المزيد|read more|continue reading)\W*$", re.IGNORECASE
)
_CONTROLS = Pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_STEERING = Pattern("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
"""Signs that show nothing and steer what is shown; the joiners of words stay."""
_MOST_ENTRIES = 20_000
_LONGEST = 2000
_LEADS = Pattern(r"\s*(?:https?:)?(?://[^\s/?#]|(?!//)[^\s:/?#]*(?:[/?#]|$))", re.IGNORECASE)
"""How a link begins that may lead to a page: to a place of the web by its name, or from where the feed is."""


class Entry(NamedTuple):
    """What a feed says of one article."""

    key: str
    """What tells it from others of the feed: its own id, else its link, else its title, with more where several share it."""
    link: str = ""
    """Where its article is, empty where that is said of several whole texts."""
    title: str = ""
    date: str = ""
    """When it was published, as it is written where that names a day."""
    moment: str = ""
    """When it was changed last, or else published: in UTC, and so perhaps on another day."""
    author: str = ""
    body: str = ""
    """All the text it brings, often as markup; no more than a summary where it brings no more."""
    summary: str = ""
    section: str = ""
    repair: str = ""
    """What was mended in its text for all of the feed, a sentence."""


class Feed(NamedTuple):
    """What a feed holds."""

    title: str
    site: str
    """The address of the site it is of, as it is written."""
    entries: tuple[Entry, ...]
    minutes: int = 0
    """For so long it is to be kept before it is asked for again; 0 where it does not say."""


class NotFeed(ValueError):
    """Bytes that are no feed, or none that is read; its text is what follows the name in a sentence."""


def feed_of(data: bytes) -> Feed:
    """Return what a feed holds, whatever it is written in; raises NotFeed, and UnreadableSource where the library is missing."""
    source, misread = reread(_decoded(data))
    text = source.text.lstrip("\ufeff \r\n\t")
    if _ENTITY.search(text):
        raise NotFeed(worded("is refused: it declares entities of its own, which feeds do not need"))
    parser = extra("fastfeedparser", "feeds", "Feeds")
    try:
        written = text if text.startswith("{") else spelt(text)
        found = parser.parse(written.encode("utf-8", "replace"), include_media=False, include_enclosures=False)
    except Exception as error:
        raise NotFeed(worded("is no feed: there is neither RSS nor Atom nor a JSON Feed in it")) from error
    about = found.get("feed") or {}
    entries = _entries(list(found.get("entries") or ()), text)
    told = (_telling(entry, source.repair, misread) for entry in _told_apart(entries))
    ttl = _TTL.search(text)
    return Feed(
        plain(about.get("title")),
        _said(about.get("link")),
        tuple(entry for entry in told if entry.key),
        int(ttl[1]) if ttl else 0,
    )


def plain(written: Any) -> str:
    """Return a title or a name on one line, without markup and without what steers a terminal."""
    from html import unescape

    text = unescape(_TAG.sub(" ", unescape(written))) if isinstance(written, str) else ""
    return " ".join(_STEERING.sub("", _CONTROLS.sub(" ", text)).split())[:_LONGEST]


def stated_by(entry: Entry, site: str, address: str) -> Stated:
    """Return what an entry states of its article."""
    return Stated(
        title=entry.title or None,
        date=entry.date or None,
        source=site or None,
        address=address or None,
        author=entry.author or None,
        section=entry.section or None,
    )


def brings_all(entry: Entry) -> bool:
    """Return whether an entry brings the whole text of its article: a long one that does not break off."""
    text = _TAG.sub(" ", entry.body).strip()
    words = len(text.split())
    beside = entry.body != entry.summary and words > 2 * len(_TAG.sub(" ", entry.summary).split())
    return words >= (_WHOLE_BESIDE if beside else _WHOLE) and not _GOES_ON.search(text[-200:])


def article_of_entry(entry: Entry, stated: Stated, source: Source) -> Article | None:
    """Return the article that the text of an entry makes with what is stated of it; None if there are no words in it."""
    made = (
        article_of_lines(markup_lines(entry.body), stated, source)
        if is_markup(entry.body)
        else article_of_text(entry.body, stated, source)
    )
    return replace(made, repairs=(entry.repair, *made.repairs)) if made is not None and entry.repair else made


class FeedReader:
    """Reads the texts that the entries of a feed bring themselves; nothing is fetched."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield an article an entry; raises UnreadableSource where it is no feed, and where fastfeedparser is missing."""
        try:
            feed = feed_of(source.data())
        except NotFeed as error:
            raise UnreadableSource(worded("{name} {reason}.", name=titled(source.name), reason=error)) from error
        if not feed.entries:
            raise UnreadableSource(
                worded("{name} holds no article: the feed has no entries yet.", name=titled(source.name))
            )
        for number, entry in enumerate(feed.entries, 1):
            if number > source.skip:
                yield _item(entry, feed, source, worded("entry {number:,}", number=number))._replace(done=number)


def _item(entry: Entry, feed: Feed, source: Source, part: str) -> Item:
    if entry.link and not brings_all(entry):
        if not _LEADS.match(entry.link):
            return Failed(
                worded("It brings a summary only, and the address of its page is none that is fetched."), part
            )
        return Failed(
            worded("It brings a summary only: follow the feed with `warraq feed add` to have its pages fetched."), part
        )
    made = article_of_entry(entry, stated_by(entry, feed.title, joined_address(feed.site, entry.link)), source)
    if made is None:
        return Failed(worded("It brings no text."), part)
    return Found(made, entry.body.encode("utf-8", "surrogatepass"), part)


def _decoded(data: bytes) -> Decoded:
    """Return the text of a feed; what XML says of its encoding is believed only where the bytes bear it out."""
    try:
        return decoded(data, lenient=True)
    except NotText as error:
        raise NotFeed(sentence_of(error)) from error


def _told_apart(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries with whole texts without the links that several have, such as that of the site.

    These are no addresses of articles, and tell none from the others, no more than a title that several have does.
    """
    links, keys = Counter(entry.link for entry in entries), Counter(entry.key for entry in entries)

    def apart(entry: Entry) -> Entry:
        is_shared = keys[entry.key] > 1 and entry.key in (entry.link, entry.title)
        key = "\n".join((entry.key, entry.title, entry.date)) if is_shared else entry.key
        return entry._replace(key=key, link="")

    return [apart(entry) if links[entry.link] > 1 and brings_all(entry) else entry for entry in entries]


def _telling(entry: Entry, repair: str | None, misread: str | None) -> Entry:
    """Return an entry that tells of what was mended in its feed: that it was misread, or damage where its own text shows it."""
    own = misread or (repair if DAMAGE in f"{entry.title}{entry.body}" else None)
    return entry._replace(repair=own) if own else entry


def _entries(found: Sequence[Any], text: str) -> list[Entry]:
    """Return the entries of a feed, each with what is written in it where all of them are told apart."""
    written, dates = written_entries(text), Dates()
    if len(written) != len(found):
        written = [Written()] * len(found)
    return [_entry(*each, dates) for each in zip(found[:_MOST_ENTRIES], written, strict=False)]


def _entry(found: Any, written: Written, dates: Dates) -> Entry:
    bodies = [_said(each.get("value")) for each in found.get("content") or () if isinstance(each, dict)]
    summary = _said(found.get("description"))
    body = max(bodies, key=len, default="")
    link, title = written.link or _said(found.get("link")), plain(written.title or found.get("title"))
    tags = found.get("tags") or ()
    return Entry(
        key=_said(found.get("id")) or link or title,
        link=link,
        title=title,
        date=written.date if day_of(written.date, dates) else _said(found.get("published") or found.get("updated")),
        moment=_said(found.get("updated") or found.get("published")),
        author=plain(found.get("author")),
        body=body if len(body) >= len(summary) else summary,
        summary=summary,
        section=plain(tags[0].get("term")) if tags else "",
    )


def _said(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


READER = FeedReader
