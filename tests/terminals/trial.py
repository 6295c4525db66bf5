"""One terminal put to the test: opened, asked, photographed, read."""

import json
import os
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

from tests.terminals.grid import Grid, grid_between
from tests.terminals.look import Look
from tests.terminals.references import Reference, References
from tests.terminals.screen import NotShownError, VirtualScreen
from tests.terminals.setup import Emulator, Multiplexer, Start, own_script
from tests.terminals.warraq import WARRAQ

_OPENING_SECONDS = 45.0
_PAINTING_SECONDS = 30.0
_FIRST_LOOK_SECONDS = 2.0
"""So long the program has, at least, before its picture is taken."""


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
class Seen:
    """What came of a terminal."""

    doctor: dict[str, Any]
    """What `warraq doctor --json` told there."""
    pictures: tuple[Image.Image, ...]
    """The Arabic pane of each article."""
    references: tuple[Reference, ...]


class Trial:
    """Shows articles in a terminal."""

    def __init__(self, case: Case, look: Look, home: Path) -> None:
        """Take a home folder that a first run of warraq has filled; it is copied."""
        self.case = case
        self._look = look
        self._home = home
        self._wanted = (look.columns, look.rows)

    def seen(self, samples: Sequence[Path], references: References, keep: Callable[[int, Image.Image], None]) -> Seen:
        """Return what is seen of some articles; raise NotShownError where nothing is. `keep` is given whole pictures."""
        with TemporaryDirectory(prefix="proof-") as folder:
            home = Path(folder) / "h"
            shutil.copytree(self._home, home)
            (home / "run").mkdir(mode=0o700)
            inside = home / "proof"
            inside.mkdir()
            self._write_plan(inside, samples)
            start = self.case.start(self._look, [*own_script("inside.py"), str(inside)], home)
            _write_files(home, start.files)
            with VirtualScreen(home) as screen:
                screen.start(start.command, _environ(home) | start.environ)
                columns, rows = json.loads(_awaited(inside / "size.json", screen))
                grid = self._grid(screen, inside, (columns, rows), references.cell)
                shown = tuple(references.of(sample, (columns, rows)) for sample in samples)
                doctor = json.loads(_awaited(inside / "doctor.json", screen))
                pictures = []
                for number, reference in enumerate(shown):
                    _awaited(inside / f"begun-{number}", screen)
                    time.sleep(_FIRST_LOOK_SECONDS)
                    whole = screen.still_picture(grid.shows_page, _PAINTING_SECONDS)
                    keep(number, whole)
                    pictures.append(grid.cut(whole, reference.pane))
                    (inside / f"seen-{number}").touch()
        return Seen(_told(doctor), tuple(pictures), shown)

    def _write_plan(self, inside: Path, samples: Sequence[Path]) -> None:
        asked = {"doctor.json": [*WARRAQ, "doctor", "--json"]}
        if self.case.emulator.calibrated:
            calibrate = [*WARRAQ, "calibrate", "--mode", self.case.emulator.calibrated]
            asked = {"calibrate.json": calibrate} | asked
        shown = [[*WARRAQ, "read", str(sample)] for sample in samples]
        plan = {"size": self._wanted, "asked": asked, "shown": shown}
        (inside / "plan.json").write_text(json.dumps(plan), encoding="utf-8")

    def _grid(self, screen: VirtualScreen, inside: Path, size: tuple[int, int], cell: tuple[float, float]) -> Grid:
        """Return where the cells are, all of about a size: what changes between no cell filled and all of them."""
        pictures = []
        for name in ("empty", "full"):
            _awaited(inside / f"begun-{name}", screen)
            pictures.append(screen.still_picture(lambda _: True, _PAINTING_SECONDS))
            (inside / f"seen-{name}").touch()
        grid = grid_between(*pictures, size)
        if grid is None or not grid.is_of(cell):
            raise NotShownError(f"no cells of about {cell} pixels were seen, but {grid and grid.cell}")
        return grid


def _told(answer: dict[str, Any]) -> dict[str, Any]:
    try:
        told = json.loads(answer["output"])
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _awaited(path: Path, screen: VirtualScreen) -> str:
    """Return what a file holds as soon as it is there."""
    end = time.monotonic() + _OPENING_SECONDS
    while not path.exists():
        if time.monotonic() > end:
            raise NotShownError(f"there was no {path.name} after {_OPENING_SECONDS:.0f} s; {screen.last_words()}")
        time.sleep(0.1)
    return path.read_text(encoding="utf-8")


def _write_files(home: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _environ(home: Path) -> dict[str, str]:
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
