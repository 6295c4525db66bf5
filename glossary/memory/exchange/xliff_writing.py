"""An article and its English as XLIFF 2.1: a unit for each block, a segment for each sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import BinaryIO, NamedTuple

from glossary.alignment.sentences import aligned_sentences
from glossary.exchange.xml.nodes import Node, as_xml, element
from glossary.memory.exchange.bilingual import Bilingual, Row
from glossary.memory.exchange.xliff_words import GLOSSARY, MACHINE, MISSING, NAMESPACE, ORIGIN, STATES, UNKNOWN
from glossary.model import PairStatus
from glossary.translate.port import Wording

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _Part(NamedTuple):
    """A stretch of a block with its English: a sentence, or the space between two."""

    source: str
    target: str
    is_sentence: bool


def write_xliff(bilingual: Bilingual, stream: BinaryIO) -> None:
    """Write the file; characters that XML cannot hold stand as `cp` elements."""
    article = bilingual.article
    root = {"xmlns": NAMESPACE, "version": "2.1", "srcLang": "ar", "trgLang": "en"}
    file = Node("file", {"id": "f1", "original": article.address or article.id, "srcDir": "rtl", "trgDir": "ltr"})
    file.attributes["xml:space"] = "preserve"
    told = [article.title, article.source, article.date.isoformat() if article.date else None, article.id]
    file.children.append(element("notes", *(element("note", each) for each in told if each)))
    root_opening = as_xml(Node("xliff", root, ["\n"])).removesuffix("</xliff>")
    file_opening = as_xml(file).removesuffix("</file>")
    _put(stream, f'<?xml version="1.0" encoding="UTF-8"?>\n{root_opening}{file_opening}\n')
    for row in bilingual.rows:
        if row.block.text.strip():
            _put(stream, as_xml(_unit(row)) + "\n")
    _put(stream, "</file>\n</xliff>\n")


def _put(stream: BinaryIO, text: str) -> None:
    stream.write(text.encode("utf-8", "replace"))


def _unit(row: Row) -> Node:
    unit = Node("unit", {"id": f"b{row.block.index}", "type": f"warraq:{row.block.kind.value}"})
    if row.terms:
        unit.children.append(Node("gls:glossary", {"xmlns:gls": GLOSSARY}, [_entry(each) for each in row.terms]))
    if row.pair is not None:
        unit.children.append(element("notes", element("note", row.pair.origin or UNKNOWN, category=ORIGIN)))
    number = 0
    for part in _parts(row):
        number += part.is_sentence
        unit.children.append(_segment(row, part, number))
    return unit


def _entry(term: Wording) -> Node:
    own = element("gls:term"), element("gls:translation")
    own[0].children.append(term.arabic)
    own[1].children.append(term.english)
    return Node("gls:glossEntry", {}, list(own))


def _segment(row: Row, part: _Part, number: int) -> Node:
    inside: list[Node | str] = [Node("source", {}, list(_content(part.source)))]
    if row.pair is not None:
        inside.append(Node("target", {}, list(_content(part.target))))
    if not part.is_sentence:
        return Node("ignorable", {}, inside)
    said = {"id": f"s{number}", "state": STATES[row.pair.status] if row.pair else MISSING}
    if row.pair is not None and row.pair.status is PairStatus.MACHINE:
        said["subState"] = MACHINE
    return Node("segment", said, inside)


def _content(text: str) -> Iterator[Node | str]:
    """Yield a text in pieces, with what XML cannot hold as elements."""
    start = 0
    for found in _UNWRITABLE.finditer(text):
        if found.start() > start:
            yield text[start : found.start()]
        yield Node("cp", {"hex": f"{ord(found[0]):04X}"})
        start = found.end()
    if start < len(text):
        yield text[start:]


def _parts(row: Row) -> Sequence[_Part]:
    """Return the sentences with what stands between them, so that together they are the whole text on both sides."""
    source, target = row.block.text, row.pair.target if row.pair else ""
    whole = [_Part(source, target, True)]
    if row.pair is None:
        return whole
    beads = aligned_sentences(source, target)
    if any(one.english.end > other.english.start for one, other in pairwise(beads)) or len(beads) < 2:
        return whole
    parts: list[_Part] = []
    at, there = 0, 0
    for bead in beads:
        (begin, end), (first, last) = ((each.start, each.end) for each in bead)
        parts.append(_Part(source[at:begin], target[there:first], False))
        parts.append(_Part(source[begin:end], target[first:last], True))
        at, there = end, last
    parts.append(_Part(source[at:], target[there:], False))
    return [each for each in parts if each.source or each.target]
