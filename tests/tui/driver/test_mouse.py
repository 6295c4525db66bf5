"""A click means the cell that is seen."""

import sys

import pytest

pytest.importorskip("pty", reason="there is no pseudo-terminal")

from tests.tui.driver.ptys import KONSOLE, ROOT, Terminal

QTERMINAL = b"\x1b[>0;115;0c\x1b[?1;2c"
NOTING = """
import sys
from textual import events
from tui.__main__ import main
from tui.app import WarraqApp
from tui.driver.rows import ScreenRows

on_event = WarraqApp.on_event
ScreenRows.shown_column = lambda self, column, line: column + 5 if line == 3 else column

async def noting(self, event):
    if isinstance(event, (events.MouseDown, events.MouseMove)):
        with open(sys.argv[0], "a") as file:
            file.write(f"{int(event.screen_x)},{int(event.screen_y)} ")
        return
    await on_event(self, event)

WarraqApp.on_event = noting
sys.argv = sys.argv[1:]
raise SystemExit(main())
"""
"""Writes where the mouse was pressed; the terminal of this test shows the cells of its fourth row five columns further."""
SAMPLE = str(next((ROOT / "corpus" / "samples").glob("01-*.txt")))


@pytest.mark.parametrize(("answer", "clicked"), [(KONSOLE, ["14,3", "9,4"]), (QTERMINAL, ["9,3", "9,4"])])
def test_clicks_are_where_they_are_seen(tmp_path, answer, clicked):
    """Where a terminal tells the cell it keeps, the one it shows is meant; where it tells what is seen nothing is changed."""
    log = tmp_path / "clicks"
    with Terminal([sys.executable, "-c", NOTING, str(log), "read", SAMPLE], tmp_path, answer) as terminal:
        assert terminal.read_until("\N{ARABIC LETTER REH FINAL FORM}".encode())
        terminal.read_all()
        terminal.type(b"\x1b[<0;10;4M\x1b[<0;10;4m\x1b[<0;10;5M\x1b[<0;10;5m")
        terminal.read_all()
        terminal.type(b"\x11")
        assert terminal.wait() == 0
    assert [each for number, each in enumerate(log.read_text().split()) if each != "0,0"][:2] == clicked
