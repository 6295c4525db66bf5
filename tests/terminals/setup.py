"""What it takes to open a terminal: its command, its configuration, its version."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.terminals.look import Look

HERE = Path(__file__).parent
_VERSION = re.compile(r"(?<![\w.])v?(\d[\w.]*)")


@dataclass(frozen=True)
class Start:
    """How a terminal is started with a program in it."""

    command: list[str]
    files: dict[str, str] = field(default_factory=dict)
    """Its configuration: texts by path in the home folder."""
    environ: dict[str, str] = field(default_factory=dict)


class MissingError(Exception):
    """What a terminal needs is not here."""


@dataclass(frozen=True)
class Emulator:
    """A terminal of its own window."""

    name: str
    title: str
    """As people call it."""
    start: Callable[[Look, list[str], Path], Start]
    """Takes the look, the program to run in it and the home folder."""
    programs: tuple[str, ...]
    version: tuple[str, ...] = ()
    """What tells the version; `--version` of the first program by default."""
    needs: tuple[str, ...] = ()
    """What succeeds only where all that it needs beside programs is here."""
    calibrated: str = ""
    """The mode its user has chosen, where a setting decides that cannot be asked for."""

    def check(self) -> None:
        """Raise MissingError where a program it needs is not installed."""
        for program in self.programs:
            if shutil.which(program) is None:
                raise MissingError(f"{program} is not here")
        if self.needs and (done := subprocess.run(self.needs, capture_output=True, text=True, check=False)).returncode:
            raise MissingError(f"{shlex.join(self.needs)} says: {done.stderr.strip()[-200:]}")

    def version_here(self, home: Path) -> str:
        """Return its version, `?` where it tells none."""
        return told_version(self.version or (self.programs[0], "--version"), home)


@dataclass(frozen=True)
class Multiplexer:
    """A terminal inside a terminal."""

    name: str
    wrap: Callable[[list[str], Path], Start]
    """Takes the program to run in it and the home folder."""
    version: tuple[str, ...]

    def check(self) -> None:
        """Raise MissingError where it is not installed."""
        if shutil.which(self.name) is None:
            raise MissingError(f"{self.name} is not here")


def told_version(command: tuple[str, ...], home: Path) -> str:
    """Return the first version number in what a program says of itself."""
    environ = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(home)}
    try:
        done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return "?"
    lines = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith(("QStandard", "/"))]
    found = _VERSION.search(" ".join(lines))
    return found[1] if found else "?"


def tmux(command: list[str], home: Path) -> Start:
    """Return tmux as it comes, but for the line at its bottom."""
    options = ("-S", str(home / "tmux.socket"), "-f", str(home / "tmux.conf"))
    return Start(["tmux", *options, "new-session", *command], {"tmux.conf": "set -g status off\n"})


def screen(command: list[str], home: Path) -> Start:
    """Return GNU screen as it comes."""
    folder = home / "screen"
    folder.mkdir(mode=0o700, exist_ok=True)
    environ = {"SCREENDIR": str(folder)}
    return Start(
        ["screen", "-U", "-c", str(home / "screenrc"), *command], {"screenrc": "startup_message off\n"}, environ
    )


MULTIPLEXERS = {
    "tmux": Multiplexer("tmux", tmux, ("tmux", "-V")),
    "screen": Multiplexer("screen", screen, ("screen", "-v")),
}


def own_script(name: str) -> list[str]:
    """Return the beginning of a command that runs a script of this folder."""
    return [sys.executable, str(HERE / name)]
