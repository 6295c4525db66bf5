"""Which lines a source prints on many of its pages, told from the articles themselves."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import combinations
from typing import NamedTuple

from corpus.arabic.normalise import fold
from corpus.model import Article, Block, BlockKind

_EDGES = " .,:;!?|/\\-_*#<>()[]{}\"'’‘“”«»•·–—،؛؟ـ+=~&…"
_LONGEST = 400
"""Code points of a block that may be a line of every page."""
_SHARE = 0.1
"""A line stands in at least this share of a source's articles,"""
_FEWEST = 4
"""and in so many of them at least."""
_LONG = 3
"""So many of an article's longest paragraphs tell its copies."""
_ALIKE = 0.5
"""Copies share at least so many words of their titles."""
_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.RELATED))
"""What may be a line of every page; titles, dates, credits and datelines say something of their article however often they do."""


class Repeated(NamedTuple):
    """A line that a source prints on many pages."""

    digest: str
    line: str
    """As the newest article has it."""
    articles: int
    """In how many of the articles looked at it stands."""


def line_digest(text: str) -> str | None:
    """Return what is compared of a line, whatever its spelling and the signs around it; None for what is none."""
    if len(text) > _LONGEST:
        return None
    key = " ".join(fold(text).split()).strip(_EDGES)
    if not any(letter.isalpha() for letter in key):
        return None
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def may_repeat(block: Block) -> bool:
    """Return whether a block is of a kind that may stand on every page."""
    return block.kind in _KINDS


def repeated_lines(articles: Sequence[Article]) -> list[Repeated]:
    """Return the lines that stand in many of a source's articles, given the newest first; what most articles have first.

    Copies and versions of one article count once. A heading is a rubric of the newspaper, and so content, unless what it
    stands over is a line of every page too, or nothing. Lines repeated within one article, as refrains are, count once.
    """
    groups = _groups(articles)
    holders: defaultdict[str, set[int]] = defaultdict(set)
    texts: dict[str, str] = {}
    headings: Counter[str] = Counter()
    for group, article in zip(groups, articles, strict=True):
        for block in filter(may_repeat, article.blocks):
            digest = line_digest(block.text)
            if digest is not None:
                holders[digest].add(group)
                texts.setdefault(digest, block.text)
                headings[digest] += block.kind is BlockKind.HEADING
    least = max(_FEWEST, math.ceil(_SHARE * len(set(groups))))
    found = {digest for digest, own in holders.items() if len(own) >= least}
    found -= _rubrics(articles, found, {digest for digest in found if headings[digest]})
    counts = [Repeated(digest, texts[digest], len(holders[digest])) for digest in found]
    return sorted(counts, key=lambda each: (-each.articles, each.line))


def _rubrics(articles: Iterable[Article], found: set[str], headings: set[str]) -> set[str]:
    """Return those headings that mostly stand over what is no line of every page."""
    over: Counter[str] = Counter()
    for article in articles if headings else ():
        digests = [line_digest(block.text) if may_repeat(block) else None for block in article.blocks]
        for digest, below in zip(digests, [*digests[1:], "end"], strict=True):
            if digest in headings:
                over[digest] += -1 if below == "end" or below in found else 1
    return {digest for digest in headings if over[digest] > 0}


def _groups(articles: Sequence[Article]) -> list[int]:
    """Return a number for each article, the same for copies and versions: they share a title, or paragraphs and half of it."""
    groups: list[int] = []
    known: dict[object, int] = {}
    for number, article in enumerate(articles):
        title = frozenset(fold(article.title).split())
        long = sorted((block.text for block in article.blocks if block.kind is BlockKind.PARAGRAPH), key=len)[-_LONG:]
        keys: list[object] = [title, *combinations(sorted(fold(text) for text in long), 2)]
        group = number
        for key in keys:
            other = known.get(key)
            if other is not None and (key is title or _are_alike(title, articles[other])):
                group = groups[other]
                break
        groups.append(group)
        for key in keys:
            known.setdefault(key, number)
    return groups


def _are_alike(title: frozenset[str], other: Article) -> bool:
    words = frozenset(fold(other.title).split())
    return len(title & words) >= _ALIKE * min(len(title), len(words))
