"""A terminal is asked where it can answer, and is as it was afterwards."""

import os
import sys

import pytest

pytest.importorskip("pty", reason="there is no pseudo-terminal")

from tests.tui.driver.ptys import KONSOLE, LAST_QUESTION, ROOT, SILENT, VTE, Terminal
from tui.terminal.answers import Answers
from tui.terminal.enquiry import PATIENCE, PATIENCE_FAR, enquiry, may_be_asked, patience, questions
from tui.terminal.outside import TmuxClients

ASKING = """
import os
from tui.terminal.enquiry import enquiry
with enquiry(1, os.environ) as asked:
    said = asked.answers
    typed = asked.take_typed()
print("said", said, typed, flush=True)
"""
BEHIND = """
import os, sys
child = os.fork()
if child == 0:
    os.setpgid(0, 0)
    exec(sys.argv[1])
    os._exit(0)
print("ended", os.waitpid(child, os.WUNTRACED)[1], flush=True)
"""
"""Runs a program in the background of its terminal, where setting the line would stop it."""
SHOW = [sys.executable, "-m", "tui", "show", str(next((ROOT / "corpus" / "samples").glob("01-*.txt")))]
STOP, AGAIN = b"\x1b[8l", b"\x1b[8h"


def python(code, *arguments):
    return [sys.executable, "-c", code, *arguments]


def test_no_terminal_is_asked_nothing():
    """A pipe is no terminal, and no stream at all is none: nothing is sent and nobody waits."""
    reading, writing = os.pipe()
    for stream in (writing, None):
        with enquiry(stream, {"TERM": "xterm"}) as asked:
            assert asked.answers == ()
            assert asked.take_typed() == b""
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        assert pipe.read() == b""


@pytest.mark.parametrize(
    "environ", [{}, {"TERM": "dumb"}, {"TERM": "linux"}, {"TERM": "xterm", "TEXTUAL_DRIVER": "a:B"}]
)
def test_who_cannot_answer(environ):
    """A terminal of no name, a dumb one, the Linux console and a browser are asked nothing."""
    assert not may_be_asked(environ)


def test_how_long_it_may_take():
    """A tenth of a second on this machine, longer over ssh."""
    assert patience({}) == PATIENCE == 0.1
    assert patience({"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}) == PATIENCE_FAR > PATIENCE


def test_the_last_question_comes_last():
    """What every terminal answers is asked last; through screen the terminal around it is asked the same."""
    assert questions({}).endswith(LAST_QUESTION)
    assert questions({"STY": "1.a"}) == questions({}) + b"\x1bP" + questions({}) + b"\x1b\\"


def test_answers_and_the_line_as_it_was(tmp_path):
    """The answers are read and not echoed, what was typed among them is kept, and the line is restored."""
    with Terminal(python(ASKING), tmp_path, SILENT, {"SSH_TTY": "x"}) as terminal:
        assert terminal.read_until(LAST_QUESTION)
        asked = len(terminal.written)
        terminal.type(b"k" + VTE)
        assert terminal.wait() == 0
        assert terminal.is_restored
    heard = Answers("", (65, 7006, 1), 1, is_complete=True)
    assert terminal.written[asked:].decode().strip() == f"said {(heard,)} {b'k'}"


def test_a_job_in_the_background_is_not_stopped(tmp_path):
    """In the background nothing is asked, for that would stop the job."""
    with Terminal(python(BEHIND, ASKING), tmp_path) as terminal:
        assert terminal.wait() == 0
    assert b"said () b''" in terminal.written
    assert b"ended 0" in terminal.written
    assert LAST_QUESTION not in terminal.written


@pytest.mark.parametrize("answer", [VTE, KONSOLE, SILENT])
def test_output_is_bracketed_where_it_has_to_be(tmp_path, answer):
    """What is printed for VTE comes after it was asked to turn nothing, and it turns again afterwards; others are not asked."""
    with Terminal(SHOW, tmp_path, answer) as terminal:
        assert terminal.read_until(LAST_QUESTION)
        assert terminal.wait() == 0
        assert terminal.is_restored
    printed = terminal.written.partition(LAST_QUESTION)[2]
    if answer == VTE:
        assert printed.startswith(STOP)
        assert printed.endswith(AGAIN)
    else:
        assert STOP not in printed


def test_interrupted_while_printing(tmp_path):
    """ctrl+c in the middle of a long output leaves a terminal that turns its text again, on a line as it was."""
    long = tmp_path / "long.txt"
    long.write_text("".join(f"زارت اللجنة {number} مدينة فاس.\n\n" for number in range(20_000)))
    with Terminal([*SHOW[:-1], str(long)], tmp_path) as terminal:
        assert terminal.read_until(b"\xef\xba")
        terminal.type(b"\x03")
        assert terminal.wait() == 130
        assert terminal.is_restored
    assert AGAIN in terminal.written.rpartition(STOP)[2]


def tmux(tmp_path, script):
    program = tmp_path / "tmux"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    return {"PATH": f"{tmp_path}:{os.environ['PATH']}", "TMUX": "/tmp/tmux-0/default,123,7"}


def test_tmux_tells_what_is_around_it(tmp_path):
    """tmux is asked for the clients of this session: their terminals, their environment, and what gets through to them."""
    line = f"printf '{os.getpid()}\\txterm-kitty\\toff\\tkitty(0.26.5)\\n0\\tfoot\\t\\tfoot(1.13.1)\\n'"
    environ = tmux(tmp_path, f"[ \"$3\" = '$7' ] && {line}")
    kitty, foot = TmuxClients(environ).found()
    assert (kitty.answers.name, kitty.environ["TERM"], kitty.lets_through) == ("kitty(0.26.5)", "xterm-kitty", False)
    assert (foot.answers.name, foot.environ, foot.lets_through) == ("foot(1.13.1)", {"TERM": "foot"}, True)
    if sys.platform == "linux":
        assert "PATH" in kitty.environ


@pytest.mark.parametrize("script", ["exit 1", "exec sleep 30", "printf 'no\\377'"])
def test_a_tmux_that_does_not_tell(tmp_path, script):
    """A tmux that fails, hangs or says something else is no tmux that told."""
    found = TmuxClients(tmux(tmp_path, script)).found()
    assert [outside.answers.name for outside in found] in ([], [""])


def test_no_tmux_at_all(tmp_path):
    """Without the program nothing is known, and nothing breaks."""
    assert TmuxClients({"PATH": str(tmp_path), "TMUX": "a,1,0"}).found() == []
