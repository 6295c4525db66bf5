"""When the entries of a feed were published, as it is written: a moment in UTC may be on another day than it was there."""

import json

from corpus.ingest.formats.xml import BadXml, Element, children, local, text_in, xml_root

_ENTRIES = frozenset({"item", "entry"})
_PLACES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")
"""What says when an entry was published, the surest first; when it was changed, where it says no more."""


def written_dates(text: str) -> list[str]:
    """Return when each entry of a feed in XML or JSON says it was published, in their order, empty where it does not."""
    if text.startswith("{"):
        return _in_json(text)
    try:
        return [_in_entry(each) for each in xml_root(text).iter() if local(each) in _ENTRIES]
    except BadXml:
        return []


def _in_entry(entry: Element) -> str:
    dates = (text_in(child) for place in _PLACES for child in children(entry, place))
    return next(filter(None, dates), "")


def _in_json(text: str) -> list[str]:
    try:
        items = json.loads(text).get("items") or ()
    except ValueError:
        return []
    dates = (
        each.get("date_published") or each.get("date_modified") if isinstance(each, dict) else "" for each in items
    )
    return [each if isinstance(each, str) else "" for each in dates]
