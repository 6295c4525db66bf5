"""What a web page tells programs of its article, in records of linked data (JSON-LD)."""

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

from corpus.ingest.labels import key_of

Record = dict[str, Any]

_TYPE = "ld+json"
BODY = "articleBody"
"""The field with the text of an article."""
_NAMES = ("headline", "name")
FEWEST = 40
"""Words of a text that is an article."""
_TITLE_WORDS = 2


def records(tree: Any) -> Iterator[Record]:
    """Yield the records of a page, an lxml tree, in their order, those within others too; what is no JSON has none."""
    for script in tree.iter("script"):
        if _TYPE not in (script.get("type") or "").lower():
            continue
        try:
            left = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while left:
            value = left.pop()
            if isinstance(value, dict):
                yield value
            inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            left.extend(reversed([each for each in inner if isinstance(each, dict | list)]))


def is_of(record: Record, title: str) -> bool:
    """Return whether a record is of what has a title, given by its key; headlines may be cut or have the site behind them."""
    names = (key_of(text_in(record, field)) for field in _NAMES)
    return any(len(name.split()) >= _TITLE_WORDS and (name in title or title in name) for name in names if title)


def article_record(tree: Any) -> Record | None:
    """Return the first record of a page that has the text of an article, or None."""
    return next((each for each in records(tree) if len(text_in(each, BODY).split()) >= FEWEST), None)


def text_in(record: Record, field: str) -> str:
    """Return the text of a field, of several the first, and of a record its name; empty where it has none."""
    value = record.get(field)
    value = value[0] if isinstance(value, list) and value else value
    value = value.get("name") if isinstance(value, dict) else value
    return unescape(value) if isinstance(value, str) else ""
