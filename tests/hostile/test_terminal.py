"""The terminal of these tests: what it refuses, and what it takes."""

import re

import pytest

from tests.hostile.terminal import Attacked, Terminal
from tests.hostile.texts import controls, nested, sequences

REFUSED = {
    **{name: text for name, text in sequences().items() if name != "colour"},
    **{f"control {code:02x}": chr(code) for code in (*range(9), *range(11, 13), *range(14, 32), *range(0x7F, 0xA0))},
    **{name: text[:40] for name, text in nested().items() if not name.startswith("open")},
    "a line feed alone": "\n",
    "a heap of marks": "a" + "\u0301" * 7,
    "more than the row": "x" * 11,
    "half a wide one": "x" * 9 + "漢",
    "a place outside": "\x1b[4;1H",
    "a line end below": "\x1b[3;1H\r\n",
    "an unknown mode": "\x1b[?3h",
    "a title that turns": "\x1b]2;\u202e\x07",
    "another's title": "\x1b]2;warraq, or so it says\x07",
    "a clipboard that asks": "\x1b]52;c;?\x07",
    "a link": "\x1b]8;;http://example.org\x07",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str) -> None:
    """What steers a terminal, runs over its edge or piles up is an attack."""
    with pytest.raises(Attacked):
        Terminal(10, 3).feed(REFUSED[name].encode("utf-8", "surrogateescape"))


def test_what_is_taken() -> None:
    """Cells are painted where they are sent, wide ones in two; what was never painted is told."""
    terminal = Terminal(6, 2)
    terminal.feed("\x1b[?2026h\x1b[1;1H\x1b[1;38;5;8mab漢c\u0301d\x1b[0m\r\n\x1b[2;1Hx\x1b[?2026l".encode())
    assert terminal.text == "ab漢c\u0301d\nx" + "\N{WHITE SQUARE}" * 5
    assert terminal.unpainted == ["x" + "\N{WHITE SQUARE}" * 5]
    assert len(re.findall("ب", controls())) == 65
