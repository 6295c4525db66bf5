"""Which format bytes are in, told from their beginning and their name."""

import zlib
from enum import StrEnum

from corpus.arabic.patterns import Pattern


class Format(StrEnum):
    """A format that articles come in; the value is the module that reads it."""

    TEXT = "text"
    """Plain text and HTML."""
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    EPUB = "epub"
    DOCX = "docx"
    PDF = "pdf"
    WARC = "warc"
    FEED = "feed"
    """RSS, Atom and JSON Feed."""


SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".html": Format.TEXT,
    ".htm": Format.TEXT,
    ".xhtml": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".epub": Format.EPUB,
    ".docx": Format.DOCX,
    ".pdf": Format.PDF,
    ".warc": Format.WARC,
    ".warc.gz": Format.WARC,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
}
"""How the files of a folder end that are read, and the format each is in where its beginning does not tell."""
_EPUB = b"mimetypeapplication/epub+zip"
"""How the first file of an EPUB is called, and what stands in it."""
_WORD = b"word/document.xml"
_MARK = b"\xef\xbb\xbf"
_RECORDS = Pattern(rb"\s*(?:\[\s*)?\{\s*\"(?:[^\"\\\n]|\\.){1,80}\"\s*:")

_ROOT = Pattern(rb"<(?:rss|(?:\w{1,20}:)?feed|(?:rdf:)?RDF)[\s>]")
"""How the first element of a feed begins."""
_BEFORE_ROOT = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!DOCTYPE", b">"))
"""What may stand before it, with how each ends."""
_DECLARING = Pattern(rb"<!DOCTYPE[^>\[]{0,1000}\[")
"""How a document type begins that declares something of its own; it ends after a bracket."""
_JSON_FEED = Pattern(rb"\s*\{[^{}]{0,2000}?\"version\"\s*:\s*\"https://jsonfeed\.org/version/")


def format_of(head: bytes, name: str) -> Format:
    """Return the format of a source that begins with `head` and is called `name`; plain text where nothing tells."""
    sure = _binary_format(head) or (Format.FEED if is_feed(head) else None)
    return sure or SUFFIXES.get(suffix(name)) or _record_format(head) or Format.TEXT


def suffix(name: str) -> str:
    """Return how a file's name ends, in small letters with the dot; two endings where the last says how it is packed."""
    beginning, dot, end = name.rpartition(".")
    if not dot or not beginning or "/" in end:
        return ""
    return f"{suffix(beginning)}.gz" if end.lower() == "gz" else f".{end.lower()}"


def may_be_long(head: bytes) -> bool:
    """Return whether what begins so may hold many articles, so that it may be longer than one."""
    return _is_warc(head) or _record_format(head) is not None


def is_feed(head: bytes) -> bool:
    """Return whether what begins so is RSS, Atom or a JSON Feed."""
    plain = head.replace(b"\0", b"").removeprefix(_MARK).removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip()
    while ends := next((end for begin, end in _BEFORE_ROOT if plain.startswith(begin)), None):
        if _DECLARING.match(plain):
            plain = plain.partition(b"]")[2]
        plain = plain.partition(ends)[2].lstrip()
    return _ROOT.match(plain) is not None or _JSON_FEED.match(plain) is not None


def _binary_format(head: bytes) -> Format | None:
    """Return the format of bytes that can be nothing else, whatever they are called."""
    if head.startswith(b"PK\x03\x04"):
        return Format.EPUB if _EPUB in head[:200] else Format.DOCX if _WORD in head else None
    if head.startswith(b"%PDF-"):
        return Format.PDF
    return Format.WARC if _is_warc(head) else None


def _is_warc(head: bytes) -> bool:
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith(b"WARC/")


def _record_format(head: bytes) -> Format | None:
    """Return the format of bytes that begin as records with named fields do, or None."""
    beginning = head[:4096].removeprefix(_MARK)
    if not _RECORDS.match(beginning):
        return None
    return Format.JSON if beginning.lstrip().startswith(b"[") or not _is_line(beginning) else Format.JSONL


def _is_line(beginning: bytes) -> bool:
    """Return whether the first line is a record by itself, or longer than what is known of it."""
    first = beginning.lstrip().partition(b"\n")[0].rstrip()
    return len(first) > 2 and (first.endswith(b"}") or first == beginning.strip())
