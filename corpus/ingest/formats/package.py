"""The package of an EPUB: what it says of the book, its documents in reading order, its table of contents."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.ingest.encoding import NotText, decoded
from corpus.ingest.formats.archive import Archive, BadPart, inside
from corpus.ingest.formats.xml import BadXml, Element, children, local, text_in, xml_root
from corpus.worded import worded

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_ASIDE = frozenset({"cover", "titlepage", "title-page", "toc", "copyright-page", "copyright", "landmarks", "page-list"})


class BadPackage(ValueError):
    """A book whose package cannot be read; its text is what follows the file's name in a sentence."""


class Package(NamedTuple):
    """A book before its chapters are read."""

    title: str | None
    author: str | None
    date: str | None
    spine: tuple[str, ...]
    """The names of its documents in reading order, without cover and contents."""
    contents: dict[str, str]
    """What the table of contents calls a document; the first name of each."""


def document_root(archive: Archive, name: str) -> Element:
    """Return the root of an XML file of an archive; raises BadPackage."""
    try:
        return xml_root(decoded(archive.data(name)).text)
    except BadPart as error:
        raise BadPackage(worded("cannot be read; {name}: {reason}", name=name, reason=error)) from error
    except (NotText, BadXml) as error:
        raise BadPackage(worded("cannot be read: {name} {reason}", name=name, reason=error)) from error


def package_of(archive: Archive) -> Package:
    """Return the package of a book; raises BadPackage."""
    if _CONTAINER not in archive:
        raise BadPackage(worded("is not an EPUB: it has no container in it"))
    roots = [
        each.get("full-path", "") for each in document_root(archive, _CONTAINER).iter() if local(each) == "rootfile"
    ]
    path = next(filter(None, (inside("", root) for root in roots)), None)
    if path is None:
        raise BadPackage(worded("is not an EPUB: its container names no package"))
    root = document_root(archive, path)
    parts = {local(each): each for each in root}
    if "manifest" not in parts or "spine" not in parts:
        raise BadPackage(worded("is not an EPUB: its package names no documents"))
    metadata = list(parts["metadata"].iter()) if "metadata" in parts else []
    said = {local(each): text_in(each) for each in reversed(metadata)}
    _refuse_locked(archive, path, parts["manifest"])
    return Package(
        title=said.get("title") or None,
        author=said.get("creator") or None,
        date=said.get("date") or None,
        spine=tuple(_spine(archive, path, parts)),
        contents=_contents(archive, path, parts),
    )


def _spine(archive: Archive, path: str, parts: dict[str, Element]) -> Iterator[str]:
    items = {item.get("id"): item for item in children(parts["manifest"], "item")}
    aside = {
        inside(path, reference.get("href", ""))
        for reference in parts.get("guide", ())
        if reference.get("type", "").lower() in _ASIDE
    }
    seen: set[str] = set()
    for reference in children(parts["spine"], "itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type", "").lower() not in _PAGES or _is_nav(item):
            continue
        name = inside(path, item.get("href", ""))
        if name is not None and name not in aside and name not in seen:
            seen.add(name)
            yield name


def _contents(archive: Archive, path: str, parts: dict[str, Element]) -> dict[str, str]:
    """Return what the navigation document of EPUB 3, or else the NCX of EPUB 2, calls the documents."""
    items = children(parts["manifest"], "item")
    toc = parts["spine"].get("toc")
    listed = [item for item in items if _is_nav(item)] + [item for item in items if toc and item.get("id") == toc]
    for item in listed:
        name = inside(path, item.get("href", ""))
        try:
            root = document_root(archive, name or "")
        except BadPackage:
            continue
        names: dict[str, str] = {}
        for reference, label in _nav_entries(root) if _is_nav(item) else _ncx_entries(root):
            document = inside(name or "", reference)
            if document and label:
                names.setdefault(document, label)
        if names:
            return names
    return {}


def _nav_entries(root: Element) -> Iterator[tuple[str, str]]:
    navs = [each for each in root.iter() if local(each) == "nav"]
    tables = [nav for nav in navs if any(name.endswith("type") and value == "toc" for name, value in nav.items())]
    for nav in tables or navs[:1]:
        yield from ((link.get("href", ""), text_in(link)) for link in nav.iter() if local(link) == "a")


def _ncx_entries(root: Element) -> Iterator[tuple[str, str]]:
    for point in (each for each in root.iter() if local(each) == "navpoint"):
        labels, contents = children(point, "navlabel"), children(point, "content")
        if labels and contents:
            yield contents[0].get("src", ""), text_in(labels[0])


def _is_nav(item: Element) -> bool:
    return "nav" in item.get("properties", "").split()


def _refuse_locked(archive: Archive, path: str, manifest: Element) -> None:
    """Raise BadPackage where the documents are encrypted; fonts often are."""
    if _ENCRYPTION not in archive:
        return
    locked: Sequence[str] = [
        each.get("URI", "") for each in document_root(archive, _ENCRYPTION).iter() if local(each) == "cipherreference"
    ]
    pages = {
        inside(path, item.get("href", ""))
        for item in children(manifest, "item")
        if item.get("media-type", "").lower() in _PAGES
    }
    if any(inside("", name) in pages for name in locked):
        raise BadPackage(
            worded("is locked: its text is encrypted (DRM), so nothing but the shop's own program can read it")
        )
