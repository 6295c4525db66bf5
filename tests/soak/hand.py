"""The hand of the user: presses keys, goes from screen to screen, and looks whether what it sees is in order."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.soak.keys import ESCAPE, sent
from tests.soak.ledger import Ledger, Touch
from tests.soak.terminal import Gone, State, Terminal

ROOMS = {
    "library": ("LibraryScreen", ("f2",)),
    "reader": ("ReadingScreen", ("f3",)),
    "glossary": ("GlossaryScreen", ("f4",)),
    "names": ("NamesScreen", ("ctrl+g",)),
    "memory": ("MemoryScreen", ("shift+f4",)),
    "search": ("SearchScreen", ("ctrl+f",)),
    "notes": ("NotesScreen", ("f2", "m")),
    "feeds": ("FeedsScreen", ("f2", "f")),
    "adding": ("AddingScreen", ("f2", "a")),
}
"""The screens, and the keys that lead there from anywhere."""
SMALLEST = (60, 16)
_ROOMS = {ROOMS[each][0] for each in ("library", "reader", "glossary", "names", "memory", "search")}
_PATIENCE, _STILL = 30.0, 8
"""Seconds an answer may take; answers without a further key after which those that were swallowed are waited for no longer.

They are no seconds: a machine that stands still for two swallows nothing, and keys would be pressed without looking.
"""
_LONGEST = 20.0
"""Seconds in which Escape must have led back, whatever lasts."""


CRASH = "crashes"


class Violation(Exception):
    """Something that must never be was seen."""

    kind = "other faults"


class Crashed(Violation):
    """The app left a report of a crash."""

    kind = CRASH


class Lost(Violation):
    """What was kept is not there any more."""

    kind = "lost entries"


class Torn(Violation):
    """The screen is not as it was painted."""

    kind = "torn screens"


class Hand:
    """Does things to a running app."""

    def __init__(self, terminal: Terminal, ledger: Ledger, home: Path) -> None:
        self.terminal = terminal
        self.ledger = ledger
        self.home = home
        self.size = (terminal.screen.columns, terminal.screen.rows)
        self.touched: set[Touch] = set()
        """What the actions since the last comparison may have changed."""
        self.is_hindered = False
        """Whether a fault is under way on account of which a change may be refused."""
        self.is_accompanied = False
        """Whether another process is at work, whose changes are no effect of what the hand does."""
        self.paths: list[Path] = []
        """Files of articles that can be added."""
        self.server = ""
        """The address of the local server."""
        self.sent: list[str] = []
        """What was sent since the last comparison, and what had the keys then."""
        self._base = 0
        self._until_shown()

    def _until_shown(self) -> None:
        end = time.monotonic() + 2 * _PATIENCE
        while not self.terminal.last:
            try:
                self.terminal.state(0.2)
            except Gone:
                if self.terminal.code is not None or time.monotonic() > end:
                    raise
        while self.terminal.read(0.3):
            pass
        self._base = self.terminal.sent - int(self.terminal.state()["handled"])

    # -- keys

    def press(self, *keys: str) -> State:
        """Press keys, each when the one before is done with."""
        for key in keys:
            self.send(sent(key))
        return self.terminal.last

    def send(self, data: bytes) -> State:
        """Send bytes and wait until they are done with."""
        last = self.terminal.last
        self.sent.append(f"{data!r} to {last['focus']} of {last['screens'][-1]}")
        self.terminal.type(data)
        return self.settle()

    def write(self, text: str) -> State:
        """Type a text in one breath."""
        return self.send(text.encode())

    def settle(self, seconds: float = _PATIENCE, *, rest: bool = False) -> State:
        """Wait until all keys are done with; workers may go on, unless the app is to `rest`, which is waited for a moment."""
        begun, handled, asked = time.monotonic(), -1, 0
        while True:
            state = self.terminal.state(seconds, handled=self.terminal.sent - self._base, rest=rest)
            asked = asked + 1 if state["idle"] and state["handled"] == handled else 0
            handled = state["handled"]
            if handled + self._base > self.terminal.sent:  # what seemed to be swallowed came after all
                self._base = self.terminal.sent - handled
            if state["idle"] and handled + self._base == self.terminal.sent:
                return state
            if asked >= _STILL:
                self._base = self.terminal.sent - handled
                return state
            if time.monotonic() - begun > seconds:
                raise Violation(f"keys are not done with after {seconds:.0f} s: {state}")

    def rest(self, seconds: float = _PATIENCE) -> State:
        """Wait until nothing is done in the background either, as far as that ends in time."""
        end = time.monotonic() + seconds
        state = self.settle(rest=True)
        while state["working"] and time.monotonic() < end:
            state = self.settle(rest=True)
        return state

    # -- ways

    def leave(self) -> State:
        """Press Escape until one of the rooms is there and no line has the keys; it must lead there."""
        state, end = self.settle(), time.monotonic() + _LONGEST
        while state["screens"][-1] not in _ROOMS or state["typing"]:
            state = self.send(ESCAPE)
            if time.monotonic() > end - _LONGEST + 1:
                # what lasts is stopped by the first one, and must come to its end before the next leads on
                state = self.rest(1)
            if time.monotonic() > end:
                break
        if state["screens"][-1] not in _ROOMS:
            raise Violation(f"Esc does not lead back: {state['screens']}, {state['focus']}")
        return state

    def go(self, place: str) -> bool:
        """Go to a room; return whether that could be, as the reader is nowhere before an article was opened."""
        name, keys = ROOMS[place]
        state = self.settle()
        if state["screens"][-1] == name and not state["typing"]:
            return self._is_on_page() if place == "reader" else True
        if place == "reader" and not state["article"]:
            return False
        for attempt in range(3):
            self.leave()
            state = self.press(*keys)
            end = time.monotonic() + 5
            while state["screens"][-1] != name and time.monotonic() < end:
                self.terminal.read(0.02)
                state = self.settle()
            if state["screens"][-1] == name:
                break
            if attempt == 2:
                raise Violation(f"{'+'.join(keys)} does not lead to {name}: {state['screens']}, {state['focus']}")
        if state["typing"] and place not in ("search", "adding"):
            self.send(ESCAPE)
        return self._is_on_page() if place == "reader" else True

    def _is_on_page(self) -> bool:
        """Bring the keys to the page of the reader where another pane has them; return whether they are there."""
        for _ in range(4):
            state = self.settle()
            if state["screens"][-1] != "ReadingScreen" or state["focus"].endswith("Page"):
                break
            if state["focus"]:
                self.send(ESCAPE)
            else:
                self.terminal.read(0.05)
        return state["screens"][-1] == "ReadingScreen"

    # -- what must be

    def until(self, holds: Callable[[], bool], seconds: float = 12) -> bool:
        """Return whether something comes true in time."""
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                return False
            self.terminal.read(0.01)
            with suppress(Violation):
                self.settle()
        return True

    def must_be_kept(self, kind: str, words: str) -> None:
        """Hold that an entry is in the database, unless a fault is under way."""
        if not self.until(lambda: self.ledger.has(kind, words) or self._is_held(words)) and not self.is_hindered:
            state = self.settle()
            raise Lost(
                f"a {kind} was lost that was typed and kept: {words!r}; {state['screens']}, {state['focus']}\n"
                + self.terminal.screen.text
            )

    def must_be_gone(self, kind: str, words: str) -> None:
        """Hold that an entry is in the database no longer, as another process took it out of it."""
        if not self.until(lambda: not self.ledger.has(kind, words)):
            raise Violation(f"a {kind} is there again that another process removed: {words!r}")

    def _is_held(self, words: str) -> bool:
        """Return whether what was typed and refused is held for the next time, as is promised."""
        folders = [self.home / kind / "warraq" for kind in ("data", "state")]
        files = [each for folder in folders if folder.is_dir() for each in folder.glob("*.json")]
        return any(words in each.read_text(encoding="utf-8", errors="replace") for each in files)

    def look(self) -> None:
        """Hold that the screen is whole: nothing beyond its edges, its title and its keys there."""
        self.settle()
        while self.terminal.read(0.05):
            pass
        screen = self.terminal.screen
        if screen.overflows:
            raise Torn(f"{screen.overflows} letters were sent beyond the screen of {self.size}\n{screen.text}")
        if self.size[0] < SMALLEST[0] or self.size[1] < SMALLEST[1]:
            return
        if not self.until(self._is_whole, 5):
            raise Torn(f"the screen is not whole: {self.terminal.last}\n{screen.text}")

    def _is_whole(self) -> bool:
        rows = [self.terminal.screen.line(number) for number in range(self.terminal.screen.rows)]
        is_zen = self.terminal.last["screens"][-1] == "ReadingScreen"
        return sum(map(bool, rows)) >= 2 and (is_zen or (bool(rows[0]) and bool(rows[-1])))
