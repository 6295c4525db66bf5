"""Listening to the mouse while the app runs."""

import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has another driver")


def test_the_mouse_is_left_to_the_terminal_and_taken_again():
    """When the setting changes the terminal is told to report the mouse no longer, or again; nothing is said twice."""
    from tui.driver.driver import TerminalDriver

    class Silent(TerminalDriver):
        def __init__(self) -> None:
            self._mouse = True
            self.written = ""

        def write(self, data: str) -> None:
            self.written += data

        def flush(self) -> None:
            pass

    driver = Silent()
    driver.hear_mouse(True)
    assert driver.written == ""
    driver.hear_mouse(False)
    assert "\x1b[?1003l" in driver.written
    assert "h" not in driver.written
    driver.written = ""
    driver.hear_mouse(True)
    assert "\x1b[?1003h" in driver.written
