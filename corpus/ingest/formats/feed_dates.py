"""When the entries of a feed were published, as it is written: a moment in UTC may be on another day than it was there."""

import json
import re

from corpus.arabic.patterns import Pattern

_BEGIN = Pattern(r"<(?:[\w.-]+:)?(?:item|entry)(?:\s[^<>]*)?>", re.IGNORECASE)
_END = Pattern(r"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
_DATE = Pattern(
    r"<(?:[\w.-]+:)?(pubdate|published|issued|date|created)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?\s*([^<\]]{1,200})",
    re.IGNORECASE,
)
_PLACES = ("pubdate", "published", "issued", "date", "created")
"""What says when an entry was published, the surest first."""


def written_dates(text: str) -> list[str]:
    """Return when each entry of a feed in XML or JSON says it was published, in their order, empty where it does not."""
    if text.startswith("{"):
        return _in_json(text)
    begins = [found.end() for found in _BEGIN.finditer(text)]
    pieces = (text[begin:end] for begin, end in zip(begins, [*begins[1:], None], strict=False))
    return [_in_entry(_END.split(piece)[0]) for piece in pieces]


def _in_entry(entry: str) -> str:
    from html import unescape

    said: dict[str, str] = {}
    for found in _DATE.finditer(entry):
        said.setdefault(found[1].casefold(), unescape(found[2]).strip())
    return next((said[place] for place in _PLACES if said.get(place)), "")


def _in_json(text: str) -> list[str]:
    try:
        items = json.loads(text).get("items") or ()
    except ValueError:
        return []
    dates = (each.get("date_published") if isinstance(each, dict) else "" for each in items)
    return [each if isinstance(each, str) else "" for each in dates]
