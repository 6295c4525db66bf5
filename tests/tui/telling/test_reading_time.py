"""How long an article takes to read."""

import pytest

from tui.telling.reading_time import reading_time, time_left


@pytest.mark.parametrize(
    ("words", "speed", "told"),
    [
        (0, 120, ""),
        (1, 120, "1 min"),
        (120, 120, "1 min"),
        (121, 120, "2 min"),
        (7080, 120, "59 min"),
        (7081, 120, "1 h 0 min"),
        (16800, 120, "2 h 20 min"),
        (500, 0, ""),
    ],
)
def test_minutes_are_rounded_up(words: int, speed: int, told: str) -> None:
    """A begun minute counts; from an hour on hours are told; without words or a pace nothing is."""
    assert reading_time(words, speed) == told


@pytest.mark.parametrize(
    ("progress", "told"), [(0.0, "10 min"), (0.25, "8 min left"), (0.999, "1 min left"), (1.0, "")]
)
def test_what_is_left_shrinks_as_one_reads(progress: float, told: str) -> None:
    """Of a begun article what is left is told, of one that is read nothing."""
    assert time_left(1200, progress, 120) == told
