"""`python -m tests.terminals.copying`: whether a drag over Arabic copies, in real terminals, what stands in the article."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.terminals.emulators import EMULATORS
from tests.terminals.grid import Grid, grid_between
from tests.terminals.look import MARGIN, Look
from tests.terminals.pane import Pane, pane_of
from tests.terminals.screen import NotShownError
from tests.terminals.setup import MissingError
from tests.terminals.trial import asked_first, profile_told
from tests.terminals.visit import Case, Plan, Visit, visit
from tests.terminals.warraq import WARRAQ, environ_of, fill_home

_SAMPLE = Path("corpus/samples/03-museum.txt").resolve()
_USUAL = ("xterm", "alacritty", "kitty", "vte", "konsole", "mlterm")
_TOOLS = ("Xvfb", "xdotool", "xclip")
_SECONDS = 30.0
_STEP_SECONDS = 0.25
_COPY_SECONDS = 2.0


def main() -> int:
    """Return 0 if all terminals named, or the usual ones, copy what was dragged over, 1 if not, 2 if none is here."""
    if missing := [tool for tool in _TOOLS if shutil.which(tool) is None]:
        print(f"nothing can be tested: {', '.join(missing)} is not installed", file=sys.stderr)
        return 2
    wrong, tested = [], 0
    with TemporaryDirectory(prefix="proof-home-") as folder:
        home = Path(folder)
        fill_home(home)
        for name in sys.argv[1:] or _USUAL:
            try:
                told = _told(Case(EMULATORS[name]), home)
            except (MissingError, NotShownError) as error:
                print(f"{name}: not tested ({error})")
                continue
            tested += 1
            wrong += [name] if told else []
            print(f"{name}: {told or 'copied as it stands'}", flush=True)
    return 2 if not tested else 1 if wrong else 0


def _told(case: Case, home: Path) -> str:
    """Return what was wrong with what a drag over two lines copied, empty where nothing was."""
    case.emulator.check()
    plan = Plan(asked_first(case), [[*WARRAQ, "read", str(_SAMPLE)]])
    with visit(case, Look(), home, plan) as opened:
        columns, rows = json.loads(opened.told("size.json"))
        grid = _grid(opened, (columns, rows))
        pane = pane_of(_SAMPLE, (columns, rows), profile_told(opened), environ_of(home))
        opened.told("begun-0")
        opened.screen.still_picture(grid.shows_page, _SECONDS)
        first = _first_row(pane)
        _drag(opened, _cell(grid, pane, first, at_end=False), _cell(grid, pane, first + 1, at_end=True))
        _x(opened, "xdotool", "key", "--clearmodifiers", "ctrl+c")
        time.sleep(_COPY_SECONDS)
        copied = _x(opened, "xclip", "-o", "-selection", "clipboard")
        opened.saw("0")
    wanted = f"{pane.rows[first].text} {pane.rows[first + 1].text}"
    return "" if copied == wanted else f"copied {copied!r}, not {wanted!r}"


def _grid(opened: Visit, size: tuple[int, int]) -> Grid:
    pictures = []
    for name in ("empty", "full"):
        opened.told(f"begun-{name}")
        pictures.append(opened.screen.still_picture(lambda _: True, _SECONDS))
        opened.saw(name)
    grid = grid_between(*pictures, size)
    if grid is None:
        raise NotShownError("no cells were seen")
    return grid


def _first_row(pane: Pane) -> int:
    """Return the first row of the first paragraph of some lines."""
    long = pane.width * 2 // 3
    rows = range(len(pane.rows) - 2)
    return next(row for row in rows if all(len(pane.rows[each].text) > long for each in (row, row + 1, row + 2)))


def _cell(grid: Grid, pane: Pane, row: int, *, at_end: bool) -> tuple[int, int]:
    """Return the pixel in the middle of the cell where a right-to-left row begins, or far behind its end."""
    width, height = grid.cell
    column = pane.column + (MARGIN if at_end else pane.width - MARGIN - 1)
    return round(grid.box[0] + (column + 0.5) * width), round(grid.box[1] + (pane.row + row + 0.5) * height)


def _drag(opened: Visit, begin: tuple[int, int], end: tuple[int, int]) -> None:
    middle = ((begin[0] + end[0]) // 2, (begin[1] + end[1]) // 2)
    steps = [("mousemove", *begin), ("mousedown", 1), ("mousemove", *middle), ("mousemove", *end), ("mouseup", 1)]
    for step in steps:
        _x(opened, "xdotool", *map(str, step))
        time.sleep(_STEP_SECONDS)


def _x(opened: Visit, *command: str) -> str:
    """Return what a program says on the terminal's screen."""
    environ = {"DISPLAY": opened.screen.name, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=20, check=False)
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main())
