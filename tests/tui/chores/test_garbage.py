"""What is done once everything is loaded."""

import ctypes
import gc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from textual.geometry import Region

from tests.hostile.session import Session, environ
from tui.__main__ import look_for_garbage
from tui.chores.garbage import GarbageAtRest, share_one_arena

_PART = 64 << 20
"""Bytes that glibc sets aside for each place of a thread."""


class Clock:
    """An app that only tells the time, its loop, and a clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = self.used = 0.0
        """The time, and the processor time that was used."""
        self.asked: list[tuple[float, Callable[[], None]]] = []
        self.later: list[Callable[[], None]] = []

    def set_interval(self, seconds: float, called: Callable[[], None]) -> None:
        self.asked.append((seconds, called))

    def call_later(self, _seconds: float, called: Callable[..., None], *arguments: object) -> None:
        self.later.append(partial(called, *arguments))

    def pause(self, work: float = 0.0) -> None:
        """Let the time pass after which is asked whether there is a pause, with so many seconds of work in it."""
        self.used += work
        later, self.later = self.later, []
        for each in later:
            each()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    """Yield a clock for the garbage, and leave Python's own habits as they were."""
    turned, habits = Clock(), gc.get_threshold()
    gc.set_threshold(700, 10, 10)  # as Python begins; an app that ran before has other habits
    monkeypatch.setattr("tui.chores.garbage.monotonic", lambda: turned.now)
    monkeypatch.setattr("tui.chores.garbage.thread_time", lambda: turned.used)
    monkeypatch.setattr("tui.chores.garbage.get_running_loop", lambda: turned)
    yield turned
    gc.set_threshold(*habits)


class Looks:
    """Python's looks at objects, noted by their generation, and the counts of objects that are set by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: list[int] = []
        self.counts = (0, 0, 0)
        monkeypatch.setattr(gc, "collect", self._collect)
        monkeypatch.setattr(gc, "get_count", lambda: self.counts)

    def _collect(self, generation: int = 2) -> int:
        self.done.append(generation)
        self.counts = (0, 0, 0)
        return 100

    def take(self) -> list[int]:
        """Return the looks since this was asked last."""
        taken, self.done = self.done, []
        return taken


def test_all_objects_are_looked_at_when_the_user_rests(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """All objects are looked at only where nobody has pressed a key for a while and enough of the younger ones are still there.

    What that leaves free goes back to the system; what Textual remembers goes with it.
    """
    given: list[float] = []
    monkeypatch.setattr("tui.chores.garbage._give_back", lambda: given.append(clock.now))
    looks = Looks(monkeypatch)
    garbage = GarbageAtRest(clock)  # type: ignore[arg-type]
    garbage.begin()
    ((_, look),) = clock.asked

    def paint(pictures: int) -> None:
        for _ in range(pictures):
            looks.counts = (6000, 0, 0)
            garbage.painted()
        assert looks.take() == [1] * pictures

    clock.now = 10.0
    paint(8)
    look()
    assert looks.take() == []
    paint(5)
    garbage.used()
    clock.now = 10.1
    Region(0, 0, 2, 2).grow((1, 1, 1, 1))
    look()
    assert looks.take() == []
    assert Region.grow.cache_info().currsize
    clock.now = 11.0
    look()
    assert looks.take() == [2]
    assert not Region.grow.cache_info().currsize
    paint(8)
    clock.now = 21.0
    look()
    assert (looks.take(), given) == ([], [11.0])


def test_what_workers_make_is_looked_at_soon(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """New objects are looked at though nothing is painted and the user is at work; few of them wait, and so do those that a pause is waited for."""
    looks = Looks(monkeypatch)
    garbage = GarbageAtRest(clock)  # type: ignore[arg-type]
    garbage.begin()
    ((_, look),) = clock.asked
    garbage.used()
    looks.counts = (9_000, 0, 0)
    look()
    assert looks.take() == []
    looks.counts = (15_000, 0, 0)
    look()
    assert looks.take() == [1]
    looks.counts = (15_000, 0, 0)
    garbage.painted()
    look()
    assert looks.take() == []
    clock.pause()
    assert looks.take() == [1]


def test_what_a_picture_made_is_looked_at_behind_it(clock: Clock) -> None:
    """Circles that a picture left are gone when it is shown; where it made few objects they wait for one of the next."""
    gone: list[int] = []

    class Circle:
        def __init__(self, number: int) -> None:
            self.number, self.own = number, self

        def __del__(self) -> None:
            gone.append(self.number)

    garbage = GarbageAtRest(clock)  # type: ignore[arg-type]
    garbage.begin()
    gc.collect()
    Circle(1)
    garbage.painted()
    assert gone == []
    made: list[list[int]] = [[] for _ in range(5000)]
    Circle(2)
    garbage.painted()
    assert sorted(gone) == [1, 2]
    assert len(made) == 5000


def test_much_of_a_picture_waits_for_a_pause(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind a picture that made much, and that another follows at once, nothing is looked for; but once where work has no end."""
    looks = Looks(monkeypatch)
    garbage = GarbageAtRest(clock)  # type: ignore[arg-type]
    looks.counts = (15_000, 0, 0)
    for _ in range(10):
        garbage.painted()
        clock.pause(work=0.003)
    assert (looks.take(), len(clock.later)) == ([], 1)
    clock.pause()
    assert (looks.take(), clock.later) == ([1], [])
    looks.counts = (15_000, 0, 0)
    garbage.painted()
    for _ in range(19):
        clock.pause(work=0.003)
    assert looks.take() == []
    clock.pause(work=0.003)
    assert (looks.take(), clock.later) == ([1], [])


