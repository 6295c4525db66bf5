"""How often the memory is asked for the English of an article."""

from collections.abc import Callable, Sequence
from functools import partial
from types import SimpleNamespace
from typing import Any, cast

import pytest

from corpus.errors import StoreError
from glossary.model import Pair
from tui.screens.reading.translating import known
from tui.screens.reading.translating.known import KnownEnglish

COUNT = 5


class Reader:
    """Stands for what is around: works only when it is told to, and knows the English of the third block."""

    def __init__(self) -> None:
        self.shown: dict[int, Pair] = {}
        self.asked: list[list[str]] = []
        self.problem: Exception | None = None
        self.looked_at: frozenset[int] = frozenset()
        self.article = SimpleNamespace(blocks=range(COUNT))
        self.translating = SimpleNamespace(memory=self)
        self._works: list[Callable[[], None]] = []
        self._later: list[Callable[[], None]] = []
        self.known = KnownEnglish(*cast("Any", (self, self, self, self)))

    def run_worker(self, work: Callable[[], None], **_how: object) -> object:
        self._works.append(work)
        return work

    def call_later(self, call: Callable[..., None], *args: object) -> None:
        self._later.append(partial(call, *args))

    def source(self, block: int) -> str:
        return str(block)

    def get(self, block: int) -> Pair | None:
        return self.shown.get(block)

    def take(self, found: dict[int, Pair], *, is_fresh: bool) -> None:
        assert not is_fresh
        self.shown |= found

    def find_all(self, sources: Sequence[str]) -> list[Pair | None]:
        self.asked.append(list(sources))
        if self.problem:
            raise self.problem
        return [Pair(each, "the third", "google") if each == "2" else None for each in sources]

    def work(self) -> None:
        """Have all works done, and what they left to be done on the screen's thread."""
        for each in self._works:
            each()
        self._works.clear()
        for each in self._later:
            each()
        self._later.clear()


@pytest.fixture
def reader() -> Reader:
    return Reader()


def test_what_is_being_looked_up_is_not_looked_up_again(reader: Reader) -> None:
    """Whoever wants it before it is known waits for the same answer; later on it is known at once."""
    told: list[str] = []
    reader.looked_at = frozenset({0})
    first = reader.known.learn([1, 2], partial(told.append, "some"))
    reader.known.learn_all()
    reader.known.learn_all(partial(told.append, "all"))
    assert reader.known.learn([2], partial(told.append, "one")) is first
    assert told == []
    reader.work()
    assert reader.asked == [["1", "2"], ["3", "4"]]
    assert told == ["some", "one", "all"]
    assert [each.target for each in reader.shown.values()] == ["the third"]
    assert reader.known.learn_all(partial(told.append, "again")) is None
    assert told[-1] == "again"


def test_newer_english_stays(reader: Reader) -> None:
    """What was written while the memory was asked is what is shown."""
    reader.known.learn_all()
    newer = reader.shown[2] = Pair("2", "another", "editor")
    reader.work()
    assert reader.shown == {2: newer}


@pytest.mark.parametrize("problem", [StoreError("It is away."), ValueError()])
def test_what_could_not_be_looked_up_may_be_asked_for_again(reader: Reader, problem: Exception) -> None:
    """Who waited goes on with what is known; whoever asks later has it looked up anew."""
    told: list[str] = []
    reader.problem = problem
    reader.known.learn_all(partial(told.append, "failed"))
    try:
        reader.work()
    except ValueError:
        reader._works.clear()
        reader.work()
    assert told == ["failed"]
    reader.problem = None
    reader.known.learn([2], partial(told.append, "known"))
    reader.work()
    assert told == ["failed", "known"]
    assert 2 in reader.shown


def test_a_memory_that_fails_is_left_alone_for_a_while(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody waits it is asked again a second later, then after two, four and so on; who waits has it asked at once."""
    clock = [100.0]
    monkeypatch.setattr(known, "monotonic", lambda: clock[0])
    reader.problem = StoreError("It is away.")
    asked = []
    for second in range(16):
        clock[0] = 100.0 + second
        reader.known.learn_all()
        reader.work()
        asked.append(len(reader.asked))
    assert asked == [1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5]
    reader.known.learn([0], lambda: None)
    reader.problem = None
    reader.work()
    assert len(reader.asked) == 6
    reader.known.learn_all()
    reader.work()
    assert reader.known.learn_all() is None
    assert len(reader.asked) == 7
