"""Programs in a real pseudo terminal, and the commands that hostile things are given to."""

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
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.hostile.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
SIZE = (100, 30)
"""Columns and rows."""
JOINERS = "\u200c\u200d"
"""Spelling, which a terminal that shapes letters itself is given."""
_QUIET = 0.2
"""Seconds without output after which a screen is still."""
_PATIENCE = 20.0
_ANSWERS = {
    re.compile(rb"\x1b\[0?c"): b"\x1b[?62;22c",
    re.compile(rb"\x1b\[6n"): b"\x1b[1;1R",
    re.compile(rb"\x1b\[\?2026\$p"): b"\x1b[?2026;2$y",
    re.compile(rb"\x1b\[\?2048\$p"): b"\x1b[?2048;0$y",
}
"""What a plain terminal answers."""


def environ(home: Path) -> dict[str, str]:
    """Return the environment of a user of its own."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE")}
    mine = {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return {**kept, **folders, **mine}


class Session:
    """A program on a terminal of its own; what it writes is checked as it comes."""

    def __init__(
        self,
        arguments: Sequence[str | bytes],
        environ: Mapping[str, str],
        cwd: Path,
        size: tuple[int, int] | None = SIZE,
    ) -> None:
        """Start it on a screen of so many columns and rows; None is for a command that writes line after line."""
        self.terminal = Terminal(*(size or SIZE), is_roll=size is None, borne="" if size else JOINERS)
        self._size = size = size or SIZE
        self.written = b""
        self._fed = 0
        self._answered = 0
        self._master, slave = pty.openpty()
        self._resize(*size)
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tui", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(environ),
            cwd=cwd,
            preexec_fn=_own_terminal,  # noqa: PLW1509 - nothing here has threads
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.kill()
        self._program.wait()
        os.close(self._master)

    @property
    def process_id(self) -> int:
        """The number of its process."""
        return self._program.pid

    def _resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def until(self, shown: str, seconds: float = 60) -> None:
        """Read until something is on the screen."""
        end = time.monotonic() + seconds
        while shown not in self.terminal.text:
            assert time.monotonic() < end, f"{shown!r} is not in\n{self.terminal.text}"
            self._read(_QUIET)

    def settle(self, seconds: float = 20) -> None:
        """Read until nothing more comes."""
        end = time.monotonic() + seconds
        while self._read(_QUIET) and time.monotonic() < end:
            pass

    def press(self, keys: str) -> None:
        """Send keys and let the screen come to rest."""
        os.write(self._master, keys.encode("utf-8", "surrogateescape"))
        self.settle()

    def repaint(self) -> None:
        """Have the whole screen painted anew, and hold that every row is as wide as it."""
        columns, rows = self._size
        end = time.monotonic() + _PATIENCE
        unpainted = [""]
        while unpainted and time.monotonic() < end:
            self._resize(columns - 1, rows)
            self.settle()
            self.terminal.clear()
            self._resize(columns, rows)
            self.settle()
            unpainted = self.terminal.unpainted
        assert not unpainted, f"{len(unpainted)} rows are not whole, such as\n{unpainted[0]}"

    def ended(self) -> int:
        """Read to the end and return the exit code."""
        while self._read(30):
            pass
        return self._program.wait(30)

    def _read(self, patience: float) -> int:
        if not select.select([self._master], [], [], patience)[0]:
            return 0
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            return 0
        self.written += data
        self._answer()
        whole = self.written[: len(self.written) - _unfinished(self.written)]
        self.terminal.feed(whole[self._fed :])
        self._fed = len(whole)
        return len(data)

    def _answer(self) -> None:
        fresh, self._answered = self.written[self._answered :], len(self.written)
        for question, answer in _ANSWERS.items():
            for _ in question.findall(fresh):
                os.write(self._master, answer)


def _own_terminal() -> None:
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _unfinished(written: bytes) -> int:
    """Return how many bytes at the end may be the beginning of a longer character or sequence."""
    start = written.rfind(b"\x1b", max(0, len(written) - 4096))
    tail = written[start:] if start >= 0 else b""
    if tail and not re.match(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[78\\])", tail):
        return len(tail)
    if written.endswith(b"\r"):
        return 1
    for length in range(1, 4):
        if len(written) >= length and written[-length] >= 0xC0:
            return length if length < (2, 3, 4)[(written[-length] >= 0xE0) + (written[-length] >= 0xF0)] else 0
    return 0
