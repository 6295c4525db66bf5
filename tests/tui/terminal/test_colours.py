"""What colours a terminal is taken to show."""

import pytest

from tui.terminal.colours import announce_colours


@pytest.mark.parametrize(
    ("environ", "multiplexer", "expected"),
    [
        ({"XTERM_VERSION": "XTerm(379)"}, "", {"XTERM_VERSION": "XTerm(379)", "COLORTERM": "truecolor"}),
        ({"XTERM_VERSION": "XTerm(300)"}, "", {"XTERM_VERSION": "XTerm(300)"}),
        ({"TERM": "xterm-kitty"}, "", {"TERM": "xterm-kitty"}),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, "screen", {"TERM": "screen-256color"}),
        ({"TERM": "screen.xterm-256color", "COLORTERM": "24bit"}, "screen", {"TERM": "screen.xterm-256color"}),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, "tmux", {"TERM": "screen", "COLORTERM": "truecolor"}),
    ],
)
def test_colours(environ, multiplexer, expected):
    """A new xterm shows every colour; screen takes 256 and misreads others; what else is said stays said."""
    announce_colours(environ, multiplexer)
    assert environ == expected
