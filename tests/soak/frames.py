"""How much work the app's main thread does for a frame, in seconds of processor time, and how fast the machine was then."""

import gc
import selectors
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from statistics import fmean
from typing import Any, TypeVar

from tests.soak.pace import paced

Seen = TypeVar("Seen")
SLOW = 0.1
"""Seconds of work for a frame, at the machine's usual pace, that are too many."""
AT_REST = ("tui/chores/garbage.py", "look")
"""The module and the function that have garbage looked for while nobody waits."""
_LOOK = 0.06
"""From so many seconds on what a frame does is looked at, where that was asked for."""
_AT_LEAST = 40
"""So many times the piece of work is done for a pace that is told."""


class Frames:
    """Adds up what is done from one picture, or from rest, to the next picture or to rest."""

    def __init__(self) -> None:
        self.cause = ""
        """The event that came in last."""
        self.screens: set[str] = set()
        """The screens there are, as they were painted last."""
        self.stacks: Counter[str] = Counter()
        """The functions a slow frame was seen in, where that was asked for."""
        self._known: set[str] = set()
        self._begun = time.thread_time()
        self._longest = 0.0
        self._found: list[dict[str, object]] = []
        self._garbage = self._asked = 0.0
        self._paces: list[float] = []
        """What the small piece of work took amid the frame."""
        self._all_paces: list[float] = []
        """What it took since its pace was told last."""
        gc.callbacks.append(self._look_for_garbage)

    def _look_for_garbage(self, phase: str, _told: dict[str, int]) -> None:
        """Add up what the frame spends on looking for garbage."""
        if phase == "start":
            self._asked = time.thread_time()
        elif threading.current_thread() is threading.main_thread():
            took = time.thread_time() - self._asked
            # what the app does while the user rests keeps nobody waiting
            module, function = AT_REST
            code = sys._getframe(1).f_code
            if code.co_filename.endswith(module) and code.co_name == function:
                self._begun += took
            else:
                self._garbage += took

    def aside(self, look: Callable[[], Seen]) -> Seen:
        """Look at something amid a frame, and return what was seen; this is no work of the frame."""
        begun, seen = time.thread_time(), look()
        self._begun += time.thread_time() - begun
        return seen

    def pace(self) -> None:
        """See amid a frame how fast the machine is."""
        pace = self.aside(paced)
        self._paces.append(pace)
        self._all_paces.append(pace)

    @property
    def is_slow(self) -> bool:
        """Return whether the frame that is being made takes long already; asked in the main thread."""
        return time.thread_time() - self._begun > _LOOK

    def painted(self) -> None:
        """End a frame at a picture."""
        self._end()

    def rests(self) -> None:
        """End a frame since there is nothing to do."""
        self._end()

    def wakes(self) -> None:
        """Begin a frame after a rest."""
        self._paces.clear()

    def _end(self) -> None:
        now = time.thread_time()
        work, self._begun = now - self._begun, now
        is_start = not self._known
        is_first = not self.screens <= self._known
        self._known |= self.screens
        self._longest = max(self._longest, work)
        if work > SLOW / 2 and not is_start:
            self._found.append(
                {
                    "at": time.monotonic(),
                    "work": round(work, 4),
                    "pace": fmean(self._paces or [paced()]),
                    "garbage": round(self._garbage, 4),
                    "cause": self.cause,
                    "screens": sorted(self.screens),
                    "first": is_first,
                    "stacks": self.stacks.most_common(60),
                }
            )
            self._begun = time.thread_time()
        self.stacks.clear()
        self._paces.clear()
        self._garbage = 0.0

    def drain(self) -> list[dict[str, object]]:
        """Return the frames of more than half of what is allowed since this was asked last."""
        found, self._found = self._found, []
        return found

    def drain_pace(self) -> float | None:
        """Return what the piece of work took on average since this was answered last, None where it was seldom done."""
        if len(self._all_paces) < _AT_LEAST:
            return None
        pace, self._all_paces = fmean(self._all_paces), []
        return pace


def watch_selector(frames: Frames) -> None:
    """Let the frames know when the event loop rests: when it waits and nothing is ready."""
    main = threading.main_thread().ident

    class Watched(selectors.EpollSelector):
        def select(self, timeout: float | None = None) -> Any:
            if timeout == 0 or threading.get_ident() != main:
                return super().select(timeout)
            frames.rests()
            ready = super().select(timeout)
            frames.wakes()
            return ready

    selectors.DefaultSelector = Watched  # type: ignore[misc]
