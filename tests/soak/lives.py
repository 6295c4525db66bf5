"""The lives of the app in a run: how one begins, how it ends, and what the next one must know of it."""

import json
import signal
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.soak.hand import Crashed, Hand, Lost
from tests.soak.keys import sent
from tests.soak.ledger import Ledger
from tests.soak.terminal import Gone, State, Terminal
from tui.logbook.logbook import CRASH, FILE

ENDINGS = ("quit", "kill", "terminate", "hang up", "damage")
"""The ways a life ends; after the last one a file of what may be lost is damaged."""
_CODES = {"quit": 0, "terminate": 128 + signal.SIGTERM, "hang up": 128 + signal.SIGHUP}
_RESTLESS = ((0.0, 0.15), (0.5, 0.6))
"""The parts of a run in which lives are short; in each of the others one process lives, so that what it loses adds up."""
_FAULT = " CRITICAL "
"""What a line of the log says of a fault that was told on the screen."""
_LIFE = 40
"""Actions in a short life."""


def endings_in(seed: int, actions: int) -> dict[int, str]:
    """Return at which actions of a run a life ends, and in which way: each way comes as often as the others."""
    ways = list(ENDINGS)
    Random(f"{seed} ways").shuffle(ways)
    places: list[int] = []
    for share_before, share_after in _RESTLESS:
        begin, end = int(share_before * actions), int(share_after * actions)
        places += range(begin + min(_LIFE, (end - begin) // 2), end + 1, _LIFE)
    return {place: ways[number % len(ways)] for number, place in enumerate(places)}


class Step(NamedTuple):
    """An action as it is written down."""

    number: int
    deed: str
    plan: dict[str, Any]


class Options(NamedTuple):
    """How long, how much, from what."""

    seed: int
    actions: int
    minutes: float
    articles: int
    home: Path
    stacks: bool = False
    replay: tuple[Step, ...] = ()


class Lives:
    """Begins and ends the app."""

    def __init__(self, options: Options, environ: Mapping[str, str], ledger: Ledger, server: str) -> None:
        self.hand: Hand | None = None
        """Who holds the app that lives."""
        self.count = 0
        self.processor = 0.0
        """Seconds of processor time that those took that ended."""
        self.paths: list[Path] = []
        self._home = options.home
        self._faults = 0
        """Those in the log that were told before."""
        self._seed = options.seed
        self._environ = {**environ, **({"WARRAQ_SOAK_STACKS": "1"} if options.stacks else {})}
        self._ledger = ledger
        self._server = server

    def begin(self, size: tuple[int, int]) -> None:
        """Start the app and wait until its first screen is filled."""
        self.count += 1
        terminal = Terminal((), self._environ, size)
        try:
            self.hand = Hand(terminal, self._ledger, self._home)
        except Gone as gone:
            self.processor += terminal.close()
            raise Crashed(f"it does not begin: {gone}, {terminal.code}{self.crash()}\n{terminal.screen.text}") from gone
        self.hand.paths, self.hand.server = self.paths, self._server
        self.hand.rest(10)

    def end(self, how: str) -> State:
        """End the app in some way, and return what was on its screen."""
        hand = self.hand
        assert hand is not None
        terminal = hand.terminal
        hand.go("reader")
        hand.rest(1)
        before = hand.settle()
        if how == "quit":
            terminal.type(sent("ctrl+q"))
        elif how == "hang up":
            terminal.hang_up()
        else:
            terminal.signal(signal.SIGTERM if how == "terminate" else signal.SIGKILL)
        code = terminal.wait(20)
        if code is None or code != _CODES.get(how, code):
            raise Crashed(
                f"after {how} it ended with {code}, not {_CODES.get(how)}{self.crash()}\n{terminal.screen.text}"
            )
        self.bury()
        if how == "damage":
            self._damage()
        return before

    def must_resume(self, before: State) -> None:
        """Hold that the place is kept at which the article was read when the app ended in order."""
        path = self._home / "data" / "warraq" / "warraq.positions.json"
        positions = {}
        with suppress(OSError, ValueError):  # not written yet, or damaged and not written since
            positions = json.loads(path.read_text(encoding="utf-8"))["positions"]
        entry = positions.get(before["article"])
        if before["spot"] and (entry is None or [entry["block"], entry["offset"]] != before["spot"]):
            raise Lost(f"the place was {before['article']} {before['spot']}, and {entry} is kept of it")

    def _damage(self) -> None:
        """Overwrite a file of what may be lost."""
        folders = (self._home / "state" / "warraq", self._home / "data" / "warraq")
        files = sorted(each for folder in folders if folder.is_dir() for each in folder.glob("*.json"))
        if files:
            Random(f"{self._seed} {self.count}").choice(files).write_bytes(b'{"half": [1, \xff')

    def bury(self) -> None:
        """End the app, whatever it does."""
        if self.hand is not None:
            self.processor += self.hand.terminal.close()
            self.hand = None

    def crash(self) -> str:
        """Return what a crash left, or a fault that was told and noted, once."""
        folder = self._home / "state" / "warraq"
        told = ""
        if (path := folder / CRASH).exists():
            told = path.read_text(encoding="utf-8")
            path.unlink()
        with suppress(OSError):
            faults = [line for line in (folder / FILE).read_text("utf-8", "replace").splitlines() if _FAULT in line]
            told += "\n".join(faults[self._faults :])
            self._faults = len(faults)
        return told and f"\n{told}"