def test_what_python_looked_at_itself_counts(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a worker made, and Python looked at while it did, is among what is left: a rest is used for all objects sooner."""
    looks = Looks(monkeypatch)
    garbage = GarbageAtRest(clock)  # type: ignore[arg-type]
    clock.now = 10.0
    for _ in range(3):
        looks.counts = (6000, 0, 0)
        garbage.painted()
    garbage.look()
    assert looks.take() == [1] * 3
    looks.counts = (6000, 1, 0)
    garbage.painted()
    garbage.look()
    assert looks.take() == [1, 2]


def test_what_is_left_of_a_picture_is_old_at_once(clock: Clock) -> None:
    """New objects are looked at once behind a picture: a look at the younger ones finds none of them a second time."""
    garbage = GarbageAtRest(clock)  # type: ignore[arg-type]
    garbage.begin()
    gc.collect()
    made: list[list[int]] = [[] for _ in range(5000)]
    garbage.painted()
    younger = {id(each) for generation in (0, 1) for each in gc.get_objects(generation=generation)}
    assert not younger & {id(each) for each in made}


def test_python_looks_at_all_objects_at_last(clock: Clock) -> None:
    """Where the user never rests Python looks all the same, but many times more seldom than of itself."""
    before = gc.get_threshold()
    GarbageAtRest(clock).begin()  # type: ignore[arg-type]
    after = gc.get_threshold()
    assert after[0] >= 10 * before[0]
    assert after[2] >= 10 * max(before[2], 1)


@pytest.fixture
def deeds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note looks at all objects, and when they are kept, in place of doing either: the tests have loaded millions."""
    done: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: done.append("looked"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("kept"))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 0))
    return done


def test_what_is_loaded_is_looked_at_once(clock: Clock, deeds: list[str]) -> None:
    """What is there when all is loaded is looked at when the user rests next, and never again; a second call changes nothing."""
    garbage = GarbageAtRest(clock)  # type: ignore[arg-type]
    clock.now = 10.0
    garbage.look()
    garbage.loaded()
    garbage.used()
    garbage.look()
    assert deeds == []
    clock.now = 20.0
    garbage.look()
    assert deeds == ["looked", "kept"]
    garbage.loaded()
    garbage.look()
    assert deeds == ["looked", "kept"]


@pytest.fixture
def kept_again() -> Iterator[None]:
    """Keep what was loaded for all tests once more, where a test lets it be looked at."""
    gc.collect()
    yield
    gc.freeze()


@pytest.mark.usefixtures("kept_again")
def test_the_first_look_is_not_at_all_that_the_start_made() -> None:
    """When garbage is looked for at last, what was made before counts as old: a look at the younger objects finds it nowhere."""
    gc.disable()
    made: list[list[int]] = [[] for _ in range(1000)]
    try:
        look_for_garbage()
        assert gc.isenabled()
        assert not gc.get_freeze_count()
        younger = {id(each) for generation in (0, 1) for each in gc.get_objects(generation=generation)}
        assert not younger & {id(each) for each in made}
    finally:
        gc.enable()


@pytest.mark.parametrize("fault", [OSError("no library"), TypeError("a name is needed"), AttributeError("malloc_trim")])
def test_systems_without_glibc(
    clock: Clock, deeds: list[str], monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    """Where the C library cannot return memory, or is not found, nothing happens."""
    asked: list[object] = []

    def missing(name: object) -> None:
        asked.append(name)
        raise fault

    monkeypatch.setattr(ctypes, "CDLL", missing)
    share_one_arena()
    garbage = GarbageAtRest(clock)  # type: ignore[arg-type]
    garbage.loaded()
    clock.now = 10.0
    garbage.look()
    assert asked == [None, None]
    assert deeds == ["looked", "kept"]


@pytest.mark.usefixtures("ran_before")
@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="what memory a process has cannot be read here")
def test_all_threads_of_the_app_share_one_place_for_memory(tmp_path: Path) -> None:
    """No thread has a place of its own, however many there are: what is freed in such is full of gaps after a day's work."""
    with Session([], environ(tmp_path), tmp_path) as session:
        session.until("6 articles")
        session.press("\x1bOS")
        session.until("435 entries")
        assert len(list(Path(f"/proc/{session.process_id}/task").iterdir())) > 1
        assert not _arenas(session.process_id)


def _arenas(process: int) -> list[str]:
    """Return where glibc has places for the memory of threads: parts of 64 MiB that begin at a multiple of it, the rest unused."""
    lines = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
    spans = [([int(end, 16) for end in line.split()[0].split("-")], line.split()[1]) for line in lines]
    return [
        hex(start)
        for ((start, end), rights), ((begin, last), unused) in pairwise(spans)
        if rights == "rw-p" and unused == "---p" and begin == end and not start % _PART and last == start + _PART
    ]
