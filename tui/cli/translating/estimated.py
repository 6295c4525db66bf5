"""What a translation takes, told and asked for before anything is sent."""

import sys
from typing import TYPE_CHECKING

from tui.cli.errors import Misused
from tui.cli.invocation import Invocation
from tui.cli.shapes import Shape
from tui.engines.allowance import is_allowed
from tui.telling.costs import cost_told
from tui.telling.counted import counted

if TYPE_CHECKING:
    from glossary.translate.estimate import Estimate
    from glossary.translate.port import Translator

ASKED_FROM = 20_000
"""Code points to be sent to another machine from which one is asked: about five articles."""
_HOUR, _MINUTE = 3600, 60


def told(found: "Estimate", title: str, *, is_remote: bool) -> str:
    """Return an estimate in a few sentences."""
    articles = counted(found.articles, "article")
    own = f"{articles}, {counted(found.paragraphs, 'paragraph')}"
    if not found.missing:
        return f"{own}: the English of all is kept, and nothing is asked."
    kept = f"{found.kept:,} kept, " if found.kept else ""
    to = "go to" if is_remote else "are given to"
    said = f"{own}: {kept}{found.missing:,} to translate, {found.characters:,} characters that {to} {title}"
    least = f", in at least {_duration(found.seconds)}" if found.seconds else ""
    said = f"{said} in {counted(found.requests, 'request')}{least}."
    if found.cost is not None:
        said += f" At your price that is {cost_told(found.cost)}."
    if found.left is not None:
        said += f" Today {found.left:,} characters may still be sent"
        said += f": it takes {found.days:,} days." if found.days > 1 else "."
    return said


def ask_to_send(characters: int, engine: "Translator", invocation: Invocation) -> bool:
    """Return whether so much is to be sent to an engine: asked for on a terminal; elsewhere raises Misused without --yes.

    Of an engine on this machine nothing is asked, nor of one that the user has not allowed, which refuses by itself.
    """
    if not engine.is_remote or not is_allowed(engine) or characters < ASKED_FROM or invocation.options.yes:
        return True
    title = engine.title
    if not (sys.stdin is not None and sys.stdin.isatty() and invocation.diagnostics.is_terminal):
        raise Misused(
            f"{characters:,} characters would be sent to {title}: say --yes to send them, or translate fewer articles."
        )
    invocation.diagnostics.text(f"Send {characters:,} characters to {title}? [y/N] ")
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def estimate_shape(found: "Estimate") -> Shape:
    """Return an estimate as JSON has it."""
    return {
        "articles": found.articles,
        "paragraphs": found.paragraphs,
        "kept": found.kept,
        "characters": found.characters,
        "requests": found.requests,
        "seconds": round(found.seconds),
        "left": found.left,
        "days": found.days,
        "cost": found.cost,
    }


def _duration(seconds: float) -> str:
    if seconds >= _HOUR:
        return f"{seconds / _HOUR:.1f} hours"
    return counted(max(1, round(seconds / _MINUTE)), "minute")
