"""A text and its pieces -> an article."""

import hashlib

from corpus.arabic.patterns import Pattern
from corpus.ingest.layout import Layout
from corpus.ingest.portions import portioned
from corpus.model import Article, Block, BlockKind

_LEAD = 80
"""How many characters of the lead stand in for a title."""
_EDGE = Pattern(r"^[\W_]+|[\W_]+$")
_SPACE = b" \t\r\n\v\f\x1c\x1d\x1e\x1f"
_WIDE_SPACE = {
    b"\xc2": Pattern(rb"\xc2[\x85\xa0]"),
    b"\xe2": Pattern(rb"\xe2(?:\x80[\x80-\x8a\xa8\xa9\xaf]|\x81\x9f)"),
    b"\xe3": Pattern(rb"\xe3\x80\x80"),
}
"""White space outside ASCII, in UTF-8, by its first byte: looking for one byte is quick."""


def article(text: str, layout: Layout, origin: str | None, utf8: bytes | None = None) -> Article:
    """Return the article that a text and its pieces make.

    `origin` is named as its source where no publisher is known; `utf8` is the encoded text where it is at hand.
    """
    blocks = tuple(
        Block(index, kind, piece, start, start + len(piece))
        for index, (kind, start, piece) in enumerate(portioned(layout.pieces))
    )
    first = {block.kind: block.text for block in reversed(blocks)}
    title = first.get(BlockKind.TITLE)
    kicker = first.get(BlockKind.KICKER)
    return Article(
        id=article_id(text.encode("utf-8", "surrogatepass") if utf8 is None else utf8),
        title=_one_line(title) if title else _lead(first),
        title_is_lead=title is None,
        text=text,
        text_is_source=True,
        blocks=blocks,
        section=first.get(BlockKind.SECTION),
        kicker=_EDGE.sub("", kicker) if kicker else None,
        date=layout.day,
        source=layout.publisher or origin,
    )


def article_id(utf8: bytes) -> str:
    """Return twelve hexadecimal digits, the same for texts that differ in white space only (SHA-256 of what is left)."""
    data = utf8.translate(None, _SPACE)
    for lead, space in _WIDE_SPACE.items():
        if lead in data:
            data = space.sub(b"", data)
    return hashlib.sha256(data).hexdigest()[:12]


def _lead(first: dict[BlockKind, str]) -> str:
    """Return the beginning of the first paragraph, or of what there is instead, cut after a word."""
    text = first.get(BlockKind.PARAGRAPH) or next(iter(first.values()), "")
    line = _one_line(text[: 4 * _LEAD])
    if len(line) <= _LEAD:
        return line
    cut = line[: _LEAD + 1].rpartition(" ")[0] or line[:_LEAD]
    return cut.rstrip(" ،,؛;:.-–") + "…"


def _one_line(text: str) -> str:
    return " ".join(text.split())
