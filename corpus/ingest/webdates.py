"""The day a web page states for its article: in its metadata, or near its heading in a line that says nothing but when."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from corpus.arabic.normalise import fold
from corpus.arabic.patterns import Pattern
from corpus.ingest.dates import DateLine, Dates
from corpus.ingest.labels import key_of
from corpus.ingest.linked import is_of, records, text_in
from corpus.ingest.webtree import HEADINGS, is_shown, text_of

_PUBLISHED = "datePublished"
_SAID = Pattern(rf'"{_PUBLISHED}"\s*:\s*"([^"]{{8,40}})"')
_MADE = Pattern(r'"(?:dateCreated|uploadDate)"\s*:\s*"([^"]{8,40})"')
"""When something was made, which may be a picture or a film on the page."""
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
_ASIDE = frozenset(("nav", "aside", "footer", "script", "style", "select", "option", "blockquote"))
"""What stands in them is no date of the article: what is quoted has one of its own."""
_SHORTEST, _LONGEST = 6, 120
_ABOVE = 3
"""How much farther a line above the heading counts than one below: it may tell what day it is today."""


class _Line(NamedTuple):
    """A short text of a page, in the order of reading."""

    text: str
    is_heading: bool
    moment: str = ""
    """What an element for times tells programs."""


def stated_day(html: str, tree: Any, title: str | None = None) -> datetime.date | None:
    """Return the day of a page, given as text and as an lxml tree, or None where it states none."""
    dates, key = Dates(), key_of(title or "")
    told = (day for text in _statements(html, tree, key) if (day := dates.day_in(text)))
    made = (day for found in _MADE.finditer(html) if (day := dates.day_in(found[1])))
    return next(told, None) or _seen_day(tree, key, dates) or next(made, None)


def _statements(html: str, tree: Any, title: str) -> Iterator[str]:
    """Yield what the page says to programs, the surest first: what is said of its title, of the page, of anything on it."""
    if tree is not None:
        yield from (text_in(each, _PUBLISHED) for each in records(tree) if is_of(each, title))
        for meta in tree.iter("meta"):
            names = (meta.get(attribute, "").lower() for attribute in ("property", "name", "itemprop"))
            if any(name in _NAMES for name in names):
                yield meta.get("content", "")
    for found in _SAID.finditer(html):
        yield found[1]
    for element in () if tree is None else tree.iter():
        if element.tag != "meta" and element.get("itemprop", "").lower() in _NAMES:
            yield element.get("content") or element.get("datetime") or text_of(element)[:_LONGEST]


def _seen_day(tree: Any, title: str, dates: Dates) -> datetime.date | None:
    """Return the day that is seen nearest to the heading that says the title, to the top where none does; a later change last."""
    lines = [] if tree is None else list(_lines(tree))
    heading = _heading(lines, title)
    seen = []
    for place, line in enumerate(lines):
        said = _said(line, dates)
        if said is not None and said.day is not None:
            far = place - heading if place > heading else _ABOVE * (heading - place)
            seen.append((said.updated, far, place, said.day))
    return min(seen)[3] if seen else None


def _heading(lines: Sequence[_Line], title: str) -> int:
    """Return where the title stands: in a heading rather than elsewhere; at the top where it stands nowhere."""
    same = [place for place, line in enumerate(lines) if title and key_of(line.text) == title]
    return next((place for place in same if lines[place].is_heading), same[0] if same else 0)


def _said(line: _Line, dates: Dates) -> DateLine | None:
    day = dates.day_in(line.moment) if line.moment else None
    return DateLine(day, updated=False) if day else dates.line(fold(line.text))


def _lines(tree: Any) -> Iterator[_Line]:
    """Yield the short texts and times of the page outside of menus, footers and quotes."""
    for element in tree.iter():
        if not is_shown(element) or element.tag in _ASIDE:
            continue
        text = " ".join((element.text or "").split())
        moment = element.get("datetime", "") if element.tag == "time" else ""
        if not moment and not _SHORTEST <= len(text) <= _LONGEST:
            continue
        above = [each.tag for each in element.iterancestors()]
        if _ASIDE.isdisjoint(above):
            yield _Line(text, element.tag in HEADINGS or not HEADINGS.isdisjoint(above), moment)
