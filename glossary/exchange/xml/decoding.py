"""The bytes of an XML file as text, whatever its encoding."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from corpus.worded import worded
from glossary.errors import UnreadableFile

UNREADABLE = "\uffff"
"""Stands for bytes that mean nothing in the file's encoding; no XML may hold it, so a parser stops there."""

_CHUNK = 1 << 16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""How files begin, the longer marks first; files without a mark begin with `<`."""
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']""")
_WIDE = ("utf-16", "utf-32", "ucs-2", "ucs-4")


def decoded(stream: BinaryIO) -> Iterator[str]:
    """Return the text of an XML file in pieces, without a byte order mark.

    The encoding is that of the mark, of the first bytes, or of the XML declaration, else UTF-8. Bytes that mean nothing
    in it become `UNREADABLE`. Raises `UnreadableFile` where the declaration names an encoding that nobody knows.
    """
    first = stream.read(_CHUNK)
    codecs.register_error("glossary.unreadable", _unreadable)
    decoder = codecs.getincrementaldecoder(encoding_of(first))("glossary.unreadable")
    text = decoder.decode(first).removeprefix("\ufeff")
    while text or first:
        if text:
            yield text
        first = stream.read(_CHUNK)
        text = decoder.decode(first, final=not first)


def encoding_of(head: bytes) -> str:
    """Return the name of the encoding of an XML file by its first bytes; raises `UnreadableFile`."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    declared = _DECLARED.match(head)
    name = declared.group(1).decode("ascii") if declared else "utf-8"
    if name.casefold().startswith(_WIDE):
        return "utf-8"
    try:
        found = codecs.lookup(name)
        "".encode(name)
    except LookupError:
        raise UnreadableFile(
            worded("The file says that its encoding is “{name}”, which is unknown: save it as UTF-8.", name=name)
        ) from None
    return "utf-8" if _is_utf8(head) else found.name


def _is_utf8(head: bytes) -> bool:
    """Return whether bytes are UTF-8 beyond doubt, whatever is declared: letters of other encodings make hardly ever any."""
    if head.isascii():
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _unreadable(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    return UNREADABLE, fault.end
