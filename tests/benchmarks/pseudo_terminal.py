"""A program in a pseudo terminal: when it paints, how it answers keys, what it costs."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

ROWS, COLUMNS = 40, 140
QUIET = 0.15
"""Seconds without output after which a screen is still."""
SETTLED = 0.03
"""Seconds without output after which an answer to a key is whole; what comes later is for readers who stay."""
ANSWERS = {
    re.compile(rb"\x1b\[0?c"): b"\x1b[?62;22c",
    re.compile(rb"\x1b\[>0?c"): b"\x1b[>41;354;0c",
    re.compile(rb"\x1b\[5n"): b"\x1b[0n",
    re.compile(rb"\x1b\[6n"): b"\x1b[1;1R",
    re.compile(rb"\x1b\[\?2026\$p"): b"\x1b[?2026;2$y",
    re.compile(rb"\x1b\[\?2048\$p"): b"\x1b[?2048;0$y",
    re.compile(rb"\x1b\[\?u"): b"\x1b[?0u",
}
"""What an xterm answers to what programs ask when they start."""


@dataclass(frozen=True)
class Still:
    """How long a screen took to change and be still again, in seconds; None where nothing changed."""

    seconds: float | None
    output: bytes


class PseudoTerminal:
    """A running program and what it has written."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        self.output = bytearray()
        self._answered = 0
        size = struct.pack("HHHH", ROWS, COLUMNS, COLUMNS * 8, ROWS * 16)
        self._begun = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            self._become(command, environ, size)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for ending in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, ending)
            if self._has_ended(1.0):
                break
        os.close(self._terminal)

    def until(self, condition: Callable[[], bool], limit: float = 60.0) -> bool:
        """Let the program go on until a condition holds; return whether it ever did."""
        while not condition():
            if time.perf_counter() - self._begun > limit or self._read(0.02) is None:
                return condition()
        return True

    def until_shown(self, marker: str, limit: float = 60.0) -> float | None:
        """Return the seconds from the start until the marker was written, or None."""
        wanted = marker.encode()
        while time.perf_counter() - self._begun < limit:
            if self._read(0.02) is None:
                return None
            if wanted in self.output:
                return time.perf_counter() - self._begun
        return None

    def until_still(self, quiet: float = QUIET, limit: float = 20.0) -> Still:
        """Return how long the screen went on changing from now, until it was quiet for some seconds."""
        begun = time.perf_counter()
        before = len(self.output)
        last = None
        while time.perf_counter() - begun < limit:
            count = self._read(quiet if last else 4 * QUIET)
            if not count:
                break
            last = time.perf_counter()
        return Still(last and last - begun, bytes(self.output[before:]))

    def press(self, keys: bytes) -> Still:
        """Send keys, wait until the screen is still, and return how long the answer took to be whole."""
        os.write(self._terminal, keys)
        answer = self.until_still(SETTLED)
        self.until_still()
        return answer

    def wait(self, seconds: float) -> None:
        """Let the program go on for some time."""
        end = time.perf_counter() + seconds
        while (rest := end - time.perf_counter()) > 0:
            self._read(rest)

    def cpu_seconds(self) -> float:
        """Return the processor time of the program so far, without that of its children."""
        fields = Path(f"/proc/{self._pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def megabytes(self) -> float:
        """Return the memory that the program has resident."""
        pages = int(Path(f"/proc/{self._pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    @staticmethod
    def _become(command: Sequence[str], environ: Mapping[str, str], size: bytes) -> None:
        try:
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execvpe(command[0], list(command), dict(environ))
        finally:
            os._exit(127)

    def _read(self, patience: float) -> int | None:
        """Return how many bytes came, 0 if none did in time, None if the program has ended."""
        ready, _, _ = select.select([self._terminal], [], [], patience)
        if not ready:
            return 0
        try:
            data = os.read(self._terminal, 1 << 16)
        except OSError:
            return None
        self.output += data
        self._answer()
        return len(data) or None

    def _answer(self) -> None:
        """Answer what was asked in its order, as terminals do: what comes behind the last answer is taken for keys."""
        fresh = bytes(self.output[self._answered :])
        self._answered = len(self.output)
        asked = ((found.start(), answer) for question, answer in ANSWERS.items() for found in question.finditer(fresh))
        for _, answer in sorted(asked):
            os.write(self._terminal, answer)

    def _has_ended(self, patience: float) -> bool:
        end = time.perf_counter() + patience
        while time.perf_counter() < end:
            with contextlib.suppress(ChildProcessError):
                if os.waitpid(self._pid, os.WNOHANG)[0] == 0:
                    self._read(0.02)
                    continue
            return True
        return False
