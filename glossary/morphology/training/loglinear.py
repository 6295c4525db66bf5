"""A log-linear model of which reading is right, fitted to examples with a Gaussian prior over its weights."""

from collections import Counter
from collections.abc import Sequence
from math import exp, log

from glossary.morphology.ranking.rank import CERTAINTY
from glossary.morphology.training.examples import Clue, Example
from glossary.morphology.training.lbfgs import Vector, minimised

PRIOR = 6.0
"""What holds weights near 0: half of this for a weight of 1, in units of log likelihood."""
_STEPS = 40
_LEAST = 2
"""Examples in which a clue must stand to be learned from."""


def fitted(examples: Sequence[Example], prior: float = PRIOR) -> dict[Clue, float]:
    """Return the points of each clue; the same for the same examples."""
    numbers = _numbered(examples)
    cases = [
        (
            [CERTAINTY * points for points in example.points],
            [[numbers[clue] for clue in clues if clue in numbers] for clues in example.clues],
            example.right,
        )
        for example in examples
    ]

    def loss(weights: Vector) -> tuple[float, Vector]:
        slopes = [prior * weight for weight in weights]
        total = prior / 2 * sum(weight * weight for weight in weights)
        for points, clues, right in cases:
            total += _add_case(weights, slopes, (points, clues, right))
        return total, slopes

    weights = minimised(loss, len(numbers), _STEPS)
    return {clue: weights[number] / CERTAINTY for clue, number in numbers.items()}


def _numbered(examples: Sequence[Example]) -> dict[Clue, int]:
    standing = Counter(clue for each in examples for clue in {clue: 0 for clues in each.clues for clue in clues})
    kept = [clue for clue, count in standing.items() if count >= _LEAST]
    return {clue: number for number, clue in enumerate(kept)}


def _add_case(
    weights: Vector, slopes: Vector, case: tuple[Sequence[float], Sequence[Sequence[int]], Sequence[bool]]
) -> float:
    """Return how unlikely the right readings of a word are (minus log), its gradient added to the slopes."""
    points, clues, right = case
    scores = [score + sum(weights[number] for number in own) for score, own in zip(points, clues, strict=True)]
    best = max(scores)
    shares = [exp(score - best) for score in scores]
    every = sum(shares)
    good = sum(share for share, is_right in zip(shares, right, strict=True) if is_right)
    good = max(good, 1e-300)
    for share, is_right, own in zip(shares, right, clues, strict=True):
        slope = share / every - (share / good if is_right else 0.0)
        if slope:
            for number in own:
                slopes[number] += slope
    return log(every) - log(good)
