"""Marks, highlights and notes of articles as one Markdown document, or as JSON.

Quotes are plain block quotes without any HTML. GitHub gives every paragraph `dir="auto"`, Obsidian and most editors turn
each line by its first strong letter; a `<div dir="rtl">` would keep the Markdown in it from being read in Obsidian and
show as it is written elsewhere. A right-to-left text whose first strong letter is a Latin one gets a right-to-left mark
before it, so that it is turned all the same.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from corpus.anchoring import anchored
from corpus.annotation import Annotation, AnnotationKind, Listed, Passage
from corpus.contents import share_before
from corpus.model import Article

_SPECIAL = re.compile(r"([\\`*_\[\]<>&~|$#^=%!{}])")
"""Signs that CommonMark, GitHub or Obsidian make something of; a backslash before any sign of ASCII is taken away again."""
_BEGINNING = re.compile(r"^(\s*)([-+](?=\s|$|[-+])|\d{1,9}(?=[.)](\s|$)))")
_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")
_RIGHT_TO_LEFT = ("R", "AL")
_LOST = "no longer in this version of the text"
_MARK = "\N{RIGHT-TO-LEFT MARK}"


class Entry(NamedTuple):
    """Something noted, and where it stands in its article."""

    annotation: Annotation
    passage: Passage | None
    """Where its words stand, or stood where the article is not there; None where the article has them no more."""
    share: float | None
    """How much of the article is before it, from 0 to 1, where that is known."""


class Chapter(NamedTuple):
    """What is noted in one article."""

    about: Listed
    """The newest of it, with what is known of the article."""
    entries: Sequence[Entry]
    """In reading order; those whose place is not known come last."""


def chapters(listed: Iterable[Listed], fetch: Callable[[str], Article | None]) -> Iterator[Chapter]:
    """Yield what is noted article by article, the one noted in last first; `fetch` returns an article, or None where it is gone."""
    found: dict[str, list[Listed]] = {}
    for each in listed:
        found.setdefault(each.article, []).append(each)
    for article_id, own in found.items():
        article = fetch(article_id)
        notes = [each.annotation for each in own]
        yield Chapter(own[0], _placed(article, notes) if article else _in_order(notes))


def _placed(article: Article, notes: Sequence[Annotation]) -> list[Entry]:
    return [
        Entry(annotation, passage, share_before(article, *passage.start) if passage else None)
        for annotation, passage in anchored(article, notes)
    ]


def _in_order(notes: Sequence[Annotation]) -> list[Entry]:
    return [Entry(each, each.passage, None) for each in sorted(notes, key=lambda each: (each.passage, each.id))]


# -- Markdown


def markdown(found: Iterable[Chapter]) -> Iterator[str]:
    """Yield the paragraphs of a document, each with the line ends behind it."""
    yield "# Marks and notes\n\n"
    for chapter in found:
        about = chapter.about
        yield f"## {escaped(about.title) or 'Without a title'}\n\n"
        told = {
            "Source": escaped(about.source or ""),
            "Date": about.date.isoformat() if about.date else "",
            "Address": f"<{about.address}>" if about.address and _is_plain(about.address) else "",
            "Article": f"`{about.article}`",
        }
        yield "".join(f"- {name}: {value}\n" for name, value in told.items() if value) + "\n"
        for entry in chapter.entries:
            yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    annotation = entry.annotation
    paragraphs = [escaped(line) for line in annotation.quote.exact.split("\n") if line.strip()]
    yield "\n>\n".join(f"> {line}" for line in paragraphs) + "\n\n"
    for line in filter(str.strip, annotation.note.split("\n")):
        yield f"{escaped(line)}\n\n"
    style = "" if annotation.kind is AnnotationKind.MARK else annotation.style.value
    place = _LOST
    if entry.passage is not None:
        place = f"paragraph {entry.passage.start.block + 1}" if entry.share is None else f"{entry.share:.0%}"
    day = annotation.made.astimezone().date().isoformat() if annotation.made else ""
    called = " ".join(part for part in (annotation.kind.value, escaped(annotation.letter)) if part)
    parts = (called, style, place, day, escaped(annotation.author))
    yield f"*{' · '.join(part for part in parts if part)}*\n\n"


def escaped(text: str) -> str:
    """Return a line of text that Markdown shows as it is, turned by its first letter as most of its letters are."""
    plain = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text).strip()
    line = _SPECIAL.sub(r"\\\1", plain)
    line = _NUMBER.sub(r"\1\\\2", line)
    line = _BEGINNING.sub(r"\1\\\2", line) if line[:1] in "-+" else line
    return f"{_MARK}{line}" if _needs_mark(plain) else line


def _needs_mark(text: str) -> bool:
    """Return whether a text is right to left, though its first strong letter is not."""
    strong = [kind for sign in text if (kind := unicodedata.bidirectional(sign)) in ("L", *_RIGHT_TO_LEFT)]
    turned = sum(kind in _RIGHT_TO_LEFT for kind in strong)
    return bool(strong) and strong[0] == "L" and 2 * turned > len(strong)


def _is_plain(address: str) -> bool:
    return not re.search(r"[<>\s\x00-\x1f]", address)


# -- JSON


def shapes(found: Iterable[Chapter]) -> list[dict[str, Any]]:
    """Return what is noted as values of JSON, article by article."""
    return [
        {
            "article": chapter.about.article,
            "title": chapter.about.title,
            "source": chapter.about.source,
            "date": chapter.about.date.isoformat() if chapter.about.date else None,
            "address": chapter.about.address,
            "kept": chapter.about.is_kept,
            "notes": [_shape(entry) for entry in chapter.entries],
        }
        for chapter in found
    ]


def _shape(entry: Entry) -> dict[str, Any]:
    annotation = entry.annotation
    start, end = entry.passage or (None, None)
    return {
        "id": annotation.id,
        "kind": annotation.kind.value,
        "style": annotation.style.value,
        "quote": annotation.quote.exact,
        "prefix": annotation.quote.prefix,
        "suffix": annotation.quote.suffix,
        "note": annotation.note,
        "letter": annotation.letter,
        "start": start and start._asdict(),
        "end": end and end._asdict(),
        "share": None if entry.share is None else round(entry.share, 4),
        "author": annotation.author,
        "made": annotation.made.isoformat() if annotation.made else None,
        "changed": annotation.changed.isoformat() if annotation.changed else None,
        "version": annotation.version,
    }
