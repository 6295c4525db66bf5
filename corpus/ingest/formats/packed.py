"""Answers of servers as they were packed and written to be sent, unpacked no further than an article goes."""

import zlib
from contextlib import suppress

from corpus.ingest.encoding import is_nearly_utf8, known_encoding
from corpus.ingest.formats.source import LARGEST
from corpus.worded import worded

_WIDE = ("utf-16", "utf-32")
"""Encodings in which ASCII is not ASCII, of which only a server can tell before the text is read."""


class NotUnpacked(ValueError):
    """An answer that cannot be unpacked; its text is a sentence."""


def unpacked(data: bytes, encodings: str) -> bytes:
    """Return the bytes behind the encodings that `Content-Encoding` names; raises NotUnpacked."""
    for encoding in reversed(encodings.lower().replace(",", " ").split()):
        if encoding in ("gzip", "x-gzip", "deflate"):
            data = _inflated(data, encoding)
        elif encoding == "br":
            data = _brotli(data)
        elif encoding not in ("identity", "none", "utf-8"):
            raise NotUnpacked(worded("It is packed as {encoding}, which is not read.", encoding=encoding[:20]))
    return data


def in_utf8(data: bytes, charset: str | None) -> bytes:
    """Return a text in UTF-8 where the server named another encoding that it is in.

    Bytes that are UTF-8, but for a few that were damaged, stay, whatever it said.
    """
    if not charset or charset.lower().replace("-", "") == "utf8" or is_nearly_utf8(data):
        return data
    encoding = charset if charset.lower().startswith(_WIDE) else known_encoding(charset)
    with suppress(UnicodeDecodeError, LookupError):
        return data.decode(encoding).encode("utf-8") if encoding else data
    return data


def _inflated(data: bytes, encoding: str) -> bytes:
    """Return what zlib makes of bytes; those that are not packed though they should be are as they were sent."""
    if encoding != "deflate" and not data.startswith(b"\x1f\x8b"):
        return data
    for form in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        with suppress(zlib.error):
            stream = zlib.decompressobj(form)
            found = stream.decompress(data, LARGEST + 1)
            if len(found) > LARGEST:
                raise NotUnpacked(worded("It is larger than 32 MB: no article is."))
            if stream.eof:
                return found
    raise NotUnpacked(worded("It is cut off or damaged, so that it cannot be unpacked."))


def _brotli(data: bytes) -> bytes:
    try:
        import brotli
    except ImportError as error:
        raise NotUnpacked(worded("It is packed as br, which needs the package brotli.")) from error
    stream = brotli.Decompressor()
    try:
        found: bytes = stream.process(data, output_buffer_limit=LARGEST + 1)
    except brotli.error as error:
        raise NotUnpacked(worded("It is cut off or damaged, so that it cannot be unpacked.")) from error
    if len(found) > LARGEST:
        raise NotUnpacked(worded("It is larger than 32 MB: no article is."))
    return found
