import pytest

from tui.colours import announce_colours


@pytest.mark.parametrize(
    ("environ", "multiplexer", "colours"),
    [
        ({"XTERM_VERSION": "XTerm(379)"}, "", "truecolor"),
        ({"XTERM_VERSION": "XTerm(330)"}, "", None),
        ({"XTERM_VERSION": "XTerm(379)", "COLORTERM": "24bit"}, "", "24bit"),
        ({"COLORTERM": "truecolor"}, "tmux", "truecolor"),
        ({"COLORTERM": "truecolor"}, "screen", None),
        ({}, "", None),
    ],
)
def test_colours_that_terminals_show(environ, multiplexer, colours) -> None:
    """A terminal that shows every colour and does not announce it is announced; screen never is, what is set stays."""
    announce_colours(environ, multiplexer)
    assert environ.get("COLORTERM") == colours


@pytest.mark.parametrize(
    ("environ", "term"),
    [
        ({"TERM": "mlterm"}, "mlterm-256color"),
        ({"TERM": "mlterm", "COLORTERM": "truecolor"}, "mlterm"),
        ({"TERM": "xterm"}, "xterm"),
    ],
)
def test_mlterm_is_known_to_show_256_colours(environ, term) -> None:
    """Textual tells the number of colours by the end of TERM, and mlterm's has none."""
    announce_colours(environ, "")
    assert environ["TERM"] == term
