"""Bringing the paragraphs of a translation together with the blocks of an article, in their order."""

from collections.abc import Sequence
from math import erf, inf, log, sqrt
from typing import NamedTuple

from glossary.checking.findings import Alignment

_VARIANCE = 6.8
"""Of the length of a translation by character (Gale and Church 1993)."""
_STEPS = {(1, 1): 0.89, (1, 0): 0.005, (0, 1): 0.005, (2, 1): 0.0445, (1, 2): 0.0445, (2, 2): 0.011}
"""How likely so many blocks and so many paragraphs stand for each other (Gale and Church 1993)."""
_BAND = 60
"""How far from the straight line paragraphs are looked for."""
_SHARED = 150.0
"""What a number or name that both have takes from the cost, up to some."""
_MOST_SHARED = 5
_ALONE = 40.0
"""What one that only the block has adds to it."""
_KNOWN = 3000.0
_LEAST = 1e-12


class Segment(NamedTuple):
    """A block of the article, or a paragraph of the translation."""

    text: str
    marks: frozenset[str] = frozenset()
    """Numbers, Latin words and English names that tell where it belongs."""
    known: str | None = None
    """Of a block: the translation that the memory has, as it is compared."""
    key: str = ""
    """Of a paragraph: itself, as it is compared."""


class Beads(NamedTuple):
    """What stands for what."""

    pairs: tuple[tuple[range, range], ...]
    """Blocks and paragraphs by their places, in their order; either may be empty."""
    alignment: Alignment


def aligned(blocks: Sequence[Segment], paragraphs: Sequence[Segment]) -> Beads:
    """Return which paragraphs stand for which blocks: one for one where there are as many, else monotone by length and marks."""
    if len(blocks) == len(paragraphs):
        ones = tuple((range(place, place + 1), range(place, place + 1)) for place in range(len(blocks)))
        return Beads(ones, Alignment.PARAGRAPHS)
    by_memory = any(each.known for each in blocks)
    return Beads(tuple(_path(blocks, paragraphs)), Alignment.MEMORY if by_memory else Alignment.LENGTH)


def _path(blocks: Sequence[Segment], paragraphs: Sequence[Segment]) -> list[tuple[range, range]]:
    rows, columns = len(blocks), len(paragraphs)
    ratio = max(sum(len(each.text) for each in paragraphs), 1) / max(sum(len(each.text) for each in blocks), 1)
    band = _BAND + abs(rows - columns)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for row in range(rows + 1):
        middle = row * columns // max(rows, 1)
        for column in range(max(0, middle - band), min(columns, middle + band) + 1):
            for (down, right), likely in _STEPS.items():
                before = best.get((row - down, column - right))
                if before is None or (down, right) == (0, 0):
                    continue
                some, others = blocks[row - down : row], paragraphs[column - right : column]
                cost = before[0] - 100 * log(likely) + _cost(some, others, ratio)
                if cost < best.get((row, column), (inf, (0, 0)))[0]:
                    best[row, column] = cost, (down, right)
    return _walked_back(best, rows, columns)


def _walked_back(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]], row: int, column: int
) -> list[tuple[range, range]]:
    path = []
    while row or column:
        down, right = best[row, column][1]
        path.append((range(row - down, row), range(column - right, column)))
        row, column = row - down, column - right
    return path[::-1]


def _cost(blocks: Sequence[Segment], paragraphs: Sequence[Segment], ratio: float) -> float:
    if not blocks or not paragraphs:
        return 0.0
    source, target = (sum(len(each.text) for each in some) for some in (blocks, paragraphs))
    delta = (target - source * ratio) / sqrt(max(source, 1) * _VARIANCE)
    chance = max(1 - erf(abs(delta) / sqrt(2)), _LEAST)
    marks = frozenset().union(*(each.marks for each in blocks))
    others = frozenset().union(*(each.marks for each in paragraphs))
    shared = min(len(marks & others), _MOST_SHARED)
    alone = min(len(marks - others), _MOST_SHARED)
    keys = {each.key for each in paragraphs}
    known = sum(1 for each in blocks if each.known is not None and each.known in keys)
    return -100 * log(chance) - _SHARED * shared + _ALONE * alone - _KNOWN * known
