"""Logistic regression by stochastic gradient descent with a step of its own for each weight (AdaGrad)."""

from collections import Counter
from collections.abc import Sequence
from math import exp, sqrt
from random import Random

from glossary.naming.training.examples import Example

_ROUNDS = 6
_RATE = 0.25
_SURE = 0.003
"""Errors too small to learn from."""
_SEEN = 4
"""How often a clue must be seen to have a weight."""
_SEED = 1


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weights of the clues; the same for the same examples."""
    counts = Counter(clue for example in examples for clue in example.clues)
    rows = [([clue for clue in each.clues if counts[clue] >= _SEEN], each.name) for each in examples]
    weights = {clue: 0.0 for clue, count in counts.items() if count >= _SEEN}
    steps = dict.fromkeys(weights, 1e-3)
    random = Random(_SEED)
    for _ in range(_ROUNDS):
        random.shuffle(rows)
        for clues, name in rows:
            error = chance(weights, clues) - name
            if abs(error) < _SURE:
                continue
            for clue in clues:
                steps[clue] += error * error
                weights[clue] -= _RATE * error / sqrt(steps[clue])
    return weights


def chance(weights: dict[str, float], clues: Sequence[str]) -> float:
    """Return how likely the clues make a name, from 0 to 1."""
    score = sum(weights.get(clue, 0.0) for clue in clues)
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
