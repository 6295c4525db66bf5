"""However the app ends, the terminal is as it was."""

import json
import os
import re
import signal
import sys
import time

import pytest

pytest.importorskip("pty", reason="there is no pseudo-terminal")

from tests.tui.driver.ptys import ARABIC, KONSOLE, MLTERM, ROOT, ROWS, VTE, XTERM, Terminal

pytestmark = pytest.mark.usefixtures("ran_before")
WARRAQ = [sys.executable, "-m", "tui", "read", str(next((ROOT / "corpus" / "samples").glob("01-*.txt")))]
STOP, AGAIN = b"\x1b[8l", b"\x1b[8h"
LEFT = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?1006l", b"\x1b[?2004l", b"\x1b[?7h")
"""The screen before, the cursor, no mouse, no marks around what is pasted, lines that wrap."""
CRASHING = """
import sys
from tui.__main__ import main
from tui.app import WarraqApp
def crash(self, *_): raise RuntimeError("on purpose \\x1bc")
WarraqApp.show_help = crash
sys.argv = ["warraq", *sys.argv[1:]]
raise SystemExit(main())
"""
BUSY = "all(True for _ in iter(int, 1))"
"""Goes on for ever."""


def crashing():
    return [sys.executable, "-c", CRASHING, *WARRAQ[3:]]


def changed(fault, more=""):
    """The app with another fault, for help or for what is said."""
    code = re.sub("raise Runtime.*", lambda found: fault or found[0], CRASHING)
    return [
        sys.executable,
        "-c",
        code.replace("WarraqApp.show_help = crash", more or "WarraqApp.show_help = crash"),
        *WARRAQ[3:],
    ]


def ended(terminal):
    """What is wrong with a terminal after a program that had it turn nothing."""
    last = terminal.written.rpartition(STOP)[2]
    wrong = [sequence for sequence in (AGAIN, *LEFT) if sequence not in last]
    return [*wrong, *([] if terminal.is_restored else ["the line"])]


def opened(terminal):
    assert terminal.read_until(ARABIC)
    terminal.read_all()
    assert terminal.written.index(STOP) < terminal.written.index(ARABIC)


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGQUIT, 131)],
    ids=str,
)
def test_signals(tmp_path, number, code):
    """A signal ends the app with the code a shell gives it, and the place in the article is kept."""
    with Terminal(WARRAQ, tmp_path) as terminal:
        opened(terminal)
        terminal.type(b"jjj")
        terminal.read_all()
        terminal.signal(number)
        assert terminal.wait() == code
        assert ended(terminal) == []
    kept = json.loads((tmp_path / "data" / "warraq" / "warraq.positions.json").read_text())
    assert len(kept["positions"]) == 1


def test_quitting(tmp_path):
    """ctrl+q leaves a terminal that turns its text again."""
    with Terminal(WARRAQ, tmp_path) as terminal:
        opened(terminal)
        terminal.type(b"\x11")
        assert terminal.wait() == 0
        assert ended(terminal) == []


def test_a_crash(tmp_path):
    """A fault inside the app leaves the terminal as it was; one sentence steers nothing, and the rest is in a file."""
    with Terminal(crashing(), tmp_path) as terminal:
        opened(terminal)
        terminal.type(b"?")
        assert terminal.wait() == 1
        assert ended(terminal) == []
        said = terminal.written.rpartition(AGAIN)[2].rpartition(b"warraq: ")[2]
    assert b"RuntimeError: on purpose" in said
    assert b"\x1b" not in said
    assert b"Traceback" not in said
    (report,) = tmp_path.rglob("crash.txt")
    assert "in crash" in report.read_text(encoding="utf-8")


def test_stopping_and_going_on(tmp_path):
    """A stopped app gives the terminal back; when it goes on it takes it again and paints all of the page anew."""
    with Terminal(WARRAQ, tmp_path) as terminal:
        opened(terminal)
        terminal.signal(signal.SIGTSTP)
        assert terminal.is_stopped()
        terminal.read_all(0.2)
        assert ended(terminal) == []
        again = len(terminal.written)
        terminal.signal(signal.SIGCONT)
        assert terminal.read_until(ARABIC, since=again)
        terminal.read_all()
        painted = terminal.written[again:]
        assert painted.index(b"\x1b[?1049h") < painted.index(STOP) < painted.index(ARABIC)
        assert {int(row) for row in re.findall(rb"\x1b\[(\d+);\d+H", painted)} >= {*range(1, ROWS + 1)}
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 143
        assert ended(terminal) == []


def test_a_terminal_that_goes_away(tmp_path):
    """When the window is closed the app ends by itself, and the place in the article is kept."""
    with Terminal(WARRAQ, tmp_path) as terminal:
        opened(terminal)
        terminal.type(b"jjj")
        terminal.read_all()
        os.close(terminal.master)
        assert os.waitpid(terminal.process, 0)[0] == terminal.process
        terminal.code = 0
    kept = json.loads((tmp_path / "data" / "warraq" / "warraq.positions.json").read_text())
    assert len(kept["positions"]) == 1


