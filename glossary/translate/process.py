"""A call in a process of its own, ended at a deadline."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any

import glossary

_ROOT = Path(glossary.__file__).resolve().parent.parent
_LONGEST_ANSWER = 8 * 1024 * 1024
"""Bytes an answer may have; more is no translation."""


class CallFailed(Exception):
    """A call gave no answer; `kind` and `detail` say why, as `glossary.translate.failures` names it."""

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail


class Calls:
    """Calls of one module, each in a fresh interpreter that reads JSON and writes JSON; none outlives its deadline."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = Lock()
        self._closed = False

    def answer(self, request: dict[str, Any], deadline: float) -> dict[str, Any]:
        """Return what the module answers within so many seconds; CallFailed where it does not."""
        process = self._start()
        try:
            written, _ = process.communicate(json.dumps(request).encode(), timeout=deadline)
        except subprocess.TimeoutExpired:
            raise CallFailed("deadline") from None
        except OSError as error:
            raise CallFailed("crash", error.strerror or str(error)) from error
        finally:
            self._end(process)
        return self._read(process.returncode, written)

    def close(self) -> None:
        """End the calls under way."""
        with self._lock:
            self._closed = True
            for process in self._running:
                process.kill()

    def _start(self) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._closed:
                raise CallFailed("closed")
            try:
                process = subprocess.Popen(
                    [sys.executable, "-P", "-m", self._module],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=_environment(),
                    start_new_session=True,
                )
            except OSError as error:
                raise CallFailed("start", error.strerror or str(error)) from error
            self._running.add(process)
        return process

    def _end(self, process: "subprocess.Popen[bytes]") -> None:
        if process.poll() is None:
            process.kill()
        with suppress(OSError):
            process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        with self._lock:
            self._running.discard(process)

    def _read(self, code: int, written: bytes) -> dict[str, Any]:
        if self._closed:
            raise CallFailed("closed")
        if len(written) > _LONGEST_ANSWER:
            raise CallFailed("answer", f"{len(written)} bytes")
        try:
            answer = json.loads(written)
        except ValueError:
            raise CallFailed("crash", f"exit code {code}") from None
        if not isinstance(answer, dict):
            raise CallFailed("crash", f"exit code {code}")
        if "failure" in answer:
            raise CallFailed(str(answer["failure"]), str(answer.get("detail", "")))
        return answer


def _environment() -> dict[str, str]:
    """Return our environment, in which the process finds this package and reaches this machine without a proxy."""
    environment = dict(os.environ)
    path = [str(_ROOT), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(part for part in path if part)
    direct = [environment.get("no_proxy") or environment.get("NO_PROXY", ""), "localhost", "127.0.0.1", "::1"]
    environment["NO_PROXY"] = environment["no_proxy"] = ",".join(part for part in direct if part)
    environment["PYTHONIOENCODING"] = "utf-8"
    return environment
