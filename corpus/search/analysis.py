"""What stands in the full-text index for a text."""

import zlib
from dataclasses import dataclass

from corpus.arabic.stem import index_terms
from corpus.model import Article, BlockKind

ANALYSIS_VERSION = "1"
"""Grows when the terms of a text change, so that stored indexes are made anew."""

_LONGEST = 64
"""Letters of a term that count; what is longer is no word."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The index terms of an article in the order of its text."""

    title: tuple[str, ...]
    """The terms of the title; none where it is the beginning of the lead, which the body has already."""
    body: tuple[str, ...]

    def packed(self) -> bytes:
        """Return the terms compressed."""
        return zlib.compress(f"{' '.join(self.title)}\n{' '.join(self.body)}".encode())

    @classmethod
    def unpacked(cls, data: bytes) -> "Terms":
        """Return the terms that `packed` made the bytes of."""
        title, _, body = zlib.decompress(data).decode().partition("\n")
        return cls(tuple(title.split()), tuple(body.split()))


def text_terms(text: str) -> tuple[str, ...]:
    """Return the index terms of a text in its order."""
    return tuple(term[:_LONGEST] for term in index_terms(text))


def title_terms(title: str, is_lead: bool) -> tuple[str, ...]:
    """Return the index terms of a title, none where it only repeats the lead."""
    return () if is_lead else text_terms(title)


def article_terms(article: Article) -> Terms:
    """Return the index terms of an article."""
    body = tuple(term for block in article.own_blocks for term in text_terms(block.text))
    return Terms(title_terms(article.title, article.title_is_lead), body)


def word_count(article: Article, terms: Terms | None = None) -> int:
    """Return how many of an article's terms are its own words and numbers, not those of headlines of other articles."""
    terms = terms or article_terms(article)
    others = (text_terms(block.text) for block in article.blocks if block.kind is BlockKind.RELATED)
    return len(terms.body) - sum(map(len, others))
