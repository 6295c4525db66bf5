"""Warraq on a terminal of its own, with its screen, its watcher within and what it takes of the machine."""

import contextlib
import fcntl
import json
import os
import pty
import select
import signal
import socket
import struct
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.pseudo_terminal import ANSWERS
from tests.soak.inside import CALLS, FD
from tests.soak.screen import Screen

ROOT = Path(__file__).resolve().parents[2]
_PAGE = os.sysconf("SC_PAGE_SIZE")

_TOLD = 10.0
"""Seconds in which a program writes down what its threads are doing."""
_LAST_CALL = b"in <module>\n"
"""How the calls of the first thread end, which are written down last."""

State = dict[str, Any]


class Gone(Exception):
    """The program ended, or stopped, or says nothing any more."""


class Terminal:
    """One life of the program."""

    def __init__(self, arguments: Sequence[str], environ: Mapping[str, str], size: tuple[int, int]) -> None:
        self.screen = Screen(*size)
        self.frames: list[State] = []
        """Frames that took long, as they were told of."""
        self.paces: list[float] = []
        """How fast the machine was, see `pace`."""
        self.code: int | None = None
        self.last: State = {}
        """What the watcher told last."""
        self._processor = 0.0
        self._asked = bytearray()
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._mine, theirs = socket.socketpair()
        self._told = b""
        os.set_inheritable(theirs.fileno(), True)
        self._calls = os.memfd_create("calls", 0)
        told = {
            **environ,
            FD: str(theirs.fileno()),
            CALLS: str(self._calls),
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm-256color",
        }
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            self._become(arguments, told, size)
        theirs.close()
        self.sent = 0
        """Bytes that were typed, and answered, so far."""

    @staticmethod
    def _become(arguments: Sequence[str], environ: Mapping[str, str], size: tuple[int, int]) -> None:
        try:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            inside = str(ROOT / "tests" / "soak" / "inside.py")
            os.execve(sys.executable, [sys.executable, inside, *arguments], dict(environ))
        finally:
            os._exit(127)

    # -- what goes in

    def type(self, keys: bytes) -> None:
        """Send keys, while what the program writes is read, so that neither waits for the other."""
        self.sent += len(keys)
        while keys:
            if not select.select([], [self._master], [], 0.5)[1]:
                self.read(0)
                continue
            with contextlib.suppress(OSError):
                keys = keys[os.write(self._master, keys[:1024]) :]
                self.read(0)
                continue
            self._miss()

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; of the one that it has, nobody is told."""
        self.read(0)
        if (columns, rows) == (self.screen.columns, self.screen.rows):
            return
        self.screen.resize(columns, rows)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: int) -> None:
        """Send a signal."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    # -- what comes out

    def read(self, seconds: float) -> int:
        """Take in what is written within some seconds, and return how many bytes that were at once."""
        if not select.select([self._master], [], [], seconds)[0]:
            return 0
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            return 0
        self.screen.feed(self._decode(data))
        self._answer(data)
        return len(data)

    def read_for(self, seconds: float) -> None:
        """Take in what is written for some seconds."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.read(left)

    def read_until(self, holds: Callable[[], bool], seconds: float) -> bool:
        """Take in what is written until something holds, and return whether it did in time."""
        end = time.monotonic() + seconds
        while not holds() and time.monotonic() < end:
            self.read(0.05)
        return holds()

    def _answer(self, data: bytes) -> None:
        """Answer what was asked, in its order."""
        self._asked += data
        asked = [
            (each.end(), answer) for question, answer in ANSWERS.items() for each in question.finditer(self._asked)
        ]
        for _, answer in sorted(asked):
            self.sent += len(answer)
            os.write(self._master, answer)
        del self._asked[: max((end for end, _ in asked), default=0)]
        del self._asked[:-32]

    def state(self, seconds: float = 10, **wish: object) -> State:
        """Return what the watcher says, as soon as what is wished is so or has been waited for a moment.

        Raises Gone where it says nothing in time.
        """
        try:
            self._mine.send(json.dumps(wish).encode() + b"\n")
        except OSError:
            self._miss()
        end = time.monotonic() + seconds
        while b"\n" not in self._told:
            ready = select.select([self._master, self._mine], [], [], max(0, end - time.monotonic()))[0]
            if not ready:
                self._miss()
            if self._master in ready and not self.read(0) and self._mine not in ready:
                time.sleep(0.01)
                if self.has_ended():
                    self._miss()
            if self._mine in ready:
                try:
                    told = self._mine.recv(1 << 20)
                except OSError:
                    told = b""
                if not told:
                    self._miss()
                self._told += told
        line, _, self._told = self._told.partition(b"\n")
        answer: State = json.loads(line)
        if "fault" in answer:
            raise Gone(f"its watcher failed: {answer['fault']}")
        self.last = answer
        self.frames += self.last.pop("frames")
        pace = self.last.pop("pace")
        self.paces += [pace] if pace else []
        return self.last

    def _miss(self) -> None:
        self.has_ended()
        raise Gone("it ended" if self.code is not None else "it does not answer")

    def has_ended(self) -> bool:
        """Return whether the program is no more; its exit code is known then."""
        if self.code is None:
            with contextlib.suppress(ChildProcessError):
                ended, status, used = os.wait4(self.pid, os.WNOHANG)
                if ended:
                    self._processor = used.ru_utime + used.ru_stime
                    self.code = os.waitstatus_to_exitcode(status)
        return self.code is not None

    def wait(self, seconds: float) -> int | None:
        """Return the exit code, None where it has not ended in time; what it writes last is read."""
        end = time.monotonic() + seconds
        while not self.has_ended() and time.monotonic() < end:
            self.read(0.02)
        while self.read(0):
            pass
        return self.code

    def is_stopped(self, seconds: float) -> bool:
        """Return whether the program stops in time, as for ctrl+z."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.has_ended():
            if Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0] == "T":
                return True
            self.read(0.02)
        return False

    def hang_up(self) -> None:
        """Close the terminal over the program."""
        os.close(self._master)
        self._master = os.open(os.devnull, os.O_RDWR)

    def close(self) -> float:
        """End the program, whatever it does, and return the seconds of processor time it took."""
        for ending in (signal.SIGCONT, signal.SIGKILL):
            if not self.has_ended():
                self.signal(ending)
        if self.code is None:
            self.wait(5)
        os.close(self._master)
        self._mine.close()
        os.close(self._calls)
        return self._processor

    def calls(self) -> str:
        """Return what the program's first thread is doing, then what all do, the newest call of each first; empty where it is no more.

        The others are looked at while they work, which can end the program: ask it nothing afterwards.
        """
        return self._told_by(signal.SIGUSR1) + self._told_by(signal.SIGUSR2)

    def _told_by(self, number: int) -> str:
        if self.has_ended():
            return ""
        begin, end = os.fstat(self._calls).st_size, time.monotonic() + _TOLD
        told = b""
        self.signal(number)
        while not (told.endswith(_LAST_CALL) or self.has_ended() or time.monotonic() > end):
            self.read(0.01)
            told = os.pread(self._calls, 1 << 20, begin)
        return told.decode()

    # -- what it takes

    def vitals(self) -> tuple[float, int]:
        """Return the megabytes of memory and the open files of the program."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * _PAGE / 2**20, len(list(Path(f"/proc/{self.pid}/fd").iterdir()))
