"""What is asked of a terminal's keyboard."""

import re
import sys

import pytest

pytest.importorskip("pty", reason="there is no pseudo-terminal")

from tests.tui.driver.ptys import ARABIC, ROOT, Terminal
from tui.driver.alt import KeyParser

WARRAQ = [sys.executable, "-m", "tui", "read", str(next((ROOT / "corpus" / "samples").glob("01-*.txt")))]


def test_letters_are_asked_for_as_text(tmp_path):
    """Where keys can be reported by number only those that are no text are, so that an Arabic key keeps what it types."""
    with Terminal(WARRAQ, tmp_path) as terminal:
        assert terminal.read_until(ARABIC)
        asked = [found[0] for found in re.finditer(rb"\x1b\[[>=][\d;]+u", terminal.written)]
        assert asked[0].startswith(b"\x1b[>")
        assert asked[-1] == b"\x1b[=1;1u"
        terminal.type(b"\x11")
        assert terminal.wait() == 0
        assert b"\x1b[<u" in terminal.written


@pytest.mark.parametrize("sequence", ["\x1b3", "\x1b[51;3u"])
def test_alt_with_a_digit_is_no_other_sign(sequence):
    """Alt with a digit is that, in whichever way the terminal sends it; £ and a digit alone stay what they are."""
    keys = [(event.key, event.character) for event in KeyParser().feed(f"{sequence}£3")]
    assert keys == [("alt+3", None), ("pound_sign", "£"), ("3", "3")]
