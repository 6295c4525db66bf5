"""The likeliest labels of words in a row, by Viterbi's algorithm (1967)."""

from collections.abc import Callable, Sequence, Set
from operator import add

from glossary.entities.tagging.labels import LABELS, OUTSIDE

Scores = Sequence[float]
"""A number for each label."""
Steps = Sequence[Scores]
"""For each label (the row), what speaks for it after each of the labels."""
STEP = "to="
"""What the keys of steps begin with."""
_COUNT = len(LABELS)
_STARTS = (OUTSIDE, *range(1, _COUNT, 2))
"""Labels that may follow any other; those between them only go on with the name of the one before."""
_NEVER = -1e9


def steps(row: Callable[[str], Scores]) -> list[Scores]:
    """Return the weights of steps from label to label, kept as rows of their own."""
    return [row(step_key(label)) or (0,) * _COUNT for label in LABELS]


def step_key(label: str) -> str:
    """Return the key of the row that says what labels one may follow."""
    return STEP + label


def best_path(scores: Sequence[Scores | None], moves: Steps, among: Set[int] | None = None) -> list[int]:
    """Return a label for each word; a word without scores is outside of names.

    With `among`, only rows of words are labelled that hold one of these places; the others are taken to be outside.
    """
    path = [OUTSIDE] * len(scores)
    row: list[Scores] = []
    for place, here in enumerate((*scores, None)):
        if here is not None:
            row.append(here)
        elif row:
            first = place - len(row)
            if among is None or not among.isdisjoint(range(first, place)):
                path[first:place] = _row(row, moves)
            row = []
    return path


def _row(scores: Sequence[Scores], moves: Steps) -> list[int]:
    """Return the labels of words between two that are outside of names."""
    ways: list[list[int]] = []
    best = [_NEVER] * _COUNT
    for label in _STARTS:
        best[label] = moves[label][OUTSIDE] + scores[0][label]
    for here in scores[1:]:
        before = [OUTSIDE] * _COUNT
        after = [0.0] * _COUNT
        for label in _STARTS:
            values = list(map(add, best, moves[label]))
            value = max(values)
            after[label], before[label] = value + here[label], values.index(value)
        for label in range(2, _COUNT, 2):
            begun, going = best[label - 1] + moves[label][label - 1], best[label] + moves[label][label]
            before[label] = label if going > begun else label - 1
            after[label] = max(begun, going) + here[label]
        ways.append(before)
        best = after
    ends = list(map(add, best, moves[OUTSIDE]))
    path = [ends.index(max(ends))]
    for before in reversed(ways):
        path.append(before[path[-1]])
    return path[::-1]
