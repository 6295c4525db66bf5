"""Weights of clues and steps, learned sentence by sentence: a structured perceptron that keeps a margin, averaged.

Passive-aggressive updates (Crammer and others 2006) of a chain (Collins 2002), with the average of all weights over time
and over several orders of the sentences: what one order alone teaches is luck, a name or two in a hundred.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from statistics import fmean
from typing import NamedTuple

from glossary.entities.tagging.chain import best_path, step_key
from glossary.entities.tagging.labels import LABELS, OUTSIDE

_WIDTH = len(LABELS)
_MOST = 1.0
"""The longest step that one sentence may make."""
_SEEDS = (3, 4, 5)
"""Each makes an order of the sentences of its own."""
_NOTHING = (0.0,) * _WIDTH


class Sentence(NamedTuple):
    """A sentence to learn from."""

    clues: list[list[str] | None]
    """Of each word; None for one that is outside of names."""
    path: list[int]
    """The right labels."""


class _Learner:
    """Weights while they are learned: each row is followed by what it must lose to become its average."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.numbers = {key: number for number, key in enumerate(keys)}
        self.rows = [[0.0] * _WIDTH for _ in keys]
        self.moves = [[0.0] * _WIDTH for _ in LABELS]
        self._late = [[0.0] * _WIDTH for _ in keys]
        self._late_moves = [[0.0] * _WIDTH for _ in LABELS]
        self._now = 1

    def learn(self, clues: Sequence[Sequence[int] | None], right: Sequence[int]) -> None:
        """Change the weights until the right labels of a sentence are likelier than others, as far as one step goes."""
        self._now += 1
        scores = [None if each is None else self._scores(each, label) for each, label in zip(clues, right, strict=True)]
        said = best_path(scores, self.moves)
        if said == list(right):
            return
        change: Counter[tuple[int, int]] = Counter()
        turns: Counter[tuple[int, int]] = Counter()
        wrong = 0
        for path, sign in ((right, 1), (said, -1)):
            before = OUTSIDE
            for place, label in enumerate(path):
                if clues[place] is not None or before != OUTSIDE:
                    turns[label, before] += sign
                before = label
        for place, (label, other) in enumerate(zip(right, said, strict=True)):
            found = clues[place]
            if label != other and found is not None:
                wrong += 1
                for number in found:
                    change[number, label] += 1
                    change[number, other] -= 1
        self._change(change, turns, wrong)

    def _scores(self, found: Sequence[int], right: int) -> list[float]:
        """Return the scores of a word, every label but the right one helped by what a mistake costs."""
        rows = self.rows
        scores = [1.0 + value for value in map(sum, zip(_NOTHING, *[rows[number] for number in found], strict=True))]
        scores[right] -= 1.0
        return scores

    def _change(self, change: Counter[tuple[int, int]], turns: Counter[tuple[int, int]], wrong: int) -> None:
        both = ((change, self.rows, self._late), (turns, self.moves, self._late_moves))
        size = sum(each * each for counted, _, _ in both for each in counted.values())
        ahead = sum(
            each * rows[number][label] for counted, rows, _ in both for (number, label), each in counted.items()
        )
        step = min(_MOST, max(0.0, wrong - ahead) / size) if size else 0.0
        for counted, rows, late in both:
            for (number, label), each in counted.items():
                if each:
                    rows[number][label] += step * each
                    late[number][label] += step * each * self._now

    def averaged(self) -> Iterator[tuple[str, list[float]]]:
        """Yield the average of each row over time, those of the steps last."""
        keys = [*self.numbers, *map(step_key, LABELS)]
        every = zip(keys, [*self.rows, *self.moves], [*self._late, *self._late_moves], strict=True)
        for key, row, late in every:
            yield key, [weight - less / self._now for weight, less in zip(row, late, strict=True)]


def fitted(sentences: Sequence[Sentence], rounds: int, least: int) -> dict[str, list[float]]:
    """Return a row of weights, one for each label, for every clue that stands `least` times or more."""
    counts = Counter(clue for each in sentences for found in each.clues if found for clue in found)
    keys = sorted(clue for clue, count in counts.items() if count >= least)
    every = [_learned(sentences, rounds, keys, seed) for seed in _SEEDS]
    return {key: [fmean(weights) for weights in zip(*(each[key] for each in every), strict=True)] for key in every[0]}


def _learned(sentences: Sequence[Sentence], rounds: int, keys: Sequence[str], seed: int) -> dict[str, list[float]]:
    """Return the weights that are learned from the sentences in the orders that a seed makes."""
    learner = _Learner(keys)
    numbers = learner.numbers
    known = [
        (
            [None if found is None else [numbers[clue] for clue in found if clue in numbers] for found in each.clues],
            each.path,
        )
        for each in sentences
    ]
    random = Random(seed)
    for _ in range(rounds):
        random.shuffle(known)
        for clues, path in known:
            learner.learn(clues, path)
    return dict(learner.averaged())
