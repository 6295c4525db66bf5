"""Records with named fields -> articles."""

from collections.abc import Mapping
from typing import Any

from corpus.ingest.formats.fields import TEXT, stated_of, value_of
from corpus.ingest.formats.markup import is_markup, markup_lines
from corpus.ingest.formats.port import Failed, Found, Item
from corpus.ingest.formats.source import Source
from corpus.ingest.formats.stated import article_of_lines, article_of_page, article_of_text
from corpus.ingest.naming import shown
from corpus.ingest.web import is_whole_page, page
from corpus.worded import worded

_MOST_NAMES = 12


def record_item(record: Any, raw: bytes, source: Source, part: str) -> Item:
    """Return the article of a record, or why it has none."""
    told = source.fields
    if not isinstance(record, dict):
        return Failed(worded("This is no record with named fields."), part)
    body = value_of(record, TEXT, told)
    if body is None:
        return Failed(_without_text(record, told), part)
    stated = stated_of(record, told)
    read = page(body) if is_whole_page(body) else None
    if read is not None and read.lines:
        article = article_of_page(read, stated, source)
    elif is_markup(body):
        article = article_of_lines(markup_lines(body), stated, source)
    else:
        article = article_of_text(body, stated, source)
    if article is None:
        return Failed(worded("Its text has no words."), part)
    return Found(article, raw, part)


def _without_text(record: Mapping[str, Any], told: Mapping[str, str]) -> str:
    names = ", ".join(shown(str(name)[:40]) for name in list(record)[:_MOST_NAMES]) or "no fields"
    if TEXT in told:
        return worded("It has no text in the field {field}; it has {names}.", field=shown(told[TEXT]), names=names)
    return worded(
        "No field of it is known to hold the text: name one with --map text=FIELD; it has {names}.", names=names
    )
