"""What stands at the end of a TBX file and is referred to before: persons, books."""

import io
from typing import BinaryIO

from glossary.exchange.tbx.versions import BACKS, tidied
from glossary.exchange.xml.decoding import encoding_of
from glossary.exchange.xml.nodes import Node
from glossary.exchange.xml.parsing import Parsing

_TAIL = 1 << 22
"""How many bytes from the end it is looked for."""


def back_of(stream: BinaryIO) -> dict[str, Node]:
    """Return what has an id at the end of a file, each in a `refObjectSec`; nothing where the file cannot be wound."""
    if not stream.seekable():
        return {}
    encoding = encoding_of(stream.read(1024))
    end = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, (end - _TAIL) // 4 * 4))
    text = stream.read(_TAIL + 4).decode(encoding, "replace")
    stream.seek(0)
    start = text.rfind("<back")
    if start < 0:
        return {}
    parsing = Parsing(frozenset(BACKS), ["tbx", "text"], 1)
    parsing.fed(text[start:].encode("utf-8", "replace"), final=True)
    found: dict[str, Node] = {}
    for section in map(tidied, parsing.taken()):
        for each in section.elements:
            if each.tag == "refObject" and each.attributes.get("id"):
                found[each.attributes["id"]] = Node("refObjectSec", section.attributes, [each])
    return found
