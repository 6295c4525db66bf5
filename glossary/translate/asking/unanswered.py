"""Why an engine gave no translation, and what HTTP says about it."""

from collections.abc import Mapping
from email.message import Message
from email.utils import parsedate_to_datetime
from math import isfinite
from time import time
from typing import Any

from corpus.worded import worded

_LONGEST_WAIT = 7 * 24 * 3600.0
_SPENT = ("quota", "billing", "allowance", "balance", "credit", "all the free", "out of call volume")
_BUSY = ("too many request", "rate limit", "slow down", "slowdown")
_KEYS_OF_MESSAGES = ("message", "error_msg", "detail", "msg", "error", "errorMessage")


class Unanswered(Exception):
    """The engine gave no translation; `kind` and `detail` say why, as `glossary.translate.failures` names it."""

    def __init__(self, kind: str, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail
        self.retry_after = retry_after
        """Seconds after which the engine may be asked again, where it said so."""


def refusal(status: int, answer: Any, headers: Message | Mapping[str, str]) -> Unanswered:
    """Return what an answer that is no success means: its status, its body read as JSON (None where it is none), its headers."""
    said = message_of(answer)
    words = said.lower()
    wait = retry_after(headers)
    numbered = f"{status}: {said}" if said else str(status)
    is_spent = any(word in words for word in _SPENT)
    if status == 402 or (status in {403, 429} and is_spent):
        return Unanswered("quota", numbered, wait)
    if status == 429 or any(word in words for word in _BUSY):
        return Unanswered("limit", numbered, wait)
    if status in {401, 403} or "api key" in words:
        return Unanswered("key", numbered)
    if status == 413:
        return Unanswered("length", numbered)
    if status in {404, 405} and not said:
        return Unanswered("address", worded("{status}: there is nothing to be asked", status=status))
    if status in {408, 425} or status >= 500:
        return Unanswered("server", numbered, wait)
    return Unanswered("refused", numbered, wait)


def message_of(answer: Any) -> str:
    """Return the message in an answer that reports an error, in whichever of the usual shapes; empty where there is none."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, list):
        return message_of(answer[0]) if answer else ""
    if not isinstance(answer, dict):
        return ""
    return next((said for name in _KEYS_OF_MESSAGES if (said := message_of(answer.get(name)))), "")


def retry_after(headers: Message | Mapping[str, str]) -> float | None:
    """Return the seconds that `Retry-After` asks to wait, written as a number or as a date; None where it says nothing."""
    written = (headers.get("Retry-After") or "").strip()
    try:
        seconds = float(written)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(written).timestamp() - time()
        except (ValueError, TypeError, OverflowError):
            return None
    return min(max(seconds, 0.0), _LONGEST_WAIT) if isfinite(seconds) else None


def short_of(given: Any, wanted: int) -> Unanswered:
    """Return the failure of an engine whose answers are no list, or one of another length."""
    if not isinstance(given, list):
        return Unanswered("answer", worded("no list of answers for {n} texts", n=wanted))
    return Unanswered("answer", worded("{count} answers for {n} texts", count=len(given), n=wanted))
