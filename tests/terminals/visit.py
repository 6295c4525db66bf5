"""A terminal opened on a screen of its own, with a plan carried out in it."""

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.terminals.look import Look
from tests.terminals.screen import NotShownError, VirtualScreen
from tests.terminals.setup import Emulator, Multiplexer, Start, own_script

OPENING_SECONDS = 45.0


@dataclass(frozen=True)
class Case:
    """A terminal to be tested, by itself or with a multiplexer in it."""

    emulator: Emulator
    multiplexer: Multiplexer | None = None

    @property
    def name(self) -> str:
        """As it is named on the command line."""
        return f"{self.multiplexer.name}:{self.emulator.name}" if self.multiplexer else self.emulator.name

    @property
    def title(self) -> str:
        """As people call it."""
        return f"{self.multiplexer.name} in {self.emulator.title}" if self.multiplexer else self.emulator.title

    def start(self, look: Look, command: list[str], home: Path) -> Start:
        """Return how it is started with a program in it."""
        if self.multiplexer is None:
            return self.emulator.start(look, command, home)
        inner = self.multiplexer.wrap(command, home)
        outer = self.emulator.start(look, inner.command, home)
        return Start(outer.command, inner.files | outer.files, inner.environ | outer.environ)


@dataclass(frozen=True)
class Plan:
    """What is to be done in a terminal."""

    asked: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Programs to run first, each by the name of the file that takes its answer."""
    shown: Sequence[Sequence[str]] = ()
    """Programs to photograph then."""


@dataclass(frozen=True)
class Visit:
    """An open terminal."""

    screen: VirtualScreen
    folder: Path
    """Where what runs inside tells how far it is."""

    def told(self, name: str, limit: float = OPENING_SECONDS) -> str:
        """Return what a file of the folder holds as soon as it is there; raise NotShownError where it never is."""
        path = self.folder / name
        end = time.monotonic() + limit
        while not path.exists():
            if time.monotonic() > end:
                raise NotShownError(f"there was no {name} after {limit:.0f} s; {self.screen.last_words()}")
            time.sleep(0.1)
        return path.read_text(encoding="utf-8")

    def answer(self, name: str, limit: float = OPENING_SECONDS) -> Any:
        """Return the JSON that a program printed, None where it printed something else."""
        try:
            return json.loads(json.loads(self.told(name, limit))["output"])
        except ValueError:
            return None

    def saw(self, name: str) -> None:
        """Let it go on after something was photographed."""
        (self.folder / f"seen-{name}").touch()


@contextmanager
def visit(case: Case, look: Look, home: Path, plan: Plan) -> Iterator[Visit]:
    """Open a terminal on a copy of a home folder."""
    with TemporaryDirectory(prefix="proof-", ignore_cleanup_errors=True) as folder:
        own_home = Path(folder) / "h"
        shutil.copytree(home, own_home)
        (own_home / "run").mkdir(mode=0o700)
        inside = own_home / "proof"
        inside.mkdir()
        written = {"size": (look.columns, look.rows), "asked": plan.asked, "shown": plan.shown}
        (inside / "plan.json").write_text(json.dumps(written), encoding="utf-8")
        start = case.start(look, [*own_script("inside.py"), str(inside)], own_home)
        write_files(own_home, start.files)
        with VirtualScreen(own_home) as screen:
            screen.start(start.command, environ_in(own_home) | start.environ)
            yield Visit(screen, inside)


def write_files(home: Path, files: dict[str, str]) -> None:
    """Write a terminal's configuration, texts by path in the home folder."""
    for name, text in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def environ_in(home: Path) -> dict[str, str]:
    """Return the environment of a terminal, nothing of the one this runs in but where programs are."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "SHELL": "/bin/sh",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(home / "run"),
        "GDK_BACKEND": "x11",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }
