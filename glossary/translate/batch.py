"""Passages that are translated together: a few at a time, each within its time."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from time import monotonic
from typing import Any, NamedTuple

from corpus.worded import sentence_of, worded
from glossary.translate.engines import Engine
from glossary.translate.failures import detail_of
from glossary.translate.port import Passage
from glossary.translate.texts import LONGEST, Texts, Unusable, texts_of
from glossary.translate.worker import NotStarted, Worker, Workers

_GRACE = 0.05
"""The part of a deadline that is left to the process for saying itself that the time is over."""
_MOST_GRACE = 0.5
_MOST_CRASHES = 2
"""Ended processes after which the passage they were at is given up."""


class Failed(NamedTuple):
    """Why a passage has no English, as `glossary.translate.failures` names it."""

    kind: str
    detail: str = ""
    retry_after: float | None = None


@dataclass(slots=True)
class _Job:
    place: int
    passage: Passage
    texts: Texts
    until: float = 0.0
    crashes: int = 0


class Batch:
    """The passages of one call."""

    def __init__(self, engine: Engine, workers: Workers, parallel: int, deadline: float) -> None:
        """Know how many may be under way at a time, and how many seconds each may take from when it is sent."""
        self._engine = engine
        self._workers = workers
        self._parallel = parallel
        self._deadline = deadline
        self._patience = worded("{seconds} s", seconds=f"{deadline:g}")
        self._waiting: deque[_Job] = deque()
        self._under_way: dict[int, _Job] = {}
        self._worker: Worker | None = None
        self._numbers = count()

    def made(self, passages: Sequence[Passage]) -> Iterator[tuple[int, str | Failed]]:
        """Yield the English of every passage, or why there is none, with its place."""
        for place, passage in enumerate(passages):
            texts = texts_of(passage.text, self._engine) if len(passage.text) <= LONGEST else None
            if texts is None:
                yield (
                    place,
                    Failed("length", worded("{n} characters, the most is {most}", n=len(passage.text), most=LONGEST)),
                )
            elif not texts.asked:
                yield place, texts.english([])
            else:
                self._waiting.append(_Job(place, passage, texts))
        try:
            while self._waiting or self._under_way:
                yield from self._some()
        finally:
            self._leave()

    def _some(self) -> Iterator[tuple[int, str | Failed]]:
        """Send what may be sent, wait for an answer or an end, and yield what is known then."""
        try:
            worker = self._send()
        except NotStarted as error:
            yield from self._give_up(Failed("closed" if self._workers.is_closed else "start", sentence_of(error)))
            return
        soonest = min(job.until for job in self._under_way.values())
        try:
            answer = worker.answer(soonest - monotonic())
        except TimeoutError:
            yield from self._overdue()
            return
        if answer is None:
            yield from self._ended()
        elif (job := self._under_way.pop(answer.get("id", -1), None)) is not None:
            yield job.place, self._read(job, answer)

    def _send(self) -> Worker:
        if self._worker is None:
            self._worker = self._workers.take()
        while self._waiting and len(self._under_way) < self._room():
            job = self._waiting.popleft()
            number = next(self._numbers)
            job.until = monotonic() + self._deadline
            self._under_way[number] = job
            self._worker.ask(
                {
                    "id": number,
                    "texts": job.texts.asked,
                    "terms": [list(term) for term in job.passage.terms],
                    "seconds": self._deadline - min(self._deadline * _GRACE, _MOST_GRACE),
                }
            )
        return self._worker

    def _room(self) -> int:
        """Return how many may be under way: one alone of those that a process ended at, so that it is known which it was."""
        is_suspect = self._waiting[0].crashes or any(job.crashes for job in self._under_way.values())
        return 1 if is_suspect else self._parallel

    def _read(self, job: _Job, answer: dict[str, Any]) -> str | Failed:
        if "failure" in answer:
            kind, wait = str(answer["failure"]), answer.get("retry_after")
            detail = self._patience if kind == "deadline" else detail_of(answer)
            return Failed(kind, detail, wait if isinstance(wait, int | float) else None)
        try:
            return job.texts.english(answer.get("texts"))
        except Unusable as fault:
            return Failed(fault.kind, fault.detail)

    def _overdue(self) -> Iterator[tuple[int, str | Failed]]:
        """End a process that does not keep to the time; those it had time for are sent to another."""
        self._end()
        now = monotonic() + min(self._deadline * _GRACE, _MOST_GRACE)
        jobs, self._under_way = list(self._under_way.values()), {}
        self._waiting.extendleft(job for job in reversed(jobs) if job.until > now)
        for job in jobs:
            if job.until <= now:
                yield job.place, Failed("deadline", self._patience)

    def _ended(self) -> Iterator[tuple[int, str | Failed]]:
        """Send what an ended process was at to another, once."""
        self._end()
        if self._workers.is_closed:
            yield from self._give_up(Failed("closed"))
            return
        jobs, self._under_way = list(self._under_way.values()), {}
        for job in jobs:
            job.crashes += 1
        self._waiting.extendleft(job for job in reversed(jobs) if job.crashes < _MOST_CRASHES)
        for job in jobs:
            if job.crashes >= _MOST_CRASHES:
                yield job.place, Failed("crash", worded("it ended"))

    def _give_up(self, failed: Failed) -> Iterator[tuple[int, str | Failed]]:
        jobs = [*self._under_way.values(), *self._waiting]
        self._under_way.clear()
        self._waiting.clear()
        yield from ((job.place, failed) for job in jobs)

    def _end(self) -> None:
        if self._worker is not None:
            self._workers.end(self._worker)
            self._worker = None

    def _leave(self) -> None:
        """Keep the process where it has answered all it was asked; else whoever left does not want the rest."""
        if self._under_way:
            self._end()
        elif self._worker is not None:
            self._workers.give_back(self._worker)
            self._worker = None
