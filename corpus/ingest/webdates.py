"""The day a web page states for its article: in its metadata, or in a line of its own that says nothing but when."""

import datetime
from collections.abc import Iterator
from typing import Any

from corpus.arabic.normalise import fold
from corpus.arabic.patterns import Pattern
from corpus.ingest.dates import Dates
from corpus.ingest.labels import key_of
from corpus.ingest.webtree import is_shown, text_of

_PUBLISHED = Pattern(r'"(?:datePublished|dateCreated|uploadDate)"\s*:\s*"([^"]{8,40})"')
_NAMES = frozenset(
    (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish_date",
        "publish-date",
        "published_time",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "sailthru.date",
        "parsely-pub-date",
        "cxenseparse:recs:publishtime",
    )
)
_ASIDE = frozenset(("nav", "aside", "footer", "script", "style", "select", "option"))
_LONGEST = 120


def stated_day(html: str, tree: Any, title: str | None = None) -> datetime.date | None:
    """Return the day of a page, given as text and as an lxml tree, or None where it states none.

    A line below the heading that says the title goes before one above it, which may tell what day it is today.
    """
    dates = Dates()
    for text in _statements(html, tree):
        day = dates.day_in(text)
        if day is not None:
            return day
    for text in _below_first(list(_lines(tree)), key_of(title or "")):
        said = dates.line(fold(text))
        if said is not None and said.day is not None:
            return said.day
    return None


def _statements(html: str, tree: Any) -> Iterator[str]:
    """Yield what the page says to programs, the surest first."""
    for found in _PUBLISHED.finditer(html):
        yield found[1]
    if tree is None:
        return
    for meta in tree.iter("meta"):
        names = (meta.get(attribute, "").lower() for attribute in ("property", "name", "itemprop"))
        if any(name in _NAMES for name in names):
            yield meta.get("content", "")
    for element in tree.iter():
        if element.tag != "meta" and element.get("itemprop", "").lower() in _NAMES:
            yield element.get("content") or element.get("datetime") or text_of(element)[:_LONGEST]
    for time in tree.iter("time"):
        if not any(above.tag in _ASIDE for above in time.iterancestors()):
            yield time.get("datetime", "")


def _below_first(lines: list[str], title: str) -> list[str]:
    above = next((number for number, line in enumerate(lines) if title and key_of(line) == title), 0)
    return lines[above:] + lines[:above]


def _lines(tree: Any) -> Iterator[str]:
    """Yield the short texts of the page outside of menus and footers."""
    if tree is None:
        return
    for element in tree.iter():
        if not is_shown(element) or element.tag in _ASIDE:
            continue
        text = " ".join((element.text or "").split())
        if 6 <= len(text) <= _LONGEST and not any(above.tag in _ASIDE for above in element.iterancestors()):
            yield text
