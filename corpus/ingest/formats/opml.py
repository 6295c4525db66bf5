"""Lists of feeds in OPML, as other readers of feeds write and read them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corpus.errors import UnreadableSource
from corpus.ingest.encoding import NotText, decoded
from corpus.ingest.formats.source import read_all
from corpus.ingest.formats.xml import BadXml, children, local, xml_root
from corpus.ingest.naming import titled
from corpus.presence import is_folder_there
from corpus.worded import worded

Element = Any
"""An lxml element; its package comes without types."""

BETWEEN = " / "
"""What parts the names of folders in folders."""
_DEEPEST = 8
_MOST = 10_000


class Outline(NamedTuple):
    """A feed of a list."""

    address: str
    title: str = ""
    site: str = ""
    folder: str = ""
    """The folder it stands in, those in others parted by `BETWEEN`."""


def outlines(data: bytes, name: str) -> list[Outline]:
    """Return the feeds of a list in its order; raises UnreadableSource where it is none."""
    try:
        root = xml_root(decoded(data).text)
    except NotText as error:
        raise UnreadableSource(worded("{name} {reason}.", name=titled(name), reason=error)) from error
    except BadXml as error:
        raise UnreadableSource(worded("{name} {reason}.", name=titled(name), reason=error)) from error
    body = next(iter(children(root, "body")), None)
    if local(root) != "opml" or body is None:
        raise UnreadableSource(worded("{name} is no list of feeds in OPML.", name=titled(name)))
    found = list(_below(body, ()))
    if not found:
        raise UnreadableSource(worded("{name} names no feed.", name=titled(name)))
    return found[:_MOST]


def outlines_at(path: str) -> list[Outline]:
    """Return the feeds of a list that is a file, be it called `-`; raises UnreadableSource."""
    if is_folder_there(Path(path)):
        raise UnreadableSource(worded("{path} is a folder: name a file in it.", path=titled(path)))
    return outlines(read_all(str(Path(path).absolute())), path)


def opml_of(feeds: Iterable[Outline], title: str) -> bytes:
    """Return a list of feeds in OPML 2.0, those of a folder together."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    folders: dict[str, Element] = {"": body}
    for feed in feeds:
        told = {"type": "rss", "text": feed.title or feed.address, "title": feed.title, "xmlUrl": feed.address}
        told["htmlUrl"] = feed.site
        own = {name: _kept(value) for name, value in told.items() if value}
        etree.SubElement(_folder(folders, feed.folder), "outline", own)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _below(element: Element, path: Sequence[str]) -> Iterator[Outline]:
    for each in children(element, "outline"):
        told = {name.lower(): value for name, value in each.attrib.items()}
        title = _kept(" ".join((told.get("title") or told.get("text") or "").split()))
        address = told.get("xmlurl", "").strip()
        if address:
            yield Outline(address, title, told.get("htmlurl", "").strip(), BETWEEN.join(path))
        elif len(path) < _DEEPEST:
            yield from _below(each, (*path, title) if title else path)


def _folder(folders: dict[str, Element], name: str) -> Element:
    """Return the element of a folder, made where it is not there."""
    if name not in folders:
        from lxml import etree

        outer, _, own = name.rpartition(BETWEEN)
        folders[name] = etree.SubElement(_folder(folders, outer), "outline", {"text": _kept(own)})
    return folders[name]


def _kept(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return "".join(each if each.isprintable() else " " for each in text)
