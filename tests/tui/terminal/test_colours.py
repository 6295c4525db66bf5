"""What colours a terminal is taken to show."""

import pytest

from tui.terminal.colours import announce_colours
from tui.terminal.profile import PLAIN

MLTERM = PLAIN._replace(name="mlterm 3.9.2", key="mlterm")
SCREEN = PLAIN._replace(multiplexer="screen")
TMUX = PLAIN._replace(name="tmux in mlterm", key="tmux in mlterm", multiplexer="tmux")
INHERITED = {"COLORTERM": "truecolor"}


@pytest.mark.parametrize(
    ("environ", "terminal", "expected"),
    [
        ({"XTERM_VERSION": "XTerm(379)"}, PLAIN, {"XTERM_VERSION": "XTerm(379)", "COLORTERM": "truecolor"}),
        ({"XTERM_VERSION": "XTerm(300)"}, PLAIN, {"XTERM_VERSION": "XTerm(300)"}),
        ({"TERM": "xterm-kitty"}, PLAIN, {"TERM": "xterm-kitty"}),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, SCREEN, {"TERM": "screen-256color"}),
        ({"TERM": "screen.xterm-256color", "COLORTERM": "24bit"}, SCREEN, {"TERM": "screen.xterm-256color"}),
        ({"TERM": "mlterm"}, MLTERM, {"TERM": "mlterm-256color"}),
        ({"TERM": "mlterm", **INHERITED}, MLTERM, {"TERM": "mlterm-256color"}),
        ({"TERM": "xterm-256color", **INHERITED}, MLTERM, {"TERM": "xterm-256color"}),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, TMUX, {"TERM": "screen", "COLORTERM": "truecolor"}),
    ],
)
def test_colours(environ, terminal, expected):
    """A new xterm shows every colour; screen and mlterm take 256 and misread others; what else is said stays said."""
    announce_colours(environ, terminal)
    assert environ == expected
