"""An engine that does what a test says, a clock that only waiting moves, and a guard before the one by the other."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from glossary.errors import TranslationFailed
from glossary.translate.guard.guarded import Guarded
from glossary.translate.guard.policy import Policy
from glossary.translate.guard.records import Records, open_records
from glossary.translate.guard.timing import Timing
from glossary.translate.port import DEADLINE, Answer, Passage

NOON = 1_795_262_400.0
"""Seconds since 1970 at the noon of a day, in most of the world."""
HOST = "translate.example"
Behaviour = Callable[[str, int], TranslationFailed | None]
"""From a text and how often it was sent, what its translation fails with."""


class Clock(Timing):
    """Stands still but where somebody waits."""

    def __init__(self) -> None:
        self.moment = NOON
        self.waits: list[float] = []
        self.waited: Callable[[], object] = lambda: None

    def now(self) -> float:
        return self.moment

    def wait(self, seconds: float, ended: Event) -> None:
        self.waits.append(seconds)
        self.moment += seconds
        self.waited()

    def chance(self) -> float:
        return 1.0


class Engine:
    """Answers at once with the text in brackets, unless its behaviour says otherwise."""

    name = "testing"
    title = "The test engine"

    def __init__(self, behaviour: Behaviour = lambda _text, _times: None, *, is_remote: bool = True) -> None:
        self.is_remote = is_remote
        self.behaviour = behaviour
        self.sent: list[str] = []
        self.is_closed = False

    def answers(self, passages: Sequence[Passage], deadline: float = DEADLINE) -> Iterator[Answer]:
        for place, passage in enumerate(passages):
            self.sent.append(passage.text)
            failure = self.behaviour(passage.text, self.sent.count(passage.text))
            yield Answer(place, "" if failure else f"[{passage.text}]", failure)

    def close(self) -> None:
        self.is_closed = True


def failing(kind: str, times: int = 99, retry_after: float | None = None) -> Behaviour:
    """Return a behaviour that fails each text so often."""
    return lambda _text, sent: TranslationFailed(f"It failed: {kind}.", kind, retry_after) if sent <= times else None


def guarded(folder: Path, engine: Engine, clock: Clock | None = None, **policy: object) -> Guarded:
    """Return a guard whose engine may be sent texts, but for what the policy says."""
    allowed = {"host": HOST, "is_allowed": True, **policy}
    clock = clock or Clock()
    return Guarded(engine, Policy(**allowed), records(folder, clock), clock)


def records(folder: Path, clock: Clock) -> Records:
    return open_records(folder, clock)


def results(guard: Guarded, *texts: str) -> list[str]:
    """Return the English of each text, or the kind of its failure with a mark before it."""
    found = {answer.place: answer for answer in guard.answers([Passage(text) for text in texts])}
    assert len(found) == len(texts)
    return [
        f"!{found[place].failure.kind}" if found[place].failure else found[place].english for place in range(len(texts))
    ]


def sentence(guard: Guarded, text: str = "نص") -> str:
    """Return why a text was not translated."""
    return str(next(guard.answers([Passage(text)])).failure)
