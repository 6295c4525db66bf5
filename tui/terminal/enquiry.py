"""The questions put to a terminal before the app is there, and the wait for its answers.

They are sent early and read late: what the terminal takes to answer is spent on loading the app. From the first question
until the terminal is given back, nothing typed or answered is echoed.
"""

import contextlib
import os
import select
import sys
import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tui.terminal.answers import Answers, Sieve
from tui.terminal.environment import is_far, is_plain
from tui.terminal.requests import through

if TYPE_CHECKING:
    from tui.terminal.outside import Outside, TmuxClients

PATIENCE = 0.1
"""Seconds from the questions to the last answer, where the terminal is on this machine."""
PATIENCE_FAR = 1.0
"""The same over ssh: more than a journey round the world."""
_LINGERING = 3
"""So many times its patience a command waits at its end, lest a late answer be typed into the shell."""
_WHO = "\x1b[>q\x1b[>c"
_WHETHER_IT_TURNS = "\x1b7\x1b[8$p\x1b8\x1b[X"
"""Mode 8; some print the last letter of the question, which is taken away again."""
_WHAT_GROUND = "\x1b]11;?\x07"
"""The colour it stands on; ended by a bell, since what ends it else would end what a multiplexer is to hand on."""
_LAST = "\x1b[c"


class Enquiry:
    """A terminal that was asked: what it answers, and what was typed meanwhile."""

    def __init__(self, sieve: Sieve, terminal: int | None = None, patience: float = 0.0) -> None:
        self.sieve = sieve
        self.attributes: list[Any] | None = None
        """How the line was set before the first question, None where nothing was asked."""
        self._terminal = terminal
        self._typed = bytearray()
        self._clients: TmuxClients | None = None
        self._deadline = time.monotonic() + patience
        self._patience = patience

    @property
    def answers(self) -> tuple[Answers, ...]:
        """Return what the terminal said, and after it the terminal around it; waits as long as it is worth it."""
        self._read_until(self._deadline)
        return self.sieve.heard

    @property
    def outside(self) -> "list[Outside]":
        """Return the terminals around tmux; none where it is not tmux, or does not say."""
        return self._clients.found() if self._clients is not None else []

    def take_typed(self) -> bytes:
        """Return what was typed since the first question, once."""
        typed, self._typed = bytes(self._typed), bytearray()
        return typed

    def begin(self, environ: Mapping[str, str]) -> None:
        """Silence the line and send the questions."""
        import termios

        if self._terminal is None:
            return
        if "TMUX" in environ:
            from tui.terminal.outside import TmuxClients

            self._clients = TmuxClients(environ)
        self.attributes = termios.tcgetattr(self._terminal)
        termios.tcsetattr(self._terminal, termios.TCSANOW, _silent(self.attributes))
        if select.select([self._terminal], [], [], 0)[0]:
            # typed into a line that still turned Enter into a line feed, which is another key
            self._typed += os.read(self._terminal, 4096).replace(b"\n", b"\r")
        os.write(self._terminal, questions(environ))
        self._deadline = time.monotonic() + self._patience

    def end(self) -> None:
        """Give the terminal back as it was."""
        if self._terminal is None:
            return
        import termios

        if self.attributes is not None:
            with contextlib.suppress(termios.error):
                self._linger()
                termios.tcsetattr(self._terminal, termios.TCSANOW, self.attributes)
            _type(self._terminal, self.take_typed())
        os.close(self._terminal)
        self._terminal = None

    def _linger(self) -> None:
        """Wait a little longer for answers that have not come: nobody else will catch them."""
        import termios

        late = self._deadline + (_LINGERING - 1) * self._patience
        if self._terminal is not None and self.attributes is not None and time.monotonic() < late:
            termios.tcsetattr(self._terminal, termios.TCSANOW, _silent(self.attributes))
            self._read_until(late)

    def _read_until(self, deadline: float) -> None:
        while self._terminal is not None and not self.sieve.is_done:
            left = max(0.0, deadline - time.monotonic())
            if not select.select([self._terminal], [], [], left)[0]:
                return
            read = os.read(self._terminal, 4096)
            if not read:
                return
            self._typed += self.sieve.keys(read)


@contextlib.contextmanager
def enquiry(output: int | None, environ: Mapping[str, str]) -> Iterator[Enquiry]:
    """Ask the terminal behind a file descriptor, and give it back as it was at the end.

    Nothing is asked where that is no terminal, belongs to another job, or would print what it does not understand.
    """
    asked = Enquiry(Sieve(0))
    try:
        terminal = _open(output) if output is not None and may_be_asked(environ) else None
        if terminal is not None:
            asked = Enquiry(Sieve(2 if "STY" in environ else 1), terminal, patience(environ))
            asked.begin(environ)
        yield asked
    finally:
        asked.end()


def may_be_asked(environ: Mapping[str, str]) -> bool:
    """Return whether a terminal understands questions, or keeps quiet."""
    return "TEXTUAL_DRIVER" not in environ and not is_plain(environ)


def patience(environ: Mapping[str, str]) -> float:
    """Return the seconds that answers may take."""
    return PATIENCE_FAR if is_far(environ) else PATIENCE


def questions(environ: Mapping[str, str]) -> bytes:
    """Return what is sent: who it is, what ground it has, whether it turns text, and last what every terminal answers."""
    turning = "" if environ.get("TERM_PROGRAM") == "Apple_Terminal" else _WHETHER_IT_TURNS
    asked = _WHO + _WHAT_GROUND + turning + _LAST
    return (asked + (through("screen", asked) if "STY" in environ else "")).encode("ascii")


def _open(output: int) -> int | None:
    """Return the terminal, opened for reading; None where there is none or another job has it."""
    if sys.platform == "win32":
        return None
    try:
        terminal = os.open(os.ttyname(output), os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return None
    try:
        if os.tcgetpgrp(terminal) == os.getpgrp():
            return terminal
    except OSError:
        pass
    os.close(terminal)
    return None


def _type(terminal: int, typed: bytes) -> None:
    """Let the shell have what was typed, where the system allows it."""
    import fcntl
    import termios

    with contextlib.suppress(OSError, AttributeError):
        for byte in typed:
            fcntl.ioctl(terminal, termios.TIOCSTI, bytes([byte]))


def _silent(attributes: list[Any]) -> list[Any]:
    """Return a line as the app will have it: no echo, keys one by one as they come; ctrl+c still interrupts."""
    import termios

    silent = [*attributes[:6], [*attributes[6]]]
    silent[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    silent[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    silent[6][termios.VMIN], silent[6][termios.VTIME] = 1, 0
    return silent
