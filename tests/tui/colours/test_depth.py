"""How many colours a terminal is given."""

import struct
from pathlib import Path

import pytest

from tui.colours.depth import Depth, found_depth
from tui.settings.model import Colours
from tui.terminal.terminfo import colours_of

TERMINFO = {"xterm": 8, "linux": 8, "screen": 8, "vt100": -1, "xterm-16color": 16, "tmux-256color": 256}


@pytest.fixture(params=["<h", "<i"], ids=["short", "long"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """A database of terminals, as `tic` compiles it with short and with long numbers, and how the environment names it."""
    size = struct.calcsize(request.param)
    for term, colours in TERMINFO.items():
        names = f"{term}|a terminal\0".encode()
        number = struct.pack(f"<14{request.param[1]}", *[80] * 13, colours)
        head = struct.pack("<6h", 0o432 if size == 2 else 0o1036, len(names), 3, 14, 0, 0)
        blank = b"\0" * ((len(head) + len(names) + 3) % 2)
        path = tmp_path / term[0] / term
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(head + names + b"\0\1\0" + blank + number)
    return {"TERMINFO": str(tmp_path)}


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Depth.TRUE),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit"}, Depth.TRUE),
        ({"TERM": "xterm-direct"}, Depth.TRUE),
        ({"TERM": "xterm-256color"}, Depth.C256),
        ({"TERM": "screen-256color"}, Depth.C256),
        ({"TERM": "xterm-16color"}, Depth.C16),
        ({"TERM": "xterm"}, Depth.C8),
        ({"TERM": "linux"}, Depth.C8),
        ({"TERM": "screen"}, Depth.C8),
        ({"TERM": "vt100"}, Depth.NONE),
        ({"TERM": "nobody-knows-this-one"}, Depth.C16),
        ({}, Depth.C16),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, Depth.NONE),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": ""}, Depth.TRUE),
        ({"TERM": "xterm-256color", "CLICOLOR": "0"}, Depth.NONE),
        ({"TERM": "xterm-256color", "CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, Depth.C256),
    ],
)
def test_the_terminal_decides(environ, expected, database):
    """What the environment and the database of terminals say counts; a `NO_COLOR` that is not empty goes before both."""
    assert found_depth(Colours.AUTO, {**environ, **database}) is expected


@pytest.mark.parametrize("choice", [choice for choice in Colours if choice is not Colours.AUTO])
def test_a_choice_goes_before_the_terminal(choice):
    """What the user chose holds, in spite of `NO_COLOR` too."""
    assert found_depth(choice, {"NO_COLOR": "1", "TERM": "xterm"}).value == choice.value


def test_the_database_of_this_system_is_read():
    """Entries of the system are found without being told where they are; one that is damaged, or a path, is none."""
    known = colours_of("xterm-256color", {}), colours_of("vt100", {})
    if known == (None, None):
        pytest.skip("this system has no database of terminals in files")
    assert known[0] in (None, 256)
    assert known[1] in (None, -1)
    assert colours_of("../../etc/passwd", {}) is None


@pytest.mark.parametrize("entry", [b"", b"\x1a\x01", b"text", b"\x1a\x01" + b"\xff" * 40])
def test_a_damaged_entry_is_none(entry, tmp_path):
    """A file that is no entry is passed over."""
    (tmp_path / "q").mkdir()
    (tmp_path / "q" / "quirky").write_bytes(entry)
    assert colours_of("quirky", {"TERMINFO": str(tmp_path)}) in (None, -1)
