import pytest

from tui.colours import announce_colours


@pytest.mark.parametrize(
    ("environ", "multiplexer", "colours"),
    [
        ({"XTERM_VERSION": "XTerm(379)"}, "", "truecolor"),
        ({"XTERM_VERSION": "XTerm(330)"}, "", None),
        ({"MLTERM": "3.9.2"}, "", "truecolor"),
        ({"MLTERM": "3.9.2", "COLORTERM": "24bit"}, "", "24bit"),
        ({"COLORTERM": "truecolor"}, "tmux", "truecolor"),
        ({"COLORTERM": "truecolor", "MLTERM": "3.9.2"}, "screen", None),
        ({}, "", None),
    ],
)
def test_colours_that_terminals_show(environ, multiplexer, colours) -> None:
    """A terminal that shows every colour and does not announce it is announced; screen never is, what is set stays."""
    announce_colours(environ, multiplexer)
    assert environ.get("COLORTERM") == colours
