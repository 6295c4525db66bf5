"""What goes wrong around the app while it runs: a locked database, a full disk, a second process, an engine that stalls."""

import resource
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from tests.soak.deeds.deed import Deed, Plan, numbered
from tests.soak.hand import Hand
from tests.soak.ledger import touches

ELSEWHERE = touches("term+-", "article+~", "name~", "translation+", "exception-")
"""What another process changes."""


def _nothing() -> None:
    """Hold nothing."""


class Hindrances:
    """What is wrong at the moment, and what ends it."""

    def __init__(self, environ: dict[str, str], command: tuple[str, ...]) -> None:
        self.manner = "well"
        """How the server is to answer."""
        self._environ = environ
        self._command = command
        self._until = 0.0
        self._locking: threading.Thread | None = None
        self._narrow = 0
        """The process whose files may not grow, 0 for none."""
        self._others: list[tuple[subprocess.Popen[bytes], Callable[[], object]]] = []
        self._added: list[str] = []
        """The English of terms that another process added."""
        self.done = 0
        """Commands that another process carried out."""

    @property
    def is_hindering(self) -> bool:
        """Return whether a change may be refused now."""
        return time.monotonic() < self._until or (self._locking is not None and self._locking.is_alive())

    def lock(self, hand: Hand, plan: Plan) -> None:
        """Hold the database for writing, as another program may, for some seconds."""
        if self._locking is not None and self._locking.is_alive():
            return
        seconds = 1 + plan["steps"] * 0.7
        database = hand.home / "data" / "warraq" / "warraq.db"
        self._locking = threading.Thread(target=_hold, args=(database, seconds), daemon=True)
        self._locking.start()
        self._hinder(hand, seconds + 1)

    def fill_disk(self, hand: Hand, plan: Plan) -> None:
        """Let no file of the app grow any more for some seconds."""
        self._narrow = hand.terminal.pid
        _limit(self._narrow, 4096)
        self._hinder(hand, 1 + plan["steps"] * 0.3)

    def worsen_engine(self, _hand: Hand, plan: Plan) -> None:
        """Let the engine stall or drop what it is asked, or answer again."""
        self.manner = ("well", "stalls", "drops")[plan["number"] % 3]

    def work_elsewhere(self, hand: Hand, plan: Plan) -> None:
        """Add a term or an article by a process of its own, or remove the term again."""
        number = plan["number"]
        which = number % 4
        if which == 0 and self._added:
            words = self._added.pop(0)
            self._start(("term", "remove", words), lambda: hand.must_be_gone("term", words))
        elif which == 2:
            self._start(("add", str(hand.paths[number % len(hand.paths)])), _nothing)
        else:
            words = f"soak elsewhere {number}"

            def added() -> None:
                # it may have been the first of the list when the user removed that
                if not hand.ledger.is_removed(words):
                    hand.must_be_kept("term", words)
                    self._added.append(words)

            self._start(("term", "add", f"مصطلح آخر {number % 4999}", words), added)

    def _start(self, arguments: tuple[str, ...], held: Callable[[], object]) -> None:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
        program = subprocess.Popen([*self._command, *arguments], env=self._environ, **quiet)
        self._others.append((program, held))

    def _hinder(self, hand: Hand, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        hand.is_hindered = True

    def pass_by(self, hand: Hand, *, at_once: bool = False) -> bool:
        """End what has lasted long enough, and hold what other processes did; return whether another process is at work."""
        if self._narrow and (at_once or time.monotonic() > self._until):
            _limit(self._narrow, resource.RLIM_INFINITY)
            self._narrow = 0
            self._until = time.monotonic() + 0.5
        if at_once and self._locking is not None:
            self._locking.join()
        hand.is_hindered = self.is_hindering
        for program, held in list(self._others):
            if at_once:
                program.wait(60)
            if program.poll() is not None:
                self._others.remove((program, held))
                self.done += program.returncode == 0
                if program.returncode == 0:
                    held()
        hand.is_accompanied = bool(self._others)
        return hand.is_accompanied

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """Return what can go wrong."""
        return (
            Deed("lock the database", 0.4, "", self.lock, numbered, is_fault=True),
            Deed("fill the disk", 0.3, "", self.fill_disk, numbered, touches("position-"), is_fault=True),
            Deed("worsen the engine", 0.6, "", self.worsen_engine, numbered, is_fault=True),
            Deed("work elsewhere", 1, "", self.work_elsewhere, numbered, ELSEWHERE, is_fault=True),
        )


def _hold(database: Path, seconds: float) -> None:
    with suppress(sqlite3.Error), closing(sqlite3.connect(database, timeout=10, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        time.sleep(seconds)
        connection.execute("ROLLBACK")


def _limit(pid: int, size: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, hard))
