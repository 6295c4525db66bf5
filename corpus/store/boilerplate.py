"""What sources print on many pages, kept, and told in articles as they are loaded."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from corpus.model import Article, Block, BlockKind
from corpus.repetition import line_digest, may_repeat
from corpus.store.boilerplate_tables import learned_lines

Digests = Mapping[str, Collection[str]]
"""What is compared of the lines left out, by source."""


def left_out(connection: Connection, sources: Iterable[str | None]) -> Digests:
    """Return the lines to be left out of articles of some sources."""
    wanted = sorted({source for source in sources if source})
    if not wanted:
        return {}
    query = select(learned_lines.c.source, learned_lines.c.digest).where(
        learned_lines.c.source.in_(wanted), learned_lines.c.kept.is_(False)
    )
    found: dict[str, set[str]] = {}
    for source, digest in connection.execute(query):
        found.setdefault(source, set()).add(digest)
    return found


def without_repeated(article: Article, lines: Digests) -> Article:
    """Return the article with those of its blocks called boilerplate that its source prints on many pages; none is moved.

    An article of which nothing else would be left stays as it is.
    """
    own = lines.get(article.source or "")
    if not own:
        return article
    blocks = tuple(_told(block, own) for block in article.blocks)
    if all(block.kind is BlockKind.BOILERPLATE for block in blocks):
        return article
    return replace(article, blocks=blocks)


def _told(block: Block, lines: Collection[str]) -> Block:
    if not may_repeat(block) or line_digest(block.text) not in lines:
        return block
    return replace(block, kind=BlockKind.BOILERPLATE)
