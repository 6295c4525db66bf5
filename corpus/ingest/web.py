"""HTML pages: page -> extracted text and its pieces, through trafilatura."""

import datetime
import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from corpus.arabic.patterns import Pattern
from corpus.ingest.encoding import Decoded
from corpus.ingest.formats.markup import is_markup, markup_lines
from corpus.ingest.labels import key_of
from corpus.ingest.linked import BODY, FEWEST, article_record, text_in
from corpus.ingest.mending import mended
from corpus.ingest.verdicts import ends_sentence
from corpus.ingest.webdates import stated_day
from corpus.ingest.weblines import PageLine, body_lines, spaced, written
from corpus.ingest.webtree import Element, gather_loose, headline, linked_lines, makes, part_neighbours, text_of

_OPENS = Pattern(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKUP = Pattern(r"</(?:p|div|article|main|section|h1)>", re.IGNORECASE)
_DECLARATION = Pattern(r"^\s*<\?xml[^>]*\?>")
_HIDING = Pattern(r"<(script\b|style\b|head\b|!--)", re.IGNORECASE | re.ASCII)
_HIDDEN_TO = {
    "script": Pattern(r"</script\s*>", re.IGNORECASE),
    "style": Pattern(r"</style\s*>", re.IGNORECASE),
    "head": Pattern(r"</head\s*>|(?=<body\b)", re.IGNORECASE),
    "!--": Pattern(r"-->"),
}
"""Where what is not shown ends, by how it begins."""
_TAG = Pattern(r"<[^<>]*>")
_LOOK = 4096
_ASIDE = ("nav", "aside", "footer", "header")
_SITE = Pattern(r"\s*(?:[|»]|\s[-–—:•]\s)\s*(?=[^|»]+$)")
_TITLE_WORDS = 4
_LONGEST_TITLE = 160
_LINES = 3
_SENTENCE = 40
"""So many letters a sentence has that is looked for where it is missing."""


class Page(NamedTuple):
    """What a page holds besides its menus."""

    lines: tuple[PageLine, ...]
    title: str | None = None
    caption: str | None = None
    section: str | None = None
    site: str | None = None
    day: datetime.date | None = None
    author: str | None = None
    """Who wrote it, where that is stated beside the text."""
    repairs: tuple[str, ...] = ()
    """What was mended in its text, a sentence each."""


def is_whole_page(text: str) -> bool:
    """Return whether a text is an HTML page with all its menus, told from its beginning."""
    return _OPENS.search(text[:_LOOK]) is not None


def is_html(text: str, name: str) -> bool:
    """Return whether a text is an HTML page, told from its beginning; the name helps with fragments only."""
    if is_whole_page(text):
        return True
    beginning = text[:_LOOK]
    if not (beginning.lstrip().startswith("<") or name.lower().endswith((".html", ".htm", ".xhtml"))):
        return False
    return _MARKUP.search(text[: 16 * _LOOK]) is not None


def page(html: str) -> Page:
    """Return what the article of a page says; a page without one has no lines."""
    import logging

    from trafilatura import load_html

    for name in ("trafilatura", "htmldate", "justext", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    html = _DECLARATION.sub("", html)
    tree = load_html(html)
    if tree is None:
        return Page(())
    part_neighbours(tree)
    gather_loose(tree)
    found, lines = _extracted(tree)
    told = _told_page(html, tree) if sum(len(line.text.split()) for line in lines) < FEWEST else None
    if told is not None or not lines:
        return told or Page(())
    headings = tuple(written(heading) for heading in tree.iter("h1"))
    title = headline(tree, _said(tree)) or tidy_title(found.title, found.sitename, headings)
    if (
        title
        and len(title.split()) < _TITLE_WORDS
        and _may_be_title(lines)
        and key_of(title) not in map(key_of, headings)
    ):
        title = lines[0].text
    title = tidy_title(title, found.sitename, headings)
    found_page = Page(
        lines=lines,
        title=title,
        caption=_caption(tree, lines),
        section=short_name(found.categories[0] if found.categories else None),
        site=short_name(found.sitename),
        day=stated_day(html, tree, title),
    )
    return _mended(found_page)


def _told_page(html: str, tree: Element) -> Page | None:
    """Return the article that a page tells programs, for a page that shows none before a program of its own runs; None without one."""
    record = article_record(tree)
    if record is None:
        return None
    body, site = text_in(record, BODY), short_name(text_in(record, "publisher"))
    rows = markup_lines(body) if is_markup(body) else [PageLine(spaced(row), False) for row in body.splitlines()]
    title = tidy_title(text_in(record, "headline"), site)
    told = Page(
        tuple(row for row in rows if row.text),
        title=title,
        section=short_name(text_in(record, "articleSection")),
        site=site,
        day=stated_day(html, tree, title),
    )
    return _mended(told)


def _mended(page: Page) -> Page:
    """Return a page whose text is mended: what its markup spelt out as entities is seen only now."""
    names = [page.title, page.caption, page.section, page.site]
    given = "\n".join([*(name or "" for name in names), *(line.text for line in page.lines)])
    clean = mended(Decoded(given, given.encode("utf-8", "surrogatepass")), are_lines_whole=True)
    rows = [" ".join(row.split()) for row in clean.text.split("\n")]
    if not clean.repairs or len(rows) != len(names) + len(page.lines):
        return page
    title, caption, section, site = (row or None for row in rows[: len(names)])
    lines = tuple(line._replace(text=row) for line, row in zip(page.lines, rows[len(names) :], strict=True) if row)
    named = page._replace(title=title, caption=caption, section=section, site=site)
    return named._replace(lines=lines, repairs=clean.repairs)


def _extracted(tree: Element) -> tuple[Any, tuple[PageLine, ...]]:
    """Return what trafilatura makes of a page and the lines of its text, none where it finds no article.

    Strictly taken, its text ends where entries become short, as those of a running report do. Taken less strictly it holds
    them too: they are added where they are sentences and made as those are that are certain.
    """
    from trafilatura import bare_extraction

    def lines(*, strict: bool) -> tuple[Any, list[PageLine]]:
        found: Any = bare_extraction(
            deepcopy(tree),
            favor_precision=strict,
            include_comments=False,
            include_formatting=True,
            with_metadata=True,
        )
        body = None if found is None else found.body
        return found, [] if body is None else list(body_lines(body))

    found, certain = lines(strict=True)
    if not certain:
        return found, ()
    known, made = {line.text for line in certain}, makes(tree)
    alike = {made.get(key_of(line.text)) for line in certain if ends_sentence(line.text)} - {None}
    keys = {key_of(line.text) for line in certain}
    missing = {key for key, make in made.items() if make in alike and key not in keys and len(key) >= _SENTENCE}
    if missing:
        others = lines(strict=False)[1]
        known.update(line.text for line in others if ends_sentence(line.text) and key_of(line.text) in missing)
        certain = (
            [line for line in others if line.text in known] if known - {line.text for line in certain} else certain
        )
    links = linked_lines(tree)
    return found, tuple(line._replace(is_link=key_of(line.text) in links) for line in certain)


def _may_be_title(lines: Sequence[PageLine]) -> bool:
    """Return whether the first line may be the title of a page that bears the name of its site only."""
    first = lines[0]
    if first.is_link or ends_sentence(first.text) or len(lines) < _LINES:
        return False
    return len(first.text.split()) >= _TITLE_WORDS and len(first.text) <= _LONGEST_TITLE


def _said(tree: Element) -> str:
    """Return what the head of a page says it is about."""
    titles = [text_of(title) for title in tree.iter("title")][:1]
    return " | ".join(
        [*titles, *(meta.get("content", "") for meta in tree.iter("meta") if meta.get("property") == "og:title")]
    )


def plain_text(html: str) -> str:
    """Return all the text of a page, its menus too, for pages in which no article is found."""
    from html import unescape

    from trafilatura import html2txt

    text = str(html2txt(html))
    return text if text.strip() else unescape(_TAG.sub("\n", _shown(html)))


def _shown(html: str) -> str:
    """Return a page without what is not shown of it; what is begun and never ended hides all that follows."""
    shown: list[str] = []
    start = 0
    while begun := _HIDING.search(html, start):
        shown.append(html[start : begun.start()])
        ended = _HIDDEN_TO[begun[1].lower()].search(html, begun.end())
        start = ended.end() if ended else len(html)
    return "\n".join([*shown, html[start:]])


def tidy_title(title: str | None, site: str | None, headings: Iterable[str] = ()) -> str | None:
    """Return a title on one line, without the name of the site behind it where the site or a heading tells that it is one."""
    if not title:
        return None
    title = spaced(title)
    found = _SITE.search(title)
    if found is None:
        return title
    front, name = title[: found.start()], title[found.end() :]
    known = {key_of(heading) for heading in headings}
    named = site is not None and (key_of(name) in key_of(site) or key_of(site) in key_of(name))
    return front if named or key_of(front) in known else title


def _caption(tree: Element, lines: tuple[PageLine, ...]) -> str | None:
    """Return the caption of the first picture of the article, or None."""
    known = {key_of(line.text) for line in lines}
    for caption in tree.iter("figcaption") if tree is not None else ():
        text = spaced(written(caption))
        if text and key_of(text) not in known and not any(above.tag in _ASIDE for above in caption.iterancestors()):
            return text
    return None


def short_name(name: str | None) -> str | None:
    """Return the name of a site or a section on one line, or None for what is too long to be one."""
    return spaced(name) if name and len(name.split()) <= 5 and any(letter.isalpha() for letter in name) else None
