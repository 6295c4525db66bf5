"""The least value of a smooth convex function, found by L-BFGS (Nocedal 1980)."""

from collections.abc import Callable, Sequence
from operator import mul

Vector = list[float]
Slope = Callable[[Vector], tuple[float, Vector]]
"""Returns the value of a function at a place, and its gradient there."""

_REMEMBERED = 8
_ENOUGH = 1e-4
"""A step that gains less than this share of the value is the last."""
_SUFFICIENT = 1e-4
_HALVINGS = 20


def minimised(slope: Slope, size: int, steps: int) -> Vector:
    """Return where the function is least, after so many steps at most from 0; the same for the same function."""
    place = [0.0] * size
    value, gradient = slope(place)
    past: list[tuple[Vector, Vector, float]] = []
    for _ in range(steps):
        step = _direction(gradient, past)
        found = _along(slope, place, step, (value, gradient))
        if found is None:
            break
        moved, lower, turned = found
        way = [new - old for new, old in zip(moved, place, strict=True)]
        turn = [new - old for new, old in zip(turned, gradient, strict=True)]
        bend = _dot(way, turn)
        if bend > 0:
            past = [*past[1 - _REMEMBERED :], (way, turn, bend)]
        gained = value - lower
        place, value, gradient = moved, lower, turned
        if gained < _ENOUGH * abs(value):
            break
    return place


def _direction(gradient: Vector, past: Sequence[tuple[Vector, Vector, float]]) -> Vector:
    """Return the way down, the gradient bent by what the last steps told of the function's shape."""
    found = [-each for each in gradient]
    shares: list[float] = []
    for way, turn, bend in reversed(past):
        share = _dot(way, found) / bend
        shares.append(share)
        found = [each - share * other for each, other in zip(found, turn, strict=True)]
    if past:
        _, turn, bend = past[-1]
        scale = bend / _dot(turn, turn)
        found = [scale * each for each in found]
    for (way, turn, bend), share in zip(past, reversed(shares), strict=True):
        rest = share - _dot(turn, found) / bend
        found = [each + rest * other for each, other in zip(found, way, strict=True)]
    return found


def _along(
    slope: Slope, place: Vector, step: Vector, here: tuple[float, Vector]
) -> tuple[Vector, float, Vector] | None:
    """Return the first place along a way, halved again and again, that lies low enough, with its value and gradient."""
    value, gradient = here
    falls = _dot(gradient, step)
    length = 1.0
    for _ in range(_HALVINGS):
        moved = [each + length * more for each, more in zip(place, step, strict=True)]
        lower, turned = slope(moved)
        if lower <= value + _SUFFICIENT * length * falls:
            return moved, lower, turned
        length /= 2
    return None


def _dot(one: Vector, other: Vector) -> float:
    return float(sum(map(mul, one, other)))
