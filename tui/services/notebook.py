"""Marks and notes with the articles they are in, for a document."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.annotation import Listed
from corpus.errors import UnknownArticle
from corpus.model import Article
from corpus.notebook import Chapter, chapters, markdown
from tui.services.services import Services

if TYPE_CHECKING:
    from corpus.annotations import Annotations


def notebook(
    services: Services, listed: "Callable[[Annotations], Iterable[Listed]]", known: Article | None = None
) -> Iterator[Chapter]:
    """Yield what is noted, article by article, each but the one known loaded when its turn comes; raises StoreError."""

    def fetch(article_id: str) -> Article | None:
        if known is not None and article_id == known.id:
            return known
        try:
            return services.library.get(article_id)
        except UnknownArticle:
            return None

    return chapters(listed(services.noting.annotations), fetch)


def write_notebook(path: Path, found: Iterable[Chapter], *, force: bool = False) -> int:
    """Write a Markdown document, whole or not at all, and return how much that was noted it holds; raises UnwritableFile."""
    from glossary.exchange.exporting import written_beside

    count = 0

    def counted() -> Iterator[Chapter]:
        nonlocal count
        for chapter in found:
            count += len(chapter.entries)
            yield chapter

    with written_beside(path, force) as stream:
        for piece in markdown(counted()):
            stream.write(piece.encode())
    return count
