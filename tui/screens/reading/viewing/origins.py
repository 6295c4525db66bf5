"""Who wrote a translation, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.model import Pair

_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
"""Around each part, so that an Arabic name stands where it is written."""


def origin_of(pair: Pair) -> str:
    """Return the status of a translation, its engine or author, and its day: `machine · google · 21 Nov 2026`.

    Of one that an author changed the engine is told, too.
    """
    day = f"{pair.changed:%-d %b %Y}" if pair.changed else ""
    first = f"first {pair.engine}" if pair.engine and pair.engine != pair.origin else ""
    return " · ".join(f"{_ISOLATE}{part}{_END}" for part in (str(pair.status), pair.origin, day, first) if part)
