"""Whether the memory and the open files of a process stay as they are."""

from collections.abc import Sequence
from typing import NamedTuple

SETTLED = 1000
"""Actions of a life after which nothing may grow any more, the first tenth of a week: by then all screens and data were in use."""
MOST_MEGABYTES = 0.15
"""The share of its memory by which a process may seem to grow in the rest of its life.

An allocator that reuses its arenas scatters by some per cent, and texts that were opened once are kept on purpose up to
limits; what is really lost at each action adds up to far more in thousands of them."""
MOST_FILES = 4
"""Open files by which a process may seem to grow: a connection or a child that is there at one look and not at another."""

LONG = 2 * SETTLED
"""Actions after which a life is long enough to tell a leak."""


class Sample(NamedTuple):
    """What was seen at a moment of a life."""

    action: int
    megabytes: float
    files: int


class Growth(NamedTuple):
    """What a straight line through the samples says, from when a life has settled."""

    begin: Sample
    end: Sample
    megabytes: float
    """By which memory grew from then to the end."""
    files: float

    @property
    def is_leak(self) -> bool:
        """Return whether it grew by more than may be."""
        return self.megabytes > MOST_MEGABYTES * self.begin.megabytes or self.files > MOST_FILES


def growth(samples: Sequence[Sample]) -> Growth | None:
    """Return how much a life grew after it settled, None where it was too short to tell."""
    if not samples or length(samples) < LONG:
        return None
    later = [each for each in samples if each.action - samples[0].action >= SETTLED]
    actions = [float(each.action) for each in later]
    span = actions[-1] - actions[0]
    memory = slope(actions, [each.megabytes for each in later]) * span
    files = slope(actions, [float(each.files) for each in later]) * span
    return Growth(later[0], later[-1], memory, files)


def length(samples: Sequence[Sample]) -> int:
    """Return how many actions a life had."""
    return samples[-1].action - samples[0].action


def slope(places: Sequence[float], values: Sequence[float]) -> float:
    """Return the slope of the straight line that is nearest to some points, by least squares."""
    middle, level = sum(places) / len(places), sum(values) / len(values)
    spread = sum((each - middle) ** 2 for each in places)
    return (
        sum((place - middle) * (value - level) for place, value in zip(places, values, strict=True)) / spread
        if spread
        else 0.0
    )
