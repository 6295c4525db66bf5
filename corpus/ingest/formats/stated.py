"""What a file states of an article beside its text, cleaned as for web pages, and the article made of both."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus.addresses import joined_address, normalised_address
from corpus.arabic.patterns import Pattern
from corpus.ingest.article import article
from corpus.ingest.dates import Dates
from corpus.ingest.encoding import Decoded
from corpus.ingest.formats.source import Source
from corpus.ingest.layout import Layout
from corpus.ingest.layouts import Layouts
from corpus.ingest.mending import Mended, mended
from corpus.ingest.naming import host, origin
from corpus.ingest.web import Page, short_name, tidy_title
from corpus.ingest.weblines import PageLine
from corpus.model import Article

_AUTHOR = Pattern(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){1,4}\.?")
_COMPACT = Pattern(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=T|\D|$)")
_EPOCH = Pattern(r"-?\d{9,10}(?:\d{3})?(?:\.\d+)?")
_MILLISECONDS = 100_000_000_000
_LONGEST_WORK = 120
_HIGH = 4
"""Among so many first lines a heading is the title."""


class Stated(NamedTuple):
    """What a file says of one article, as it says it."""

    title: str | None = None
    date: str | None = None
    source: str | None = None
    """The publisher."""
    address: str | None = None
    """Where it is, in the words of the file: the address that the article is kept under."""
    author: str | None = None
    section: str | None = None
    is_work: bool = False
    """Whether the source is a work, such as a book, whose title may be long."""

    @property
    def site(self) -> str | None:
        """Return the publisher as a list shows it: its name, or the host of an address."""
        source = " ".join((self.source or "").split())
        if source and self.is_work:
            return source[:_LONGEST_WORK]
        return host(source) or short_name(source) or host((self.address or "").strip())


def article_of_lines(lines: Sequence[PageLine], stated: Stated, source: Source) -> Article | None:
    """Return the article that lines make, none of them broken, with what is stated; None if no words are among them."""
    whole = [line for line in lines if line.text.strip()]
    if not whole:
        return None
    if stated.title is None and not any(line.is_heading for line in whole):
        return article_of_text("\n\n".join(line.text for line in whole), stated, source, are_lines_whole=True)
    stated, text = _mended_with(stated, "\n".join(" ".join(line.text.split()) for line in whole), are_lines_whole=True)
    rows = [PageLine(row, line.is_heading) for row, line in zip(text.text.split("\n"), whole, strict=True)]
    title = stated.title or next((row.text for row in rows[:_HIGH] if row.is_heading), None)
    headings = [row.text for row in rows if row.is_heading]
    layouts = source.layouts or Layouts()
    page = _page(stated._replace(title=title), headings, layouts.dates)._replace(lines=tuple(rows))
    return _made(*layouts.page(page), stated, source, text.repairs)


def article_of_text(text: str, stated: Stated, source: Source, *, are_lines_whole: bool = False) -> Article | None:
    """Return the article that a plain text makes with what is stated of it; None if there are no words in it."""
    if not text.strip():
        return None
    stated, clean = _mended_with(stated, text, are_lines_whole=are_lines_whole)
    layouts = source.layouts or Layouts()
    near = [row for row in clean.text.split("\n", 8)[:8] if len(row) <= len(stated.title or "")]
    page = _page(stated, near, layouts.dates)
    return _made(*layouts.titled(page, clean.text), stated, source, clean.repairs)


def article_of_page(page: Page, stated: Stated, source: Source) -> Article | None:
    """Return the article of a web page, where what is stated goes before what the page says of itself."""
    layouts = source.layouts or Layouts()
    headings = [line.text for line in page.lines if line.is_heading] + [page.title or ""]
    own = _page(stated, headings, layouts.dates)
    known = {key: value for key, value in own._asdict().items() if value}
    return _made(*layouts.page(page._replace(**known)), stated, source, page.repairs)


def day_of(text: str | None, dates: Dates | None = None) -> datetime.date | None:
    """Return the day that a date means, in any manner: words, ISO 8601, RFC 822, digits alone, seconds since 1970."""
    text = (text or "").strip()
    if _EPOCH.match(text) and _EPOCH.sub("", text) == "":
        seconds = float(text) / (1000 if abs(float(text)) >= _MILLISECONDS else 1)
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
    return (dates or Dates()).day_in(_COMPACT.sub(r"\1-\2-\3 ", text, 1)[:200])


def _page(stated: Stated, headings: Sequence[str], dates: Dates) -> Page:
    site = stated.site
    author = " ".join((stated.author or "").split())
    found = _AUTHOR.match(author)
    return Page(
        (),
        title=tidy_title(stated.title, site, headings),
        section=short_name(stated.section),
        site=site,
        day=day_of(stated.date, dates),
        author=author if found and found[0] == author else None,
    )


def _mended_with(stated: Stated, text: str, *, are_lines_whole: bool) -> tuple[Stated, Mended]:
    """Return what is stated and the text, mended together: what damaged one damaged the other."""
    rows = [" ".join((each or "").split()) for each in (stated.title, stated.author, stated.section, stated.source)]
    given = "\n\n".join([*rows, text])
    clean = mended(Decoded(given, given.encode("utf-8", "surrogatepass")), are_lines_whole=are_lines_whole)
    title, author, section, source, body = clean.text.split("\n\n", 4)
    named = stated._replace(title=title or None, author=author or None, section=section or None, source=source or None)
    return named, clean._replace(text=body)


def _made(text: str, layout: Layout, stated: Stated, source: Source, repairs: tuple[str, ...]) -> Article | None:
    made = article(text, layout, origin(source.name))
    address = normalised_address(joined_address(source.name, stated.address or ""))
    return replace(made, text_is_source=False, repairs=repairs, address=address) if made.blocks else None
