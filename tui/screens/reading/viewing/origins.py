"""Who wrote a translation, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.model import Pair

_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
"""Around each name, so that an Arabic name stands where it is written."""


def origin_of(pair: Pair) -> str:
    """Return the status of a translation, who made it, and its day: `edited · mona, after google · 21 Nov 2026`."""
    day = f"{pair.changed:%-d %b %Y}" if pair.changed else ""
    by = ", after ".join(f"{_ISOLATE}{name}{_END}" for name in pair.makers)
    return " · ".join(part for part in (str(pair.status), by, day) if part)
