"""What differs between two articles, word by word."""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from corpus.arabic.letters import CONTROLS, MARKS, TATWEEL
from corpus.arabic.patterns import Pattern
from corpus.model import Article, BlockKind

_TOKEN = Pattern(rf"(?:[\w{MARKS}{TATWEEL}{CONTROLS}]+|[^\w\s])\s*")
"""A word or a sign with the white space after it."""
_LEAST_ALIKE = 0.3
"""How much of the words of two paragraphs is the same where one was made of the other."""
_MOST_COMPARED = 4000
"""Pairs of paragraphs that are compared where neither article has them as the other; beyond, each stands by itself."""


class Change(StrEnum):
    """What became of words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Run(NamedTuple):
    """Words that follow one another, with the white space between and after them."""

    change: Change
    text: str


class Paragraph(NamedTuple):
    """A paragraph of either article, or one of both."""

    runs: tuple[Run, ...]
    before: int | None
    """The number of its block in the article before; None for one that is new."""
    after: int | None
    """The number of its block in the article after; None for one that is gone."""

    @property
    def is_same(self) -> bool:
        """Return whether nothing differs."""
        return all(run.change is Change.SAME for run in self.runs)


class _Piece(NamedTuple):
    number: int
    tokens: tuple[str, ...]
    words: tuple[str, ...]
    """The tokens without white space, by which they are compared."""


def differences(before: Article, after: Article) -> list[Paragraph]:
    """Return the paragraphs of two articles in their order, with what was added to the first and removed from it.

    Headlines of other articles and what the source prints on many pages are left out; white space does not differ.
    """
    old, new = _pieces(before), _pieces(after)
    found: list[Paragraph] = []
    for same, some, others in _stretches([piece.words for piece in old], [piece.words for piece in new]):
        own, theirs = old[some], new[others]
        if same:
            found.extend(_both(one, other) for one, other in zip(own, theirs, strict=True))
        else:
            found.extend(_changed(own, theirs))
    return found


def _pieces(article: Article) -> list[_Piece]:
    kept = (block for block in article.own_blocks if block.kind is not BlockKind.RELATED)
    cut = ((block.index, tuple(_TOKEN.findall(block.text))) for block in kept)
    return [_Piece(number, tokens, tuple(token.rstrip() for token in tokens)) for number, tokens in cut]


def _changed(old: Sequence[_Piece], new: Sequence[_Piece]) -> Iterator[Paragraph]:
    """Yield paragraphs none of which stands in both: each with the one that was made of it, or alone."""
    at, to = 0, 0
    for one, other in [*_likely(old, new), (len(old), len(new))]:
        yield from (Paragraph((Run(Change.REMOVED, "".join(each.tokens)),), each.number, None) for each in old[at:one])
        yield from (Paragraph((Run(Change.ADDED, "".join(each.tokens)),), None, each.number) for each in new[to:other])
        if one < len(old) and other < len(new):
            yield _both(old[one], new[other])
        at, to = one + 1, other + 1


def _both(old: _Piece, new: _Piece) -> Paragraph:
    runs: list[Run] = []
    for same, some, others in _stretches(old.words, new.words):
        if same:
            runs.append(Run(Change.SAME, "".join(new.tokens[others])))
            continue
        gone, come = "".join(old.tokens[some]), "".join(new.tokens[others])
        runs.extend(run for run in (Run(Change.REMOVED, gone), Run(Change.ADDED, come)) if run.text)
    return Paragraph(tuple(runs), old.number, new.number)


def _stretches(old: Sequence[object], new: Sequence[object]) -> Iterator[tuple[bool, slice, slice]]:
    """Yield what both have and what differs between, in turn, as slices of both."""
    from rapidfuzz.distance import Indel

    blocks = Indel.opcodes(old, new).as_matching_blocks() if old and new else []
    at, to = 0, 0
    for block in [*(block for block in blocks if block.size), None]:
        start, begin = (block.a, block.b) if block else (len(old), len(new))
        if start > at or begin > to:
            yield False, slice(at, start), slice(to, begin)
        if block:
            at, to = start + block.size, begin + block.size
            yield True, slice(start, at), slice(begin, to)


def _likely(old: Sequence[_Piece], new: Sequence[_Piece]) -> list[tuple[int, int]]:
    """Return which paragraphs were made of which, in the order of both: those whose words are the same for the most part."""
    if not old or not new or len(old) * len(new) > _MOST_COMPARED:
        return []
    bags = [Counter(piece.words) for piece in old], [Counter(piece.words) for piece in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for one in reversed(range(len(old))):
        for other in reversed(range(len(new))):
            alike = _alike(bags[0][one], bags[1][other])
            paired = alike + best[one + 1][other + 1] if alike >= _LEAST_ALIKE else 0.0
            best[one][other] = max(paired, best[one + 1][other], best[one][other + 1])
    found, one, other = [], 0, 0
    while one < len(old) and other < len(new):
        if best[one][other] == best[one + 1][other]:
            one += 1
        elif best[one][other] == best[one][other + 1]:
            other += 1
        else:
            found.append((one, other))
            one, other = one + 1, other + 1
    return found


def _alike(one: Counter[str], other: Counter[str]) -> float:
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 0.0
