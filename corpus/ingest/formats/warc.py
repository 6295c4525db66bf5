"""Web archives (WARC), through FastWARC: an article a page that was fetched."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from corpus.addresses import normalised_address
from corpus.errors import UnreadableSource
from corpus.ingest.formats.extras import extra
from corpus.ingest.formats.packed import NotUnpacked, in_utf8, unpacked
from corpus.ingest.formats.port import Failed, Found, Item
from corpus.ingest.formats.source import LARGEST, Source
from corpus.ingest.formats.text import text_article
from corpus.ingest.naming import shown, titled
from corpus.worded import sentence_of, worded

_KINDS = ("text/html", "application/xhtml+xml", "text/plain")
_FOUND = 200
_GZIP = b"\x1f\x8b"
_SLICE = 16 * 1024


class WarcReader:
    """Reads records one by one; pictures, scripts and answers that are no pages are passed over."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the pages; raises UnreadableSource where there is no record, and where FastWARC is missing."""
        warc = extra("fastwarc.warc", "warc", worded("Web archives"))
        source.stream.seek(0)
        kinds = warc.WarcRecordType.response | warc.WarcRecordType.resource
        seen = last = 0
        records = warc.ArchiveIterator(
            source.stream, record_types=kinds, parse_http=True, auto_decode="transfer", fsspec_args=False
        )
        while True:
            try:
                record = next(records, None)
                item = None if record is None or seen < source.skip else _item(record, source)
            except (OSError, ValueError, EOFError, RuntimeError) as error:
                if not seen:
                    raise UnreadableSource(
                        worded("{name} is no web archive, or it is damaged.", name=titled(source.name))
                    ) from error
                yield _broken(seen)
                return
            if record is None:
                break
            seen, last = seen + 1, record.stream_pos
            if item is not None:
                yield item._replace(done=seen)
        if not seen:
            raise UnreadableSource(
                worded("{name} holds no pages: there is no record of an answer in it.", name=titled(source.name))
            )
        if _is_cut_off(source.stream, last):
            yield _broken(seen)


def _broken(seen: int) -> Failed:
    return Failed(
        worded("What follows record {n:,} is damaged or was cut off.", n=seen), worded("record {n:,}", n=seen + 1)
    )


def _is_cut_off(stream: BinaryIO, start: int) -> bool:
    """Return whether a packed archive ends amid a record, which FastWARC takes for its end; looked for from a record on."""
    stream.seek(start)
    data = stream.read(_SLICE)
    if not data.startswith(_GZIP):
        return False
    unpacking = None
    while data:
        unpacking = unpacking or zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            unpacking.decompress(data)
        except zlib.error:
            return True
        data = unpacking.unused_data or stream.read(_SLICE)
        unpacking = None if unpacking.eof else unpacking
    return unpacking is not None


def _item(record: Any, source: Source) -> Item | None:
    """Return the article of a record, why it has none, or None for what is no page."""
    address = shown(record.headers.get("WARC-Target-URI", "").strip("<>"))[:2000]
    http = record.http_headers
    if http is not None and http.status_code != _FOUND:
        return None
    kind = record.http_content_type or record.headers.get("Content-Type", "")
    if kind.partition(";")[0].strip().lower() not in _KINDS:
        return None
    whole = record.content_length
    try:
        data = record.reader.read(LARGEST + 1)
        if len(data) > LARGEST:
            return Failed(worded("It is larger than 32 MB: no article is."), address)
        if len(data) < whole and (http is None or "Transfer-Encoding" not in http):
            return Failed(worded("It is cut off: the archive ends, or is damaged, in the middle of it."), address)
        data = unpacked(data, http.get("Content-Encoding", "") if http is not None else "")
    except NotUnpacked as error:
        return Failed(sentence_of(error), address)
    except (OSError, ValueError, EOFError) as error:
        return Failed(worded("It cannot be read from the archive: {reason}.", reason=error), address)
    try:
        made = text_article(in_utf8(data, record.http_charset), address, source.layouts)
        return Found(replace(made, address=normalised_address(address)), data, address)
    except UnreadableSource as error:
        return Failed(sentence_of(error), address)


READER = WarcReader
