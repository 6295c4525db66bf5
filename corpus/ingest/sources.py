"""Articles from files, folders and bytes."""

import hashlib
import os
from pathlib import Path

from corpus.errors import UnreadableSource
from corpus.ingest.encoding import decoded
from corpus.ingest.layout import Layout
from corpus.ingest.plain import plain_layout
from corpus.model import Article, Block, BlockKind

LARGEST = 32 * 1024 * 1024
"""How many bytes an article may have."""


def open_article(path: str) -> Article:
    """Return the article in a file."""
    return article_from_bytes(read_bytes(path), Path(path).name)


def read_bytes(path: str) -> bytes:
    """Return what a file holds; UnreadableSource if it cannot be an article."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UnreadableSource(f"Cannot read {path}: {error.strerror}.") from error


def article_paths(path: str) -> list[Path]:
    """Return the text and HTML files of a folder, or the file itself."""
    place = Path(path)
    if not place.is_dir():
        return [place]
    found = []
    for folder, _, names in os.walk(place):
        found.extend(
            Path(folder, name) for name in names if name.lower().endswith((".txt", ".text", ".html", ".htm", ".xhtml"))
        )
    if not found:
        raise UnreadableSource(f"No articles in {path}.")
    return sorted(found)


def article_from_bytes(data: bytes, name: str) -> Article:
    """Return the article that bytes hold; `name` is a file name, an address or `-`."""
    text = decoded(data).text
    return _article(text, plain_layout(text), name)


def _article(text: str, layout: Layout, name: str) -> Article:
    blocks = tuple(
        Block(index, piece.kind, text[piece.start : piece.end], piece.start, piece.end)
        for index, piece in enumerate(layout.pieces)
    )
    first = {block.kind: block.text for block in reversed(blocks)}
    title = first.get(BlockKind.TITLE)
    lead = first.get(BlockKind.PARAGRAPH, "")
    kicker = first.get(BlockKind.KICKER)
    return Article(
        id=article_id(text),
        title=title or lead[:80],
        title_is_lead=title is None,
        text=text,
        text_is_source=True,
        blocks=blocks,
        section=first.get(BlockKind.SECTION),
        kicker=kicker.strip(" :|-–—.") if kicker else None,
        date=layout.day,
        source=layout.publisher or (name if name != "-" else None),
    )


def article_id(text: str) -> str:
    """Return twelve hexadecimal digits that are the same for texts that differ in white space only."""
    plain = text.encode().translate(None, b" \t\r\n\v\f").replace(b"\xc2\xa0", b"")
    return hashlib.sha256(plain).hexdigest()[:12]
