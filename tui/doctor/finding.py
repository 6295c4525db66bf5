"""What a finding is."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How bad it is."""

    OK = "ok"
    NOTABLE = "worth knowing"
    WRONG = "needs attention"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    topic: str
    """One or two words."""
    verdict: Verdict
    found: str
    """What is the case; a sentence, or a fact without a full stop."""
    advice: str = ""
    """What to do, a sentence; empty where there is nothing to do."""


def ok(topic: str, found: str) -> Finding:
    """Return that something is as it should be."""
    return Finding(topic, Verdict.OK, found)


def notable(topic: str, found: str, advice: str = "") -> Finding:
    """Return that something is worth knowing."""
    return Finding(topic, Verdict.NOTABLE, found, advice)


def wrong(topic: str, found: str, advice: str = "") -> Finding:
    """Return that something needs attention."""
    return Finding(topic, Verdict.WRONG, found, advice)
