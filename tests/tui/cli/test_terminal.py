"""The app as it is opened from a shell, on a terminal of its own."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
LINE = "زارت اللجنة مدينة فاس في 12 مايو."


class Session:
    """A program on a terminal; what it writes there is read as it comes."""

    def __init__(self, command, environ, stderr):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.running = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave if stderr is None else stderr,
            env={**environ, "TERM": "xterm-256color"},
            start_new_session=True,
        )
        os.close(slave)
        self.written = b""

    def read_until(self, part, seconds=60):
        end = time.monotonic() + seconds
        while part not in self.written and time.monotonic() < end:
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    self.written += os.read(self.master, 65536)
                except OSError:
                    break
        return part in self.written

    def close(self):
        self.running.kill()
        self.running.wait()
        os.close(self.master)


def test_standard_error_in_a_file_does_not_keep_the_app_closed(process, sample):
    """`warraq 2>err.log` in a terminal opens the app there, and nothing of its pictures goes to the file."""
    log = process.folder / "err.log"
    with log.open("wb") as stderr:
        session = Session([*process.command, "read", str(sample)], process.environ, stderr)
        try:
            assert session.read_until(b"\x1b[?1049h")
        finally:
            session.close()
    assert b"\x1b" not in log.read_bytes()


@pytest.mark.parametrize(("mouse", "is_heard"), [("on", True), ("off", False)])
def test_the_mouse_can_be_left_to_the_terminal(process, sample, mouse, is_heard):
    """With `mouse = "off"` the app asks for no reports of the mouse, so that the terminal selects as it always does."""
    environ = {**process.environ, "WARRAQ_MOUSE": mouse}
    session = Session([*process.command, "read", str(sample)], environ, None)
    try:
        assert session.read_until(b"Quit")
    finally:
        session.close()
    assert (b"\x1b[?1000h" in session.written, b"\x1b[?1003h" in session.written) == (is_heard, is_heard)


@pytest.mark.parametrize(
    ("environ", "sent", "never"),
    [
        ({"WARRAQ_COLOURS": "truecolor"}, b";2;", b"\x1b[36m"),
        ({"WARRAQ_COLOURS": "256"}, b";5;", b";2;"),
        ({"WARRAQ_COLOURS": "16"}, b"\x1b[96;40m", b"8;"),
        ({"WARRAQ_COLOURS": "8"}, b"\x1b[1;36;40m", b";9"),
        ({"NO_COLOR": "1"}, b";7;", b";40m"),
        ({"NO_COLOR": ""}, b"8;5;", b";40m"),
    ],
)
def test_the_terminal_is_given_as_many_colours_as_were_chosen(process, sample, environ, sent, never):
    """Colours are written in the way of a terminal of so many; `NO_COLOR` gives none unless it is empty."""
    session = Session([*process.command, "read", str(sample)], {**process.environ, **environ}, None)
    try:
        assert session.read_until(b"Quit")
    finally:
        session.close()
    looks = b"".join(re.findall(rb"\x1b\[[\d;]*m", session.written))
    assert (sent in looks, never in looks) == (True, False)


def test_the_app_makes_no_folder_for_a_mistyped_database(process, sample):
    """The app is not opened on a database in a folder that is not there: one sentence says so."""
    typed = process.folder / "no" / "own.db"
    session = Session([*process.command, "read", str(sample), "--db", str(typed)], process.environ, None)
    try:
        assert session.read_until(b"does not exist")
        assert session.running.wait(60) == 1
    finally:
        session.close()
    assert b"\x1b[?1049h" not in session.written
    assert not typed.parent.exists()


def test_what_was_added_is_said_at_once(process):
    """`add` of many files shows how far it is and says each article as it is kept: what was said before a kill is true."""
    folder = process.folder / "many"
    folder.mkdir()
    for number in range(1000):
        (folder / f"{number:03}.txt").write_text(f"{LINE} {number}", encoding="utf-8")
    session = Session([*process.command, "add", str(folder)], process.environ, None)
    try:
        assert session.read_until(b"added  ")
        assert session.read_until(b" added, 0 already there, 0 failed. ")
    finally:
        session.close()
    said = set(re.findall(rb"added  ([0-9a-f]{12})  ", session.written))
    kept = process("list").text
    assert 0 < len(said) < 1000
    assert all(each.decode() in kept for each in said)
