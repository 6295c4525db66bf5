"""What every reader of a format does: a source -> the articles in it, one after the other."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, Protocol

from corpus.ingest.formats.source import Source
from corpus.model import Article


class Found(NamedTuple):
    """An article of a source."""

    article: Article
    raw: bytes
    """The bytes it was read from: the whole source, or its part of one that holds several."""
    part: str = ""
    """Where it stands in a source that holds several, such as `line 12`; empty for the only one."""
    done: int = 0
    """So many parts of the source are behind once this one is kept: `Source.skip` of who goes on after it."""


class Failed(NamedTuple):
    """A part of a source that holds no article, though it should."""

    reason: str
    """A sentence for the user."""
    part: str = ""
    done: int = 0
    """As of an article found."""


Item = Found | Failed


def with_repair(item: Item, repair: str | None) -> Item:
    """Return an item whose article tells of one more repair, made before all others."""
    if repair is None or isinstance(item, Failed):
        return item
    return item._replace(article=replace(item.article, repairs=(repair, *item.article.repairs)))


class Reader(Protocol):
    """Reads one format."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield what a source holds, part by part; raises UnreadableSource where it is no such file at all.

        A part that cannot be read is a Failed item, after which the reading goes on. No more than a part is in memory,
        or the whole of a format that cannot be read otherwise.
        """
        ...
