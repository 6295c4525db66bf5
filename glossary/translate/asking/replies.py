"""What a server answered, read no further than a translation goes."""

import http.client
import json
import zlib
from email.message import Message
from typing import Any, NamedTuple

from corpus.worded import worded
from glossary.translate.asking.unanswered import Unanswered, refusal

_LARGEST = 4 * 1024 * 1024
"""Bytes an answer may have, packed and unpacked."""
_SLICE = 64 * 1024


class Reply(NamedTuple):
    """What a server answered."""

    status: int
    headers: Message
    data: bytes

    @property
    def text(self) -> str:
        """The body as text, in the encoding it names, else UTF-8; raises Unanswered where it is in neither."""
        for encoding in ("utf-8-sig", self.headers.get_content_charset() or "utf-8"):
            try:
                return self.data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
        raise Unanswered("answer", worded("its letters are in another encoding than it says"))

    def json(self) -> Any:
        """Return the body read as JSON; raises Unanswered where it is none."""
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            raise Unanswered("answer", self._what()) from None

    def _what(self) -> str:
        if self.data.lstrip()[:1] == b"<":
            return worded("a web page, not JSON: this network may want a login")
        return worded("not JSON") if self.data.strip() else worded("an empty page, not JSON")


def succeeded(reply: Reply) -> Any:
    """Return the body of a success read as JSON; raises Unanswered where it is none."""
    if 200 <= reply.status < 300:
        return reply.json()
    try:
        answer = reply.json()
    except Unanswered:
        answer = None
    raise refusal(reply.status, answer, reply.headers)


def received(response: http.client.HTTPResponse) -> Reply:
    """Return a whole answer, unpacked; raises Unanswered where it is too large, and what `http.client` does where it breaks off."""
    whole = response.length
    data = bytearray()
    while part := response.read1(_SLICE):
        data += part
        if len(data) > _LARGEST:
            raise Unanswered("answer", worded("more than {n} MB", n=_LARGEST // 1024 // 1024))
    if whole is not None and len(data) < whole:
        raise http.client.IncompleteRead(b"", whole - len(data))
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    return Reply(response.status, response.headers, _unpacked(bytes(data), packing))


def _unpacked(data: bytes, packing: str) -> bytes:
    if packing in {"identity", ""} or not data:
        return data
    if packing not in {"gzip", "x-gzip", "deflate"}:
        raise Unanswered("answer", worded("packed as {packing}", packing=packing[:20]))
    stream = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        found = stream.decompress(data, _LARGEST + 1)
    except zlib.error:
        raise Unanswered("answer", worded("not packed as {packing}, though it says so", packing=packing)) from None
    if len(found) > _LARGEST:
        raise Unanswered("answer", worded("more than {n} MB when unpacked", n=_LARGEST // 1024 // 1024))
    if not stream.eof:
        raise Unanswered("dropped")
    return found
