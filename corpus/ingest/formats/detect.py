"""Which format bytes are in, told from their beginning and their name."""

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
}
"""How the files of a folder end that are read, and the format each is in where its beginning does not tell."""
_EPUB = b"mimetypeapplication/epub+zip"
"""How the first file of an EPUB is called, and what stands in it."""
_MARK = b"\xef\xbb\xbf"
_RECORDS = Pattern(rb"\s*(?:\[\s*)?\{\s*\"(?:[^\"\\\n]|\\.){1,80}\"\s*:")


def format_of(head: bytes, name: str) -> Format:
    """Return the format of a source that begins with `head` and is called `name`; plain text where nothing tells."""
    return _binary_format(head) or SUFFIXES.get(suffix(name)) or _record_format(head) or Format.TEXT


def suffix(name: str) -> str:
    """Return how a file's name ends, in small letters with the dot."""
    beginning, dot, end = name.rpartition(".")
    return f".{end.lower()}" if dot and beginning and "/" not in end else ""


def _binary_format(head: bytes) -> Format | None:
    """Return the format of bytes that can be nothing else, whatever they are called."""
    return Format.EPUB if head.startswith(b"PK\x03\x04") and _EPUB in head[:200] else None


def may_be_long(head: bytes) -> bool:
    """Return whether what begins so may hold many articles, so that it may be longer than one."""
    return _record_format(head) is not None


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
