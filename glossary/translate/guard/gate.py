"""Who is let through to an engine: by the user's word, the day's budget, and the engine's pace."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from glossary.errors import TranslationFailed
from glossary.translate.guard import refusals
from glossary.translate.guard.policy import Policy
from glossary.translate.guard.records import Records
from glossary.translate.guard.spending import DamagedCount
from glossary.translate.guard.timing import LONGEST_WAIT, Timing
from glossary.translate.port import Passage, Translator


class Admission(NamedTuple):
    """How many passages may be sent now, or what stands against it."""

    passages: int = 0
    """From the first one on; they are counted as sent."""
    day: str = ""
    """On which they are counted."""
    wait: float = 0.0
    """Seconds after which one may ask again, where none may be sent."""
    failure: TranslationFailed | None = None
    """Why the first one is not sent at all."""


class Gate:
    """Counts what is let through to an engine, for all programs of this user together."""

    def __init__(self, translator: Translator, policy: Policy, records: Records, timing: Timing) -> None:
        """Stand before an engine."""
        self.name = policy.name or translator.name
        """What the user calls the engine."""
        self.title = policy.title or translator.title
        self._is_remote = translator.is_remote
        self._policy = policy
        self._records = records
        self._timing = timing
        self.requests: Callable[[str], int] = lambda _text: 1
        """How many requests a text takes."""

    @property
    def is_allowed(self) -> bool:
        """Return whether texts may be sent."""
        policy = self._policy
        return not self._is_remote or policy.is_allowed or self._records.consents.allows(self.name, policy.host)

    @property
    def used(self) -> int:
        """Return the code points sent today."""
        return self._records.spending.used(self.name)

    def refusal(self) -> TranslationFailed | None:
        """Return why nothing at all is sent now."""
        if not self.is_allowed:
            return refusals.not_allowed(self.title, self.name, self._policy.host)
        resting = self._records.pace.resting(self.name)
        return refusals.asked_to_wait(self.title, resting, self._timing.now()) if resting > LONGEST_WAIT else None

    def admission(self, passages: Sequence[Passage]) -> Admission:
        """Return how many of the passages may be sent now, which count as sent from then on."""
        policy = self._policy
        resting = self._records.pace.resting(self.name)
        if resting:
            return Admission(wait=resting)
        sizes = [len(passage.text) for passage in passages]
        if policy.budget and self.used + sizes[0] > policy.budget:
            return self._used_up(sizes[0])
        pace = policy.requests_a_minute
        requests = [self.requests(passage.text) if pace else 1 for passage in passages]
        turn = self._records.pace.turn(self.name, requests, pace)
        if not turn.passages:
            return Admission(wait=turn.wait)
        return self._counted(sizes[: turn.passages])

    def give_back(self, passages: Sequence[Passage], day: str) -> None:
        """Count no longer what the engine did not take."""
        if self._policy.budget or self._is_remote:
            size = sum(len(passage.text) for passage in passages)
            self._records.spending.give_back(self.name, size, day)

    def rest(self, seconds: float) -> None:
        """Let nobody ask the engine for so many seconds."""
        self._records.pace.rest(self.name, seconds)

    def _counted(self, sizes: list[int]) -> Admission:
        policy, spending = self._policy, self._records.spending
        if not (policy.budget or self._is_remote):
            return Admission(len(sizes))
        try:
            share = spending.reserve(self.name, sizes, policy.budget)
        except OSError as error:
            if not policy.budget:
                return Admission(len(sizes))
            if isinstance(error, DamagedCount):
                return Admission(failure=refusals.damaged(self.title, self.name, spending.path))
            reason = error.strerror or str(error)
            return Admission(failure=refusals.uncountable(self.title, self.name, spending.path, reason))
        return Admission(share.passages, share.day) if share.passages else self._used_up(sizes[0])

    def _used_up(self, size: int) -> Admission:
        return Admission(failure=refusals.used_up(self.title, self.name, size, self.used, self._policy.budget))
