"""A screen of its own for one terminal: an X server without a monitor, and pictures of what is on it."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Self

from PIL import Image, ImageGrab

SIZE = (1920, 1280)
_ENDING_SECONDS = 3.0
_STILL_LOOKS = 3
"""How many pictures in a row have to be the same."""
_LOOK_SECONDS = 0.5


class NotShownError(Exception):
    """A terminal did not show what it was opened for."""


class VirtualScreen:
    """An X server and the programs on it; all of them end with it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._programs: list[subprocess.Popen[bytes]] = []
        self._log: IO[bytes] | None = None
        self.name = ""

    def __enter__(self) -> Self:
        self._log = (self._folder / "terminal.log").open("wb")
        told, tell = os.pipe()
        size = "x".join(map(str, SIZE))
        options = ("-screen", "0", f"{size}x24", "-dpi", "96", "-nolisten", "tcp", "-noreset")
        server = ("Xvfb", "-displayfd", str(tell), *options)
        self._programs.append(
            subprocess.Popen(
                server, pass_fds=[tell], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
            )
        )
        os.close(tell)
        with os.fdopen(told) as answer:
            self.name = f":{answer.readline().strip()}"
        return self

    def __exit__(self, *_: object) -> None:
        for program in reversed(self._programs):
            _end(program)
        if self._log:
            self._log.close()

    def start(self, command: Sequence[str], environ: Mapping[str, str]) -> subprocess.Popen[bytes]:
        """Start a program on this screen."""
        program = subprocess.Popen(
            command,
            env={**environ, "DISPLAY": self.name},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._programs.append(program)
        return program

    def picture(self) -> Image.Image:
        """Return what is on the screen now."""
        return ImageGrab.grab(xdisplay=self.name).convert("RGB")

    def still_picture(self, is_shown: Callable[[Image.Image], bool], limit: float) -> Image.Image:
        """Return what is on the screen once it is what is waited for and nothing moves any more."""
        end = time.monotonic() + limit
        before, same = self.picture(), 1
        while time.monotonic() < end:
            time.sleep(_LOOK_SECONDS)
            now = self.picture()
            same = same + 1 if now.tobytes() == before.tobytes() else 1
            before = now
            if same >= _STILL_LOOKS and is_shown(now):
                return now
        if is_shown(before):
            return before
        raise NotShownError(f"what was waited for was not on the screen after {limit:.0f} s; {self.last_words()}")

    def last_words(self) -> str:
        """Return the end of what the programs wrote beside their windows."""
        text = (self._folder / "terminal.log").read_text(errors="replace").strip()
        return f"the terminal said: …{text[-300:]}" if text else "the terminal said nothing"


def _end(program: subprocess.Popen[bytes]) -> None:
    """End a program and all that it started in its session."""
    for ending in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(program.pid, ending)
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(_ENDING_SECONDS)
