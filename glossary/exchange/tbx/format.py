"""TBX, the standard's own format (ISO 30042): version 3 in both styles, version 2 and MultiTerm's XML are read, 3 (DCA) and 2 written.

What is written says TBX-Basic. What this dialect has no category for stands in notes with a marked beginning, so that
the core grammar and the dialect's rules accept it; elements of other dialects that a file brought along are written out
as they came.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from glossary.errors import UnreadableFile
from glossary.exchange.port import Heading, Report
from glossary.exchange.tbx import multiterm
from glossary.exchange.tbx.back import back_of
from glossary.exchange.tbx.reading import EntryReader
from glossary.exchange.tbx.sections import Sections
from glossary.exchange.tbx.spool import Spool
from glossary.exchange.tbx.versions import BACKS, ENTRIES, HEADERS, ROOTS, as_second, as_third, tidied
from glossary.exchange.tbx.vocabulary import Vocabulary
from glossary.exchange.xml.decoding import encoding_of
from glossary.exchange.xml.entries import Entries
from glossary.exchange.xml.nodes import Node, as_xml, element
from glossary.terminology import Concept

_ROOT = re.compile(r"<(?:[\w.-]+:)?(?:tbx|martif|mtf)[\s>]")
_SIGNATURE = "warraq"
"""How the description of the source begins in files that warraq wrote: text in them stands as it is."""
_NAMESPACE = "urn:iso:std:iso:30042:ed-2"


class Tbx:
    """TBX of every version, written as version 3."""

    name = "tbx"
    title = "TBX 3 (ISO 30042:2019)"
    reads = True
    writes = True
    lossless = True
    line = 0
    """Where the entry that was read last begins."""

    def sniff(self, head: bytes) -> bool:
        """Return whether a file begins as TBX does."""
        return begins(head, _ROOT)

    def read(self, stream: BinaryIO, report: Report) -> Iterator[Concept]:
        """Return the concepts of a file of any version and style; raises `UnreadableFile`."""
        vocabulary = Vocabulary()
        back = back_of(stream)
        entries = Entries(stream, (*ENTRIES, multiterm.ENTRY, *HEADERS, *BACKS), (*ROOTS, multiterm.ROOT), report)
        reader = EntryReader(Sections(vocabulary), "en", ours=False, back=back)
        for node in entries:
            if node.tag in HEADERS:
                ours = any(each.text.startswith(_SIGNATURE) for each in node if each.tag == "p")
                language = entries.root.language or "en"
                reader = EntryReader(reader.sections, language, ours, back)
            elif node.tag not in BACKS:
                self.line = node.line
                concept = reader.concept(_third(node, entries.root, vocabulary, ours=reader.ours), report)
                if concept is not None:
                    yield concept

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write the concepts as TBX-Basic in DCA style."""
        attributes = {"type": "TBX-Basic", "style": "dca", "xml:lang": heading.source, "xmlns": _NAMESPACE}
        _write(concepts, stream, (Node("tbx", attributes), _header("tbxHeader", heading), lambda node: node))


class Tbx2(Tbx):
    """TBX of every version, written as version 2, which older tools read."""

    name = "tbx2"
    title = "TBX 2 (ISO 30042:2008)"

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write the concepts as version 2 of TBX-Basic."""
        attributes = {"type": "TBX-Basic", "xml:lang": heading.source}
        _write(concepts, stream, (Node("martif", attributes), _header("martifHeader", heading), as_second))


def begins(head: bytes, root: re.Pattern[str]) -> bool:
    """Return whether the first bytes of an XML file hold a root, whatever their encoding."""
    try:
        return root.search(head.decode(encoding_of(head), "ignore")) is not None
    except UnreadableFile:
        return False


def _third(node: Node, root: Node, vocabulary: Vocabulary, *, ours: bool) -> Node:
    """Return an entry as one of version 3 in DCA style, its text as it was before its lines were broken."""
    by_element = root.attributes.get("style", "").casefold() == "dct"
    if root.tag == multiterm.ROOT:
        node = multiterm.as_entry(node)
    elif by_element or root.tag != "tbx":
        node = as_third(node, vocabulary, by_element=by_element)
    return node if ours else tidied(node)


def _header(tag: str, heading: Heading) -> Node:
    title = element("titleStmt", element("title", heading.title)) if heading.title else None
    return element(tag, element("fileDesc", title, element("sourceDesc", element("p", _SIGNATURE))))


def _write(concepts: Iterable[Concept], stream: BinaryIO, frame: tuple[Node, Node, Callable[[Node], Node]]) -> None:
    root, header, shape = frame

    def put(text: str) -> None:
        stream.write(text.encode("utf-8", "replace"))

    with Spool(Sections(Vocabulary()), shape) as spool:
        spool.take(concepts)
        put('<?xml version="1.0" encoding="UTF-8"?>\n')
        put(as_xml(root).removesuffix("/>") + ">\n" + as_xml(header) + "\n<text>\n")
        _put_part(put, "body", spool.pieces())
        _put_part(put, "back", spool.back())
        put(f"</text>\n</{root.tag}>\n")


def _put_part(put: Callable[[str], None], tag: str, pieces: Iterator[str]) -> None:
    """Write a part of the text that may not be there where it would be empty."""
    first = next(pieces, None)
    if first is not None:
        put(f"<{tag}>\n{first}")
        for piece in pieces:
            put(piece)
        put(f"</{tag}>\n")
