"""Where a translated segment stands in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.search.query import written_words

if TYPE_CHECKING:
    from corpus.library import Library

_WORDS = 8
"""Words and numbers of a segment by which articles are looked for."""
_ARTICLES = 20


def place_of(library: Library, source: str) -> tuple[str, int, int] | None:
    """Return the article that has a segment, its block and the offset there, None where there is none; raises CorpusError."""
    words = written_words(source)[:_WORDS]
    if not words:
        return None
    wanted = " ".join(source.split())
    for hit in library.search('"' + " ".join(words) + '"', limit=_ARTICLES).hits:
        article = library.get(hit.summary.id)
        for block in article.blocks:
            # the words of a block can stand otherwise apart than those of the segment
            if wanted in " ".join(block.text.split()):
                return article.id, block.index, max(0, block.text.find(source))
    return None
