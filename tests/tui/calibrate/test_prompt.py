"""The question on a terminal of its own: asked, answered, and the terminal given back as it was."""

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tui.calibrate.prompt import NotAsked, ask
from tui.terminal.profile import Grounds, Profile
from tui.typeset.terminal.mode import Mode

pty = pytest.importorskip("pty", reason="there is no pseudo terminal here")
termios = pytest.importorskip("termios", reason="there is no pseudo terminal here")

ROOT = Path(__file__).resolve().parents[3]
ASKING = """
import sys
from tui.calibrate.prompt import ask
from tui.terminal.profile import Grounds, Profile
from tui.typeset.terminal.mode import Mode
profile = Profile(sys.argv[1], "here", Mode(sys.argv[2]), Grounds.DEFAULT, "", is_sure=False)
answer = ask(profile, 1, 0)
print("answered", answer)
"""


class Asked:
    """The question in a process of its own."""

    def __init__(self, name: str = "unknown", mode: Mode = Mode.VPF) -> None:
        self.master, self.slave = pty.openpty()
        termios.tcsetwinsize(self.slave, (24, 80))
        self.before = termios.tcgetattr(self.slave)
        self.running = subprocess.Popen(
            [sys.executable, "-c", ASKING, name, mode.value],
            stdin=self.slave,
            stdout=self.slave,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"},
            start_new_session=True,
        )
        self.written = b""
        assert self.until(b"Esc: change nothing")

    def __enter__(self) -> "Asked":
        return self

    def __exit__(self, *_: object) -> None:
        self.running.kill()
        self.running.communicate()
        os.close(self.master)
        os.close(self.slave)

    def until(self, part: bytes, seconds: float = 30) -> bool:
        """Read until a part was written."""
        end = time.monotonic() + seconds
        while part not in self.written and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                self.written += os.read(self.master, 65536)
        return part in self.written

    def press(self, *keys: bytes) -> None:
        """Send keys."""
        os.write(self.master, b"".join(keys))

    def assert_given_back(self) -> None:
        """The line is as it was, the page before is shown, the cursor too, and text is turned again."""
        assert termios.tcgetattr(self.slave) == self.before
        tail = self.written.rpartition(b"Esc: change nothing")[2]
        for sequence in (b"\x1b[8h", b"\x1b[?25h", b"\x1b[?1049l"):
            assert sequence in tail


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([b"2"], "explicit"),
        (["٤".encode()], "ltrbase"),
        ([b"\x1b[B", b"\x1b[B", b"\r"], "vpf-lrm"),
        ([b"\x1b[A", b"\r"], "words"),
        ([b"\x1b"], "None"),
        ([b"\x03"], "None"),
        ([b"9", b"\x1b[?62;22c", b"\x1b"], "None"),
        ([b"x", b"\x1b[?62;22c", b"\r"], "vpf"),
    ],
)
def test_an_answer(keys: list[bytes], answer: str):
    """A digit or Enter chooses, Escape leaves; what is no key changes nothing, and the terminal is as it was."""
    with Asked() as asked:
        asked.press(*keys)
        assert asked.until(f"answered {answer}".encode())
        asked.assert_given_back()


def test_the_mode_of_now_is_pointed_at():
    """Enter alone confirms the mode that warraq takes already."""
    with Asked(mode=Mode.LTRBASE) as asked:
        asked.press(b"\r")
        assert asked.until(b"answered ltrbase")


def test_mlterm_is_asked_for_its_whole_screen():
    """mlterm is asked to turn nothing while the question stands there, and to turn again after it."""
    with Asked("mlterm 3.9.2", Mode.MLTERM) as asked:
        assert b"use_ctl=false" in asked.written
        asked.press(b"\x1b")
        assert asked.until(b"answered None")
        assert asked.written.rindex(b"use_ctl=true") > asked.written.rindex(b"use_ctl=false")


def test_a_window_that_changes_its_size():
    """The question is drawn anew for another size."""
    with Asked() as asked:
        asked.written = b""
        termios.tcsetwinsize(asked.slave, (16, 60))
        assert asked.until(b"The right one has, from left to right")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT], ids=str)
def test_ended_from_outside(number: int):
    """A signal that ends the program gives the terminal back first."""
    with Asked() as asked:
        asked.running.send_signal(number)
        assert asked.until(b"\x1b[?1049l")
        assert asked.running.wait(30) == 128 + number
        asked.assert_given_back()


def test_without_a_terminal(tmp_path: Path):
    """Without a terminal nothing is asked, and the sentence says what to do instead."""
    profile = Profile("unknown", "unknown", Mode.VPF, Grounds.DEFAULT, "", is_sure=False)
    with (tmp_path / "file").open("w+b") as file, pytest.raises(NotAsked, match="--mode MODE"):
        ask(profile, file.fileno(), file.fileno())
