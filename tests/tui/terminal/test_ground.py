"""Whether the ground of a terminal is dark."""

import pytest

from tui.terminal.answers import Answers
from tui.terminal.ground import is_ground_dark


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        ("rgb:0000/0000/0000", True),
        ("rgb:1414/1717/1c1c", True),
        ("rgb:fb/f7/ef", False),
        ("rgb:f/f/f", False),
        ("RGB:FFFF/FFFF/DDDD", False),
        ("rgba:0000/0000/0000/8000", True),
        ("rgb:0000/0000/ffff", True),
        ("rgb:0000/ffff/0000", False),
        ("", None),
        ("rgb:0/0", None),
        ("#ffffff", None),
        ("rgb:00000/0/0", None),
    ],
)
def test_the_answer_tells(ground: str, expected: bool | None) -> None:
    """A ground is dark where it looks darker than a middle grey; what is no colour tells nothing."""
    assert is_ground_dark({}, [Answers(ground=ground)]) is expected


def test_the_terminal_around_a_multiplexer_counts() -> None:
    """Where both answer it is the outer one, where only the multiplexer does that one."""
    dark, light = Answers(ground="rgb:0/0/0"), Answers(ground="rgb:f/f/f")
    assert is_ground_dark({}, [dark, light]) is False
    assert is_ground_dark({}, [dark, Answers()]) is True


@pytest.mark.parametrize(
    ("told", "expected"),
    [("15;0", True), ("0;15", False), ("0;default;15", False), ("7;8", True), ("0;7", False), ("x", None), ("", None)],
)
def test_the_environment_tells(told: str, expected: bool | None) -> None:
    """Where a terminal answers nothing, what rxvt and Konsole put into the environment is believed, and only then."""
    assert is_ground_dark({"COLORFGBG": told}, [Answers()]) is expected
    assert is_ground_dark({"COLORFGBG": told}, [Answers(ground="rgb:f/f/f")]) is False
