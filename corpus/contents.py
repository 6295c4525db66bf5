"""What a long article has where: its headings, or where paragraphs begin in one that has none."""

from typing import NamedTuple

from corpus.model import Article, Block, BlockKind

_HEADINGS = {BlockKind.HEADING, BlockKind.SECTION}
_APART = 1200
"""Code points between two paragraphs that are named, about a page of a terminal."""
_SHOWN = 120
"""Code points of a paragraph that are named."""


class ContentsEntry(NamedTuple):
    """A place that can be gone to."""

    block: int
    text: str
    share: float
    """How much of the article is before it, from 0 to 1."""


def contents(article: Article) -> list[ContentsEntry]:
    """Return the headings of an article in order, its title first; without any, the beginning of a paragraph a page or so."""
    blocks = article.blocks
    if any(block.kind is BlockKind.HEADING for block in blocks):
        title = next((block for block in blocks if block.kind is BlockKind.TITLE), blocks[0])
        # a section above the title is the part of the paper that the article stands in
        own = [block for block in blocks[title.index + 1 :] if block.kind in _HEADINGS]
        named = (
            [title, *own] if title.kind is BlockKind.TITLE else [block for block in blocks if block.kind in _HEADINGS]
        )
    else:
        named = _beginnings(article)
    return [_entry(article, block) for block in named]


def share_before(article: Article, block: int, offset: int = 0) -> float:
    """Return how much of an article is before a code point of a block, from 0 to 1."""
    blocks = article.blocks
    begin = blocks[0].start
    return max(0.0, min(1.0, (blocks[block].start + offset - begin) / max(1, blocks[-1].end - begin)))


def _beginnings(article: Article) -> list[Block]:
    named: list[Block] = []
    for block in article.blocks:
        is_far = not named or block.start - named[-1].start >= _APART
        if block.kind is BlockKind.PARAGRAPH and block.text.strip() and is_far:
            named.append(block)
    return named


def _entry(article: Article, block: Block) -> ContentsEntry:
    text = " ".join(block.text[: 2 * _SHOWN].split())
    if len(text) > _SHOWN:
        text = f"{text[:_SHOWN].rpartition(' ')[0] or text[:_SHOWN]} …"
    return ContentsEntry(block.index, text, share_before(article, block.index))
