"""Pieces of a text and of its translation brought together in their order, by length and by what both have."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from math import erf, exp, inf, log, log1p, sqrt
from typing import NamedTuple

Node = tuple[int, int]
"""So many pieces of the text and so many of the translation."""
Run = tuple[range, range]
"""Pieces of the text and those that stand for them, by their places; either may be empty."""

STEPS: Mapping[Node, float] = {
    (1, 1): 0.89,
    (1, 0): 0.005,
    (0, 1): 0.005,
    (2, 1): 0.0445,
    (1, 2): 0.0445,
    (2, 2): 0.011,
}
"""How likely so many pieces stand for so many others (Gale and Church 1993)."""

_VARIANCE = 6.8
"""Of the length of a translation by character (Gale and Church 1993)."""
_SHARED = 4.0
"""What a number or name that both have takes from the cost, up to some."""
_MOST_SHARED = 5
_ALONE = 1.0
"""What one that only the text has adds to it."""
_HINTED = 0.8
"""What a word that both may have takes from the cost."""
_KNOWN = 30.0
_LEAST = 1e-12


class Segment(NamedTuple):
    """A piece of the text, or of the translation."""

    text: str
    marks: frozenset[str] = frozenset()
    """Numbers, Latin words and English names that tell where it belongs."""
    known: str | None = None
    """Of a piece of the text: the translation that the memory has, as it is compared."""
    key: str = ""
    """Of a piece of the translation: itself, as it is compared."""
    hints: frozenset[str] = frozenset()
    """English words: those that one of the text may be rendered by, or that one of the translation has."""


class Lattice:
    """All ways in which pieces may stand for others, in their order, with what each costs."""

    def __init__(
        self, sources: Sequence[Segment], targets: Sequence[Segment], steps: Mapping[Node, float], band: int
    ) -> None:
        """Look for what stands for a piece no further from the straight line than the band, in pieces."""
        self._sources, self._targets = sources, targets
        self._steps = [(step, -log(likely)) for step, likely in steps.items()]
        self._band = band + abs(len(sources) - len(targets))
        self._lengths = [list(accumulate((len(each.text) for each in side), initial=0)) for side in (sources, targets)]
        self._ratio = max(self._lengths[1][-1], 1) / max(self._lengths[0][-1], 1)

    @cached_property
    def _edges(self) -> dict[Node, list[tuple[Node, float]]]:
        """By node, in order: the nodes before it, with what the step from each costs."""
        found: dict[Node, list[tuple[Node, float]]] = {(0, 0): []}
        rows, columns = len(self._sources), len(self._targets)
        for row in range(rows + 1):
            middle = row * columns // max(rows, 1)
            for column in range(max(0, middle - self._band), min(columns, middle + self._band) + 1):
                edges = [
                    (before, unlikely + self._cost(before, (row, column)))
                    for (down, right), unlikely in self._steps
                    if (before := (row - down, column - right)) in found
                ]
                if edges:
                    found[row, column] = edges
        return found

    def best(self) -> list[Run]:
        """Return the cheapest way; an empty one where no steps lead to the end."""
        cost: dict[Node, tuple[float, Node]] = {(0, 0): (0.0, (0, 0))}
        for node, edges in self._edges.items():
            if edges:
                cost[node] = min((cost[before][0] + own, before) for before, own in edges)
        node = (len(self._sources), len(self._targets))
        path: list[Run] = []
        while node in cost and node != (0, 0):
            before = cost[node][1]
            path.append((range(before[0], node[0]), range(before[1], node[1])))
            node = before
        return path[::-1]

    @cached_property
    def _likely(self) -> dict[Node, float]:
        """By node, how likely the right way leads through it, all ways weighed by what they cost."""
        forward: dict[Node, float] = {(0, 0): 0.0}
        for node, edges in self._edges.items():
            for before, own in edges:
                forward[node] = _log_sum(forward.get(node, -inf), forward[before] - own)
        end = (len(self._sources), len(self._targets))
        backward: dict[Node, float] = {end: 0.0}
        for node in reversed(self._edges):
            for before, own in self._edges[node]:
                backward[before] = _log_sum(backward.get(before, -inf), backward.get(node, -inf) - own)
        whole = forward.get(end, 0.0)
        return {node: exp(forward[node] + backward.get(node, -inf) - whole) for node in forward}

    def sure(self, least: float) -> list[Run]:
        """Return the cheapest way, runs joined between which the boundary is less likely than `least`."""
        joined: list[Run] = []
        for run in self.best():
            own, other = run
            if joined and self._likely[own.start, other.start] < least:
                before, first = joined.pop()
                joined.append((range(before.start, own.stop), range(first.start, other.stop)))
            else:
                joined.append(run)
        return joined

    def _cost(self, start: Node, end: Node) -> float:
        some, others = self._sources[start[0] : end[0]], self._targets[start[1] : end[1]]
        if not some or not others:
            return 0.0
        source, target = (side[b] - side[a] for side, a, b in zip(self._lengths, start, end, strict=True))
        delta = (target - source * self._ratio) / sqrt(max(source, 1) * _VARIANCE)
        chance = max(1 - erf(abs(delta) / sqrt(2)), _LEAST)
        marks, theirs = (frozenset().union(*(each.marks for each in side)) for side in (some, others))
        hints, words = (frozenset().union(*(each.hints for each in side)) for side in (some, others))
        keys = {each.key for each in others}
        known = sum(1 for each in some if each.known is not None and each.known in keys)
        shared, alone = (min(len(each), _MOST_SHARED) for each in (marks & theirs, marks - theirs))
        gain = _SHARED * shared + _HINTED * len(hints & words) + _KNOWN * known
        return _ALONE * alone - log(chance) - gain


def _log_sum(one: float, other: float) -> float:
    high, low = max(one, other), min(one, other)
    return high if low == -inf else high + log1p(exp(low - high))
