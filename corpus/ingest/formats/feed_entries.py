"""What the entries of a feed say as it is written there: their dates, by clocks of their own, and their titles and links."""

import json
from typing import NamedTuple

from corpus.addresses import joined_address
from corpus.ingest.formats.xml import Element, children, local, text_in, torn_xml_root

_ENTRIES = frozenset({"item", "entry"})
_PLACES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")
"""What says when an entry was published, the surest first; when it was changed, where it says no more."""
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ALTERNATE = ("", "alternate")
"""How a link is called that leads to what the entry is of; others lead to what belongs to it."""


class Written(NamedTuple):
    """What an entry says, each of it empty where it does not."""

    date: str = ""
    """When it was published; a moment in UTC may be on another day than it was there."""
    title: str = ""
    link: str = ""
    """Where its article is, as Atom says it."""


def written_entries(text: str) -> list[Written]:
    """Return what each entry of a feed in XML or JSON says, in their order; of XML that is not well-formed what can be read."""
    if text.startswith("{"):
        return _in_json(text)
    root = torn_xml_root(text)
    return [] if root is None else [_in_entry(each) for each in root.iter() if local(each) in _ENTRIES]


def _in_entry(entry: Element) -> Written:
    dates = (text_in(child) for place in _PLACES for child in children(entry, place))
    # what is called so in another namespace is of a picture or of a film
    own = [child for child in entry if isinstance(child.tag, str) and _namespace(child) == _namespace(entry)]
    titles = (text_in(child) for child in own if local(child) == "title")
    links = (_link(child) for child in own if local(child) == "link" and child.get("rel", "") in _ALTERNATE)
    return Written(*(next(filter(None, each), "") for each in (dates, titles, links)))


def _namespace(element: Element) -> str:
    return str(element.tag).rpartition("}")[0]


def _link(element: Element) -> str:
    """Return where a link leads, from where the document says that its links begin."""
    place = ""
    for each in reversed([element, *element.iterancestors()]):
        place = joined_address(place, each.get(_BASE, "")) or place
    return joined_address(place, element.get("href", ""))


def _in_json(text: str) -> list[Written]:
    try:
        items = json.loads(text).get("items") or ()
    except ValueError:
        return []
    dates = (
        each.get("date_published") or each.get("date_modified") if isinstance(each, dict) else "" for each in items
    )
    return [Written(each) if isinstance(each, str) else Written() for each in dates]
