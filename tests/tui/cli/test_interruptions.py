"""Output that is stopped or ended by the keys of a terminal while it has changed the terminal's state."""

import signal
import sys

import pytest

pytest.importorskip("pty", reason="there is no pseudo-terminal")

from tests.tui.driver.ptys import Terminal
from tui.__main__ import end_at_once

SHELL = """
import os, signal, subprocess, sys
process = subprocess.Popen([sys.executable, "-c", sys.argv[1]], process_group=0)
_, status = os.waitpid(process.pid, os.WUNTRACED)
os.write(1, b"SHELL")
if os.WIFSTOPPED(status):
    process.send_signal(signal.SIGCONT)
    _, status = os.waitpid(process.pid, 0)
    os.write(1, b"SHELL")
os._exit(-os.waitstatus_to_exitcode(status))
"""
"""Starts a program as a shell does, and has it go on when it was stopped."""
PROGRAM = """
import signal
from tui.cli.output import standard_output
output = standard_output()
output.begin("FIRST", "LAST")
output.line("one")
output.flush()
signal.raise_signal(signal.{signal})
output.line("two")
output.close()
assert signal.getsignal(signal.{signal}) is signal.SIG_DFL
"""


@pytest.mark.parametrize(
    ("name", "code", "written"),
    [
        ("SIGTSTP", 0, b"FIRSTone\r\nLASTSHELLFIRSTtwo\r\nLASTSHELL"),
        ("SIGQUIT", signal.SIGQUIT, b"FIRSTone\r\nLASTSHELL"),
    ],
)
def test_the_terminal_is_given_back(tmp_path, name, code, written):
    """The shell that has the terminal meanwhile finds it as it was; a program that goes on changes it again."""
    command = [sys.executable, "-c", SHELL, PROGRAM.format(signal=name)]
    with Terminal(command, tmp_path) as terminal:
        assert terminal.wait() == code
        assert terminal.written == written


def test_what_is_to_be_ignored_is_ignored(tmp_path):
    """A program that was started so that ctrl+z does nothing goes on."""
    ignoring = "import signal\nsignal.signal(signal.SIGTSTP, signal.SIG_IGN)\n"
    body = PROGRAM.format(signal="SIGTSTP").replace("SIG_DFL", "SIG_IGN")
    with Terminal([sys.executable, "-c", ignoring + body], tmp_path) as terminal:
        assert terminal.wait() == 0
        assert terminal.written == b"FIRSTone\r\ntwo\r\nLAST"


def test_ctrl_c_after_the_work_says_nothing():
    """Once the work is done ctrl+c ends the program at once; a program that was told to ignore it still does."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        end_at_once()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        end_at_once()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
