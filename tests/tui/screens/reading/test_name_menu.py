"""The menu of a name in the text."""

from types import SimpleNamespace

from tests.tui.screens.beside import SETTER, ink
from tui.screens.reading.naming.menu import OFFERED, NameMenu

MENU = SimpleNamespace(_rows=SimpleNamespace(row_ink=ink), _typesetter=SETTER)
WIDTH = 300


def test_what_can_be_done_is_told_in_the_language_of_the_interface(arabic: None) -> None:
    """What each command does, behind its title."""
    for command in OFFERED:
        (row,) = NameMenu._paint(MENU, command, WIDTH, False)
        assert command.help not in row.text
        assert len(row.text.split()) > 3


def test_what_can_be_done_is_told_in_english() -> None:
    """Its title stands before its help."""
    for command in OFFERED:
        (row,) = NameMenu._paint(MENU, command, WIDTH, False)
        assert row.text.index(command.title) < row.text.index(command.help)
