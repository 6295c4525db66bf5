"""An engine that is asked only as often and as much as the user allows, and again where it failed in passing."""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import islice
from threading import Event

from corpus.worded import worded
from glossary.errors import TranslationFailed
from glossary.translate.failures import PASSING
from glossary.translate.guard import refusals
from glossary.translate.guard.gate import Gate
from glossary.translate.guard.policy import Policy
from glossary.translate.guard.records import Records
from glossary.translate.guard.tasks import Round, Task
from glossary.translate.guard.timing import LONGEST_REST, LONGEST_WAIT, Timing, duration, pause
from glossary.translate.port import DEADLINE, Answer, Passage, Translator

_TRIES = 3
_AT_ONCE = 48
"""Passages handed to the engine together, at most."""
_TOO_MUCH = frozenset({"limit", "quota"})
"""Kinds of failures by which an engine says that it was asked too much."""
_OF_ALL = _TOO_MUCH | {"unreachable", "key", "address", "redirect", "tls", "proxy", "missing", "folder", "start"}
"""Kinds of failures that the next passage would meet, too."""
_NOT_TAKEN = _OF_ALL | {"length"}
"""Kinds of failures in which the engine took no text."""
_TOLD = 1.0
"""Seconds of a wait that is told."""


class Guarded:
    """A translator that stands before another one, with the user's consent, a day's budget, a pace, and further tries."""

    def __init__(
        self,
        translator: Translator,
        policy: Policy,
        records: Records,
        timing: Timing | None = None,
        tell: Callable[[str], object] = lambda _sentence: None,
    ) -> None:
        """Ask an engine by a policy; `tell` takes a sentence where it is waited for, and an empty one when that is over."""
        self._translator = translator
        self._policy = policy
        self._timing = timing or Timing()
        self._tell = tell
        self._ended = Event()
        self._not_before = 0.0
        self.gate = Gate(translator, policy, records, self._timing)
        """What lets passages through."""
        self.key_refused: Callable[[], object] = lambda: None
        """Called where the engine refuses the key it was given: another one may be kept by the next time."""

    @property
    def name(self) -> str:
        """Return what the user calls the engine."""
        return self.gate.name

    @property
    def title(self) -> str:
        """Return what a sentence for the user calls it."""
        return self.gate.title

    @property
    def is_remote(self) -> bool:
        """Return whether texts leave this machine."""
        return self._translator.is_remote

    @property
    def policy(self) -> Policy:
        """Return what holds for asking it."""
        return self._policy

    @property
    def is_allowed(self) -> bool:
        """Return whether texts may be sent."""
        return self.gate.is_allowed

    @property
    def used(self) -> int:
        """Return the code points sent today, by all programs of this user."""
        return self.gate.used

    def requests(self, text: str) -> int:
        """Return how many requests a text takes."""
        return self.gate.requests(text)

    def close(self) -> None:
        """End calls and waits that are under way; what they were for fails."""
        self._ended.set()
        self._translator.close()

    def answers(self, passages: Sequence[Passage], deadline: float = DEADLINE) -> Iterator[Answer]:
        """Yield an answer for every passage; what is waited before a passage is sent is none of its seconds."""
        tasks = deque(Task(place, passage) for place, passage in enumerate(passages))
        while tasks:
            refusal = refusals.closed(self.title) if self._ended.is_set() else self.gate.refusal()
            if refusal is None:
                refusal = yield from self._next(tasks, deadline)
            if refusal is not None:
                yield from (Answer(task.place, failure=refusal) for task in tasks)
                return

    def _next(self, tasks: deque[Task], deadline: float) -> Generator[Answer, None, TranslationFailed | None]:
        """Wait, or have some of the passages translated; return the failure that all the others would meet."""
        pausing = self._not_before - self._timing.now()
        if 0 < pausing <= LONGEST_WAIT:  # more is no pause of ours, but a clock that was set back
            self._wait(pausing)
            return None
        admission = self.gate.admission([task.passage for task in islice(tasks, _AT_ONCE)])
        if admission.failure is not None:
            yield Answer(tasks.popleft().place, failure=admission.failure)
            return None
        if not admission.passages:
            self._wait(admission.wait)
            return None
        batch = Round([tasks.popleft() for _ in range(admission.passages)], admission.day)
        lost = yield from self._asked(batch, deadline)
        tasks.extendleft(reversed([*batch.waiting, *batch.unanswered]))
        is_of_all = lost is not None and lost.kind in _OF_ALL and (lost.kind == "quota" or not batch.has_answers)
        return lost if is_of_all else None

    def _wait(self, seconds: float) -> None:
        """Wait, no longer than a minute at a time, whatever becomes of the clock."""
        is_told = seconds >= _TOLD
        if is_told:
            self._tell(
                worded(
                    "Waiting {duration} before {title} is asked again.", duration=duration(seconds), title=self.title
                )
            )
        self._timing.wait(min(seconds, LONGEST_WAIT), self._ended)
        if is_told:
            self._tell("")

    def _asked(self, batch: Round, deadline: float) -> Generator[Answer, None, TranslationFailed | None]:
        """Yield what the engine answers, and return its last failure that no other try is for.

        Once it says that it was asked too much it is not asked for the rest, which stays unanswered.
        """
        answers = iter(self._translator.answers(batch.passages, self._policy.deadline or deadline))
        lost: TranslationFailed | None = None
        try:
            for answer in answers:
                task = batch.answered(answer.place)
                if task is None:
                    continue
                if answer.failure is None:
                    batch.has_answers = True
                    yield Answer(task.place, answer.english)
                    continue
                if self._is_tried_again(task, answer.failure, batch.day):
                    batch.try_again(task)
                else:
                    lost = self._told(answer.failure)
                    yield Answer(task.place, failure=lost)
                if answer.failure.kind in _TOO_MUCH:
                    return lost
            for task in batch.unanswered:
                batch.answered(task.place)
                yield Answer(task.place, failure=refusals.unanswered(self.title))
        finally:
            if isinstance(answers, Generator):
                answers.close()
            begun = self._policy.parallel
            self.gate.give_back([task.passage for task in batch.unanswered[begun:]], batch.day)
        return lost

    def _is_tried_again(self, task: Task, failure: TranslationFailed, day: str) -> bool:
        """Return whether another try may do, for which one then waits; what the engine did not take is given back."""
        if failure.kind in _NOT_TAKEN:
            self.gate.give_back([task.passage], day)
        is_passing = failure.kind in PASSING
        if not (is_passing or failure.retry_after) or self._ended.is_set():
            return False
        seconds = pause(failure.kind, task.tries + 1, failure.retry_after, self._timing.chance())
        if failure.kind == "limit" or failure.retry_after:
            self.gate.rest(seconds)
        else:
            self._not_before = max(self._not_before, self._timing.now() + seconds)
        return is_passing and seconds <= LONGEST_WAIT and task.tries + 1 < _TRIES

    def _told(self, failure: TranslationFailed) -> TranslationFailed:
        """Return a failure with how long the engine wants to be left alone, where that is longer than one waits."""
        if failure.kind == "key":
            self.key_refused()
        seconds = min(failure.retry_after or 0.0, LONGEST_REST)
        is_long = failure.kind in PASSING | _TOO_MUCH and seconds > LONGEST_WAIT
        return refusals.asked_to_wait(self.title, seconds, self._timing.now()) if is_long else failure
