"""Which field of a record says what."""

from collections.abc import Mapping, Sequence
from html import unescape
from math import isfinite
from typing import Any

from corpus.arabic.letters import entries
from corpus.ingest.formats.stated import Stated

TITLE, TEXT, DATE, ADDRESS, SOURCE, AUTHOR, SECTION = "title", "text", "date", "url", "source", "author", "section"
FIELDS = (TITLE, TEXT, DATE, ADDRESS, SOURCE, AUTHOR, SECTION)
"""What a field can be said to hold."""
_NAMES = {
    TITLE: "title headline heading name العنوان عنوان",
    TEXT: "body text content contenttext contenthtml articlebody article fulltext maintext html النص نص المحتوى المتن"
    " description summary",
    DATE: "date published datepublished publishedat publicationdate pubdate publishdate publishedtime created createdat"
    " timestamp time التاريخ تاريخ",
    ADDRESS: "url link href address permalink canonical externalurl sourceurl الرابط رابط",
    SOURCE: "source publisher site sitename domain newspaper outlet website المصدر الناشر",
    AUTHOR: "author authors byline writer creator الكاتب المؤلف",
    SECTION: "section category القسم التصنيف",
}
_LISTS = ("articles", "items", "documents", "docs", "entries", "posts", "results", "records", "rows", "data", "hits")
_INSIDE = ("rendered", "name", "title", "value", "text", "_source")
"""Where the text of a field stands that is a record itself."""
_DEEP = 8


def records_of(document: Any) -> Sequence[Any]:
    """Return the records of a document: those of a list, those of the list in it that has a usual name, or itself."""
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return [document]
    if value_of(document, TEXT, {}):
        return [document]
    lists = (document.get(name) for name in _LISTS)
    return next((each for each in lists if isinstance(each, list) and any(map(_is_record, each))), [document])


def stated_of(record: Mapping[str, Any], told: Mapping[str, str]) -> Stated:
    """Return what a record says of its article; `told` names the field of what the user said something about."""
    title, date, source, address, author, section = (
        value_of(record, what, told) for what in (TITLE, DATE, SOURCE, ADDRESS, AUTHOR, SECTION)
    )
    title = unescape(title) if title and "&" in title else title
    return Stated(title, date, source, address, author, section)


def value_of(record: Mapping[str, Any], what: str, told: Mapping[str, str]) -> str | None:
    """Return the text of the first field that holds what is asked for, by its usual names or the one that was told."""
    if what in told:
        return _said(_at(record, told[what]))
    known = {_plain(name): value for name, value in reversed(list(record.items())) if isinstance(name, str)}
    values = (_said(known.get(name)) for name in entries(_NAMES[what]))
    return next(filter(None, values), None)


def _at(record: Any, path: str) -> Any:
    """Return the value of a field, or of one inside others (`meta.title`, `pages.0.text`), or None."""
    if isinstance(record, Mapping) and path in record:
        return record[path]
    for name in path.split("."):
        if isinstance(record, Mapping):
            record = record.get(name)
        elif isinstance(record, list) and name.isdecimal() and int(name) < len(record):
            record = record[int(name)]
        else:
            return None
    return record


def _said(value: Any, depth: int = 0) -> str | None:
    """Return a value as a text: those of a list as paragraphs, of a record what it says of itself; None for anything else."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, float) and not isfinite(value):
        return None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if depth < _DEEP and isinstance(value, list):
        return "\n\n".join(filter(None, (_said(each, depth + 1) for each in value))) or None
    if depth < _DEEP and isinstance(value, dict):
        return next(filter(None, (_said(value.get(name), depth + 1) for name in _INSIDE)), None)
    return None


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _is_record(value: Any) -> bool:
    return isinstance(value, dict)
