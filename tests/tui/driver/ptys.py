"""A program on a terminal of its own that answers as a real one does, at once or late."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import threading
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
VTE = b"\x1b[>65;7006;1c\x1b[8;1$y\x1b[?65;1;9c"
MLTERM = b"\x1b[>24;279;0c\x1b[8;0$y\x1b[?63;1;2;3c"
XTERM = b"\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[8;0$y\x1b[?64;1;2c"
KONSOLE = b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c"
SILENT = b""
LAST_QUESTION = b"\x1b[c"
ROWS, COLUMNS = 30, 100
ARABIC = b"\xef\xba"
"""How presentation forms begin in UTF-8."""


class Terminal:
    """Runs a command, with the environment of a plain terminal, and keeps what it writes."""

    def __init__(
        self, command: Sequence[str], home: Path, answer: bytes = VTE, environ: dict[str, str] | None = None
    ) -> None:
        self.written = b""
        self.command = [*command]
        self.answer = answer
        self.environ = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm-256color",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "STATE", "CACHE")},
            **(environ or {}),
        }
        self.code: int | None = None

    def __enter__(self) -> "Terminal":
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.execvpe(self.command[0], self.command, self.environ)
        self.resize(COLUMNS, ROWS)
        self.line = termios.tcgetattr(self.master)
        return self

    def __exit__(self, *_: object) -> None:
        if self.code is None:
            for ending in (signal.SIGCONT, signal.SIGKILL):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.process, ending)
            os.waitpid(self.process, 0)
        with contextlib.suppress(OSError):
            os.close(self.master)

    def read_until(self, part: bytes, seconds: float = 60, since: int = 0) -> bool:
        """Return whether a part was written; the questions are answered meanwhile."""
        end = time.monotonic() + seconds
        while part not in self.written[since:] and time.monotonic() < end and self._read(0.2):
            if LAST_QUESTION in self.written and self.answer:
                self.type(self.answer)
                self.answer = b""
        return part in self.written[since:]

    def read_all(self, quiet: float = 0.5) -> None:
        """Read until nothing more is written for some seconds."""
        length = -1
        while length != len(self.written):
            length = len(self.written)
            self._read(quiet)

    def type(self, keys: bytes) -> None:
        """Send keys, or answers."""
        os.write(self.master, keys)

    def type_slowly(self, pieces: Sequence[bytes], seconds: float) -> None:
        """Send pieces with a pause before each."""

        def send() -> None:
            for piece in pieces:
                time.sleep(seconds)
                self.type(piece)

        threading.Thread(target=send).start()

    def resize(self, columns: int, rows: int) -> None:
        """Have another size, which the program is told."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: int) -> None:
        """Send a signal."""
        os.kill(self.process, number)

    def wait(self, seconds: float = 60) -> int | None:
        """Return the exit code, negative for a signal that ended it; what it writes last is read."""
        end = time.monotonic() + seconds
        while self.code is None and time.monotonic() < end:
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.code = os.waitstatus_to_exitcode(status)
            self._read(0.05)
        return self.code

    def is_stopped(self, seconds: float = 30) -> bool:
        """Return whether the process stops."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            ended, status = os.waitpid(self.process, os.WNOHANG | os.WUNTRACED)
            if ended:
                return os.WIFSTOPPED(status)
            self._read(0.05)
        return False

    @property
    def is_restored(self) -> bool:
        """Return whether the line is set as it was before."""
        return termios.tcgetattr(self.master) == self.line

    def _read(self, seconds: float) -> bool:
        """Read what is there; False where the other end is closed."""
        if select.select([self.master], [], [], seconds)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return False
            self.written += data
            return bool(data)
        return True
