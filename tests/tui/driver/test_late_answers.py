"""No answer of a terminal ever becomes a key, and no key is lost for one."""

import sys

import pytest

pytest.importorskip("pty", reason="there is no pseudo-terminal")

from tests.tui.driver.ptys import ARABIC, LAST_QUESTION, ROOT, SILENT, VTE, Terminal

pytestmark = pytest.mark.usefixtures("ran_before")
NOTING = """
import sys
from textual import events
from tui.__main__ import main
from tui.app import WarraqApp

on_event = WarraqApp.on_event

async def noting(self, event):
    if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
        with open(sys.argv[0], "a") as file:
            file.write(f"{getattr(event, 'key', 'paste')}\\n")
        if getattr(event, "key", "") != "ctrl+q":
            return
    await on_event(self, event)

WarraqApp.on_event = noting
sys.argv = sys.argv[1:]
raise SystemExit(main())
"""
"""Writes the keys that reach the app to a file, and lets none of them act but ctrl+q."""
SAMPLE = str(next((ROOT / "corpus" / "samples").glob("01-*.txt")))


def started(tmp_path, answer, environ=None):
    log = tmp_path / "keys"
    log.touch()
    return Terminal([sys.executable, "-c", NOTING, str(log), "read", SAMPLE], tmp_path, answer, environ)


def keys(tmp_path):
    return (tmp_path / "keys").read_text().split()


def finished(terminal):
    terminal.read_all()
    terminal.type(b"\x11")
    assert terminal.wait() == 0


@pytest.mark.parametrize("pause", [0.02, 0.3])
def test_late_answers_are_swallowed(tmp_path, pause):
    """Answers that come when the app is there, torn to bytes and with keys among them, leave only the keys."""
    with started(tmp_path, SILENT) as terminal:
        assert terminal.read_until(ARABIC)
        pieces = [VTE[:1], VTE[1:9], b"a", VTE[9:17], VTE[17:20], VTE[20:25], b"b", VTE[25:]]
        whole = [b"\x1b[>65;70", b"06;1c", b"x", b"\x1b[8;1", b"$yy", b"\x1b[?65;1", b";9cz", b"\x1b[A"]
        assert b"".join(pieces).replace(b"a", b"").replace(b"b", b"") == VTE
        terminal.type_slowly(whole, pause)
        terminal.read_all(3 * pause + 1)
        finished(terminal)
    assert keys(tmp_path) == ["x", "y", "z", "up", "ctrl+q"]


def test_what_is_typed_ahead_is_kept(tmp_path):
    """Keys pressed before the app is there, before and among the answers, are its first keys."""
    with started(tmp_path, SILENT) as terminal:
        terminal.type(b"a\r")
        assert terminal.read_until(LAST_QUESTION)
        terminal.type(b"b" + VTE[:20] + b"\r" + VTE[20:] + "ت".encode() + b"\x1b[B")
        assert terminal.read_until(ARABIC)
        assert b"\x1b[8l" in terminal.written
        finished(terminal)
    assert keys(tmp_path) == ["a", "enter", "b", "enter", "ت", "down", "ctrl+q"]


def test_a_lone_escape_is_a_key(tmp_path):
    """In a terminal that never answers Escape is a key all the same."""
    with started(tmp_path, SILENT) as terminal:
        assert terminal.read_until(ARABIC)
        terminal.type(b"\x1b")
        terminal.read_all(1.5)
        terminal.type(b"q")
        finished(terminal)
    assert keys(tmp_path) == ["escape", "q", "ctrl+q"]


def test_answers_of_the_time_after_are_not_ours(tmp_path):
    """Once the last answer has come nothing is held back: Escape comes at once, and so does a letter after it."""
    with started(tmp_path, VTE) as terminal:
        assert terminal.read_until(ARABIC)
        terminal.read_all()
        terminal.type(b"\x1bp")
        finished(terminal)
    assert keys(tmp_path) == ["alt+p", "ctrl+q"]


def test_far_away_answers_are_waited_for(tmp_path):
    """Over ssh the app waits longer, so that an answer of half a second still counts."""
    with started(tmp_path, SILENT, {"SSH_TTY": "/dev/pts/9"}) as terminal:
        assert terminal.read_until(LAST_QUESTION)
        terminal.type_slowly([VTE], 0.6)
        assert terminal.read_until(ARABIC)
        finished(terminal)
    assert b"\x1b[8l" in terminal.written
    assert keys(tmp_path) == ["ctrl+q"]


@pytest.mark.parametrize("environ", [{"TERM": "linux"}, {"TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"}])
def test_who_prints_questions_is_not_asked(tmp_path, environ):
    """The Linux console is asked nothing, and Apple's Terminal not what it would print."""
    with started(tmp_path, SILENT, environ) as terminal:
        assert terminal.read_until(ARABIC)
        finished(terminal)
    asked = terminal.written.partition(b"\x1b[?1049h")[0]
    assert b"$p" not in asked
    assert (LAST_QUESTION in asked) == (environ["TERM"] != "linux")


def test_a_paste_is_never_keys(tmp_path):
    """What is pasted arrives as one paste in its turn, whatever sequences, answers and controls are in it."""
    pasted = b"q\x1b[31mred\x1b[0m\x1b[A\x1bq\x1b]0;t\x07" + VTE + b"\x11x"
    with started(tmp_path, SILENT) as terminal:
        assert terminal.read_until(ARABIC)
        terminal.type_slowly([b"a\x1b[200", b"~" + pasted + b"\x1b[20", b"1~b" + VTE + b"c"], 0.2)
        terminal.read_all(1.5)
        finished(terminal)
    assert keys(tmp_path) == ["a", "paste", "b", "c", "ctrl+q"]
