"""Who wrote a translation, in a few words."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from tui.language.days import told_day
from tui.language.spoken import gettext as _
from tui.language.spoken import listed

if TYPE_CHECKING:
    from glossary.model import Pair

_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
"""Around each name, so that an Arabic name stands where it is written."""


def origin_of(pair: Pair) -> str:
    """Return the status of a translation, who made it, and its day: `edited · mona, after google · 21 Nov 2026`."""
    day = told_day(pair.changed.astimezone()) if pair.changed else ""
    makers = [f"{_ISOLATE}{name}{_END}" for name in pair.makers]
    by = reduce(lambda last, first: _("{last}, after {first}").format(last=last, first=first), makers) if makers else ""
    return listed((_(pair.status.value), by, day), " · ")
