"""One terminal put to the test: opened, asked, photographed."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PIL import Image

from tests.terminals.grid import Grid, grid_between
from tests.terminals.look import Look
from tests.terminals.references import Reference, References
from tests.terminals.screen import NotShownError
from tests.terminals.setup import told_version
from tests.terminals.visit import Case, Plan, Visit, visit
from tests.terminals.warraq import WARRAQ
from tui.terminal.profile import Grounds, Profile
from tui.typeset.terminal.mode import Mode

_PAINTING_SECONDS = 30.0


@dataclass(frozen=True)
class Seen:
    """What came of a terminal."""

    profile: Profile
    """What warraq knows of the terminal."""
    pictures: tuple[Image.Image, ...]
    """The Arabic pane of each article."""
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Bench:
    """What every trial is made with."""

    look: Look
    home: Path
    """A home folder that a first run of warraq has filled; trials copy it."""
    samples: tuple[Path, ...]
    references: References


class Trial(Protocol):
    """Knows how to show articles somewhere."""

    @property
    def name(self) -> str:
        """As it is named on the command line."""
        ...

    @property
    def title(self) -> str:
        """As people call it."""
        ...

    def check(self) -> None:
        """Raise MissingError where something it needs is not here."""
        ...

    def version(self, home: Path) -> str:
        """Return the version of what shows them, `?` where it tells none."""
        ...

    def seen(self, bench: Bench, keep: Callable[[int, Image.Image], None]) -> Seen:
        """Return what is seen of the articles; raise NotShownError where nothing is. `keep` is given whole pictures."""
        ...


@dataclass(frozen=True)
class TerminalTrial:
    """Shows articles in a terminal."""

    case: Case

    @property
    def name(self) -> str:
        """As it is named on the command line."""
        return self.case.name

    @property
    def title(self) -> str:
        """As people call it."""
        return self.case.title

    def check(self) -> None:
        """Raise MissingError where a program it needs is not installed."""
        self.case.emulator.check()
        if self.case.multiplexer:
            self.case.multiplexer.check()

    def version(self, home: Path) -> str:
        """Return the version of the terminal, and of what runs in it."""
        outer, inner = self.case.emulator.version_here(home), self.case.multiplexer
        return f"{told_version(inner.version, home)} in {outer}" if inner else outer

    def seen(self, bench: Bench, keep: Callable[[int, Image.Image], None]) -> Seen:
        """Return what is seen of the articles; raise NotShownError where nothing is. `keep` is given whole pictures."""
        plan = Plan(asked_first(self.case), [[*WARRAQ, "read", str(sample)] for sample in bench.samples])
        with visit(self.case, bench.look, bench.home, plan) as opened:
            columns, rows = json.loads(opened.told("size.json"))
            grid = _grid(opened, (columns, rows), bench.references.cell)
            profile = profile_told(opened)
            shown = tuple(bench.references.of(sample, (columns, rows), profile) for sample in bench.samples)
            pictures = []
            for number, reference in enumerate(shown):
                opened.told(f"begun-{number}")
                whole = opened.screen.still_picture(grid.shows_page, _PAINTING_SECONDS)
                keep(number, whole)
                pictures.append(grid.cut(whole, reference.pane))
                opened.saw(str(number))
        return Seen(profile, tuple(pictures), shown)


def asked_first(case: Case) -> dict[str, Sequence[str]]:
    """Return what is asked before anything is shown: the mode its user has chosen is kept, then all is told."""
    doctor = {"doctor.json": [*WARRAQ, "doctor", "--json"]}
    chosen = case.emulator.calibrated
    return {"calibrate.json": [*WARRAQ, "calibrate", "--mode", chosen], **doctor} if chosen else dict(doctor)


def profile_told(opened: Visit) -> Profile:
    """Return what warraq knows of the terminal it runs in; raise NotShownError where it does not tell."""
    told = opened.answer("doctor.json")
    terminal = told.get("terminal") if isinstance(told, dict) else None
    if not terminal:
        raise NotShownError(f"warraq doctor told nothing of the terminal: {opened.told('doctor.json')[-300:]}")
    return Profile(
        name=terminal["name"],
        key=terminal["key"],
        mode=Mode(terminal["mode"]),
        grounds=Grounds(terminal["grounds"]),
        reason=terminal["reason"],
        is_sure=terminal["is_sure"],
        multiplexer=terminal["multiplexer"],
    )


def _grid(opened: Visit, size: tuple[int, int], cell: tuple[float, float]) -> Grid:
    """Return where the cells are, all of about a size: what changes between no cell filled and all of them."""
    pictures = []
    for name in ("empty", "full"):
        opened.told(f"begun-{name}")
        pictures.append(opened.screen.still_picture(lambda _: True, _PAINTING_SECONDS))
        opened.saw(name)
    grid = grid_between(*pictures, size)
    if grid is None or not grid.is_of(cell):
        raise NotShownError(f"no cells of about {cell} pixels were seen, but {grid and grid.cell}")
    return grid
