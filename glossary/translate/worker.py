"""The process that asks an engine, as we see it."""

import json
import subprocess
import sys
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any

from corpus.worded import system_reason, worded
from glossary.translate.environment import child_environment

_MODULE = "glossary.translate.child"
_LONGEST_LINE = 16 * 1024 * 1024
"""Bytes of the longest line that is read; more is no answer."""


class NotStarted(Exception):
    """There is no process; the text says why."""


class Worker:
    """A process that translates passages, several at a time, and is ended with ours."""

    def __init__(self, told: dict[str, Any]) -> None:
        """Start it and tell it which engine to ask; raises NotStarted."""
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", _MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(str(told.get("key", ""))),
                start_new_session=True,
            )
        except OSError as error:
            raise NotStarted(system_reason(error)) from error
        self._answers: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._lines: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._threads = [Thread(target=self._read, daemon=True), Thread(target=self._write, daemon=True)]
        self.ask(told)
        for thread in self._threads:
            thread.start()

    @property
    def is_running(self) -> bool:
        """Whether it may be asked."""
        return self._process.poll() is None

    def ask(self, line: dict[str, Any]) -> None:
        """Hand it a passage, without waiting for it to take it; where it has ended, `answer` says so."""
        self._lines.put(line)

    def answer(self, seconds: float) -> dict[str, Any] | None:
        """Return an answer that is there within so many seconds, None where the process has ended; raises TimeoutError."""
        try:
            return self._answers.get(timeout=max(seconds, 0.0))
        except Empty:
            raise TimeoutError from None

    def kill(self) -> None:
        """Have it end now; who waits for an answer learns that it has ended."""
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """End it and let go of all it had."""
        self.kill()
        with suppress(OSError):
            self._process.wait()
        self._lines.put(None)
        for thread in self._threads:
            thread.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _write(self) -> None:
        pipe = self._process.stdin
        while pipe is not None and (line := self._lines.get()) is not None:
            with suppress(OSError):
                pipe.write(json.dumps(line).encode("ascii") + b"\n")
                pipe.flush()

    def _read(self) -> None:
        pipe = self._process.stdout
        while pipe is not None:
            try:
                line = pipe.readline(_LONGEST_LINE)
                found = json.loads(line) if line.endswith(b"\n") else None
            except (OSError, ValueError):
                found = None
            self._answers.put(found if isinstance(found, dict) else None)
            if not isinstance(found, dict):
                return


class Workers:
    """Processes that ask one engine; one that has done its work is kept for the next."""

    def __init__(self, told: dict[str, Any]) -> None:
        """Start none yet."""
        self._told = told
        self._lock = Lock()
        self._busy: set[Worker] = set()
        self._spare: Worker | None = None
        self.is_closed = False

    def take(self) -> Worker:
        """Return a process that is free; raises NotStarted."""
        with self._lock:
            if self.is_closed:
                raise NotStarted(worded("it was closed"))
            spare, self._spare = self._spare, None
            if spare is not None and not spare.is_running:
                spare.end()
                spare = None
            worker = spare or Worker(self._told)
            self._busy.add(worker)
            return worker

    def give_back(self, worker: Worker) -> None:
        """Keep a process that has answered all it was asked."""
        with self._lock:
            self._busy.discard(worker)
            if self._spare is None and not self.is_closed:
                self._spare = worker
                return
        worker.end()

    def end(self, worker: Worker) -> None:
        """End a process, whatever it is doing."""
        with self._lock:
            self._busy.discard(worker)
        worker.end()

    def close(self) -> None:
        """End all of them; none is started any more."""
        with self._lock:
            self.is_closed = True
            for worker in self._busy:
                worker.kill()
            spare, self._spare = self._spare, None
        if spare is not None:
            spare.end()
