"""Manners towards sites: one question at a time, a pause between two, and none where a site asks for rest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep

from corpus.errors import FetchStopped, LeftAlone
from corpus.ingest.fetching.problems import lasting
from corpus.worded import worded

PAUSE = 1.0
"""Seconds between two questions to one host."""
_LONGEST_PAUSE = 30.0
_SLICE = 0.2


class Manners:
    """Knows when each host was asked last; shared by all threads that fetch."""

    def __init__(self, pause: float = PAUSE) -> None:
        self._pause = pause
        self._lock = Lock()
        self._turns: dict[str, Lock] = {}
        self._asked: dict[str, float] = {}
        self._until: dict[str, float] = {}
        self._pauses: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, cancelled: Callable[[], bool], *, is_led: bool = False) -> Iterator[None]:
        """Wait until it is our turn to ask a host, and hold it; raises FetchStopped, and LeftAlone where the host asked for rest.

        Who was led here by the host's own answer need not pause once more.
        """
        with self._lock:
            held = self._turns.setdefault(host, Lock())
        while not held.acquire(timeout=_SLICE):
            _refuse_if(cancelled)
        try:
            rest = self._until.get(host, 0.0) - monotonic()
            if rest > 0:
                said = "{host} asked to be left alone for {time}: try again after that."
                sentence = worded(said, host=host, time=lasting(rest))
                raise LeftAlone(sentence, status=429, wait=rest)
            pause = 0.0 if is_led else self._pauses.get(host, self._pause)
            while (left := self._asked.get(host, -pause) + pause - monotonic()) > 0:
                _refuse_if(cancelled)
                sleep(min(left, _SLICE))
            yield
        finally:
            self._asked[host] = monotonic()
            held.release()

    def slow_down(self, host: str, seconds: float) -> None:
        """Leave a longer pause between two questions to a host, as it wishes; at most half a minute."""
        self._pauses[host] = min(max(seconds, self._pause), _LONGEST_PAUSE)

    def rest(self, host: str, seconds: float) -> None:
        """Ask a host nothing for some seconds."""
        self._until[host] = monotonic() + seconds


def _refuse_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise FetchStopped(worded("It was stopped."))
