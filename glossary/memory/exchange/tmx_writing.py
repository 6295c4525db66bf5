"""Translations as TMX 1.4b."""

from collections.abc import Iterable
from typing import BinaryIO

from corpus.arabic.sentences import sentences
from glossary.exchange.tmx.units import TOOL, moment_written
from glossary.exchange.xml.nodes import Node, as_xml, element
from glossary.memory.exchange.tmx_reading import CHANGED, ENGINE, STATUS
from glossary.model import Pair

_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'


def write_tmx(pairs: Iterable[Pair], stream: BinaryIO) -> int:
    """Write a unit for each translation, as they come, and return how many there were.

    What XML cannot hold, such as control characters, is left out of the texts.
    """
    header = element("header", creationtool=TOOL, creationtoolversion="1", segtype="paragraph", adminlang="en")
    header.attributes |= {"o-tmf": TOOL, "srclang": "ar", "datatype": "plaintext"}
    count = 0
    _put(stream, _BEGIN + as_xml(header) + "\n<body>\n")
    for pair in pairs:
        _put(stream, as_xml(_unit(pair)) + "\n")
        count += 1
    _put(stream, "</body>\n</tmx>\n")
    return count


def _put(stream: BinaryIO, text: str) -> None:
    stream.write(text.encode("utf-8", "replace"))


def _unit(pair: Pair) -> Node:
    unit = Node("tu", {"tuid": pair.id} if pair.id else {})
    if len(sentences(pair.source)) == 1:
        unit.attributes["segtype"] = "sentence"
    if pair.changed:
        unit.attributes["changedate"] = moment_written(pair.changed)
    if pair.origin:
        unit.attributes["changeid"] = pair.origin
    unit.children.append(element("prop", pair.status.value, type=STATUS))
    if pair.engine:
        unit.children.append(element("prop", pair.engine, type=ENGINE))
    if pair.changed and pair.changed.microsecond:
        unit.children.append(element("prop", pair.changed.isoformat(), type=CHANGED))
    for language, text in (("ar", pair.source), ("en", pair.target)):
        unit.children.append(element("tuv", element("seg", text), xml_lang=language))
    return unit