def test_mlterm_has_words_of_its_own(tmp_path):
    """mlterm is asked in its own way, before the first letter, and set free at the end."""
    with Terminal(WARRAQ, tmp_path, MLTERM) as terminal:
        assert terminal.read_until(ARABIC)
        terminal.type(b"\x11")
        assert terminal.wait() == 0
        stop, again = (f"\x1b]5379;use_ctl={each}\x07".encode() for each in ("false", "true"))
        assert terminal.written.index(stop) < terminal.written.index(ARABIC) < terminal.written.index(again)


def test_others_are_asked_nothing(tmp_path):
    """A terminal that draws what it gets is not told what it does not know."""
    with Terminal(WARRAQ, tmp_path, XTERM) as terminal:
        assert terminal.read_until(ARABIC)
        terminal.type(b"\x11")
        assert terminal.wait() == 0
        assert STOP not in terminal.written
        assert AGAIN not in terminal.written
        assert terminal.is_restored


@pytest.mark.parametrize("moment", ["while it is asked", "before the page"])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=str)
def test_interrupted_at_the_start(tmp_path, moment, number, code):
    """Ended before it is there, the app leaves the line as it was."""
    with Terminal(WARRAQ, tmp_path, b"" if moment == "while it is asked" else VTE) as terminal:
        assert terminal.read_until(b"\x1b[c")
        if moment != "while it is asked":
            terminal.read_until(b"\x1b[?1049h")
        terminal.signal(number)
        assert terminal.wait() == code
        assert terminal.is_restored


def test_stopping_while_it_paints(tmp_path):
    """Stopped while it writes and writes, the app stops, goes on and ends; nothing waits for itself."""
    with Terminal(WARRAQ, tmp_path, KONSOLE) as terminal:
        assert terminal.read_until(ARABIC)
        for _ in range(3):
            terminal.type(b"\x1b[6~\x1b[5~" * 40)
            terminal.read_until(b"\x1b[", 5, since=len(terminal.written))
            terminal.signal(signal.SIGTSTP)
            assert terminal.is_stopped()
            again = len(terminal.written)
            terminal.signal(signal.SIGCONT)
            assert terminal.read_until(ARABIC, since=again)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 143
        assert terminal.is_restored


@pytest.mark.parametrize("number", [signal.SIGCONT, signal.SIGSTOP], ids=str)
def test_going_on_without_having_given_the_terminal_back(tmp_path, number):
    """An app that is told to go on though it never stopped, or stopped unasked, paints anew and can be quit."""
    with Terminal(WARRAQ, tmp_path) as terminal:
        opened(terminal)
        for _ in range(2):
            terminal.signal(number)
            if number == signal.SIGSTOP:
                assert terminal.is_stopped()
            again = len(terminal.written)
            terminal.signal(signal.SIGCONT)
            assert terminal.read_until(ARABIC, since=again)
            terminal.read_all()
        assert terminal.written.count(b"\x1b[>25u") == 1, "it was started a second time"
        terminal.type(b"\x11")
        assert terminal.wait() == 0
        assert ended(terminal) == []


def test_a_second_signal_ends_at_once(tmp_path):
    """An app that is too busy to end is ended by the second signal, and gives the terminal back all the same."""
    with Terminal(changed(BUSY), tmp_path) as terminal:
        opened(terminal)
        terminal.type(b"?")
        terminal.read_all()
        terminal.signal(signal.SIGTERM)
        terminal.read_all()
        time.sleep(0.3)  # signals closer together than that are one
        terminal.signal(signal.SIGINT)
        assert terminal.wait(10) == 130
        assert ended(terminal) == []


def test_an_end_that_does_not_come_is_not_waited_for(tmp_path):
    """One signal is enough for an app that is too busy to end, and for a terminal that takes no more."""
    with Terminal(changed(BUSY), tmp_path) as terminal:
        opened(terminal)
        terminal.type(b"?")
        terminal.read_all()
        terminal.signal(signal.SIGTERM)
        assert terminal.wait(30) == 143
        assert ended(terminal) == []


def test_a_fault_in_the_rows(tmp_path):
    """A fault in what arranges the rows costs their arrangement, and neither the app nor the terminal."""
    with Terminal(
        changed("", "from tui.driver.rows import ScreenRows\nScreenRows._take = crash"), tmp_path, KONSOLE
    ) as it:
        assert it.read_until(ARABIC)
        it.type(b"\x11")
        assert it.wait() == 0
        assert it.is_restored


def test_ignored_signals_stay_ignored(tmp_path):
    """Under nohup the app outlives its hanging up."""
    with Terminal(["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *WARRAQ], tmp_path) as terminal:
        opened(terminal)
        terminal.signal(signal.SIGHUP)
        again = len(terminal.written)
        terminal.type(b"?")
        assert terminal.read_until(b"\x1b[", since=again)
        terminal.read_all()
        terminal.type(b"\x11")
        assert terminal.wait() == 0
