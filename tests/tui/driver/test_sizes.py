"""The sizes of the terminal as the app is told of them."""

import asyncio
import os
import re
import signal
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has another driver")


class Resized:
    """A driver of a terminal that is resized once more while its size is told."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._app = self
        self._in_band_window_resize = False
        self._sizes = [(74, 69), (88, 17)]
        self.told: list[tuple[int, int]] = []
        self.screen_stack: list[object] = []

    def _get_terminal_size(self) -> tuple[int, int]:
        size = self._sizes.pop(0)
        if self._sizes:
            os.kill(os.getpid(), signal.SIGWINCH)
        return size

    def post_message(self, event) -> bool:
        self.told.append(tuple(event.size))
        return True


async def told(driver: Resized) -> list[tuple[int, int]]:
    """What the app was told once the terminal was resized."""
    from tui.driver.sizes import follow_sizes

    follow_sizes(driver, lambda: None)
    try:
        os.kill(os.getpid(), signal.SIGWINCH)
        for _ in range(20):
            await asyncio.sleep(0.01)
    finally:
        asyncio.get_running_loop().remove_signal_handler(signal.SIGWINCH)
    return driver.told


async def test_the_size_that_holds_is_told_last():
    """A size that is read when the next signal comes is told before the next one."""
    assert await told(Resized()) == [(74, 69), (88, 17)]


async def test_a_terminal_that_tells_its_size_itself_is_not_asked():
    """Where sizes come with what is typed, a signal tells nothing."""
    driver = Resized()
    driver._in_band_window_resize = True
    assert await told(driver) == []


def test_what_a_moment_of_another_size_cut_is_drawn_again(tmp_path):
    """A terminal that is smaller and as large as before at once has lost what stood at its edge: all rows come again."""
    from tests.tui.driver.ptys import ARABIC, COLUMNS, ROOT, ROWS, Terminal

    sample = next((ROOT / "corpus" / "samples").glob("01-*.txt"))
    with Terminal([sys.executable, "-m", "tui", "read", str(sample)], tmp_path) as terminal:
        assert terminal.read_until(ARABIC)
        terminal.read_all()
        since = len(terminal.written)
        terminal.resize(COLUMNS - 20, ROWS - 10)
        terminal.resize(COLUMNS, ROWS)
        assert terminal.read_until(ARABIC, seconds=20, since=since)
        terminal.read_all()
        drawn = re.findall(rb"\x1b\[(\d+);\d+H", terminal.written[since:])
        assert {int(row) for row in drawn} >= {*range(1, ROWS + 1)}
