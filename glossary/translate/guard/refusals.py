"""Why an engine is not asked, in sentences for the user."""

from datetime import datetime

from corpus.worded import worded
from glossary.errors import TranslationFailed
from glossary.translate.guard.timing import duration


def not_allowed(title: str, name: str, host: str) -> TranslationFailed:
    """Return the failure of a text that the user did not let out."""
    return TranslationFailed(
        worded(
            "Nothing was sent to {title}, since you have not allowed it yet: it would send paragraphs to {host}. Allow it with {command}, or choose it among the engines of the reader.",
            title=title,
            host=host,
            command=f"`warraq engine allow {name}`",
        ),
        "consent",
    )


def used_up(title: str, name: str, size: int, used: int, budget: int) -> TranslationFailed:
    """Return the failure of a text that is more than is left of the day's budget."""
    setting = worded("the setting is budget in {table}.", table=_table(name))
    if size > budget:
        return TranslationFailed(
            worded(
                "This text has {size:,} characters, and {title} may be sent {budget:,} on a whole day: {setting}",
                size=size,
                title=title,
                budget=budget,
                setting=setting,
            ),
            "budget",
        )
    return TranslationFailed(
        worded(
            "{title} was sent {used:,} of the {budget:,} characters a day that it may be, and this is {size:,} more: it starts anew at midnight; {setting}",
            title=title,
            used=used,
            budget=budget,
            size=size,
            setting=setting,
        ),
        "budget",
    )


def uncountable(title: str, name: str, path: object, reason: str) -> TranslationFailed:
    """Return the failure of a text that cannot be counted."""
    return TranslationFailed(
        worded(
            "Nothing was sent to {title}, since it cannot be counted in {path} ({reason}): mend its permissions, or set budget = 0 in {table}.",
            title=title,
            path=path,
            reason=reason,
            table=_table(name),
        ),
        "budget",
    )


def damaged(title: str, name: str, path: object) -> TranslationFailed:
    """Return the failure of a text while nobody knows what was sent on this day already."""
    return TranslationFailed(
        worded(
            "Nothing was sent to {title}, since {path}, which counts what it is sent, is damaged: it starts anew at midnight, or once you remove the file; or set budget = 0 in {table}.",
            title=title,
            path=path,
            table=_table(name),
        ),
        "budget",
    )


def asked_to_wait(title: str, seconds: float, now: float) -> TranslationFailed:
    """Return the failure of a text while an engine wants to be left alone for longer than one waits."""
    return TranslationFailed(
        worded(
            "{title} asks to wait {duration}, until {clock}: try again then or choose another engine.",
            title=title,
            duration=duration(seconds),
            clock=_clock(now, seconds),
        ),
        "limit",
        seconds,
    )


def closed(title: str) -> TranslationFailed:
    """Return the failure of a text that was waiting when the user had enough."""
    return TranslationFailed(worded("{title} was stopped before it was asked.", title=title), "closed")


def unanswered(title: str) -> TranslationFailed:
    """Return the failure of a text of which an engine said nothing."""
    return TranslationFailed(
        worded("{title} gave no translation of this text: try again or choose another engine.", title=title), "empty"
    )


def _table(name: str) -> str:
    return f"[engines.{name}]"


def _clock(now: float, seconds: float) -> str:
    begins, ends = datetime.fromtimestamp(now), datetime.fromtimestamp(now + seconds)
    return ends.strftime("%H:%M" if begins.date() == ends.date() else "%Y-%m-%d %H:%M")
