"""What a terminal is asked when it is taken over, what takes that back, and how it gets through a multiplexer."""

from collections.abc import Callable

from tui.terminal.profile import Profile
from tui.typeset.terminal.mode import Mode

TURN_NOTHING = {Mode.EXPLICIT: "\x1b[8l", Mode.MLTERM: "\x1b]5379;use_ctl=false\x07"}
"""What has a terminal turn no text itself: mode 8 (BDSM), which rows keep as they were begun, or mlterm's own request."""
TURN_AGAIN = {Mode.EXPLICIT: "\x1b[8h", Mode.MLTERM: "\x1b]5379;use_ctl=true\x07"}
"""What takes that back."""
_CLEAR = "\x1b[2J"
"""Rows keep the manner they were begun in, so they are begun anew."""
_THROUGH: dict[str, Callable[[str], str]] = {
    "screen": lambda request: f"\x1bP{request}\x1b\\",
    "tmux": lambda request: "\x1bPtmux;" + request.replace("\x1b", "\x1b\x1b") + "\x1b\\",
}
"""What multiplexers hand on to the terminal around them."""


def turn_nothing(profile: Profile) -> str:
    """Return what has a terminal turn no text itself; empty where it is not asked to."""
    request = through(profile.multiplexer, TURN_NOTHING.get(profile.mode, ""))
    return f"{request}{_CLEAR}" if request else ""


def turn_again(profile: Profile) -> str:
    """Return what takes that back."""
    return through(profile.multiplexer, TURN_AGAIN.get(profile.mode, ""))


def through(multiplexer: str, request: str) -> str:
    """Return a request as a multiplexer hands it on to the terminal around it; unchanged where there is none."""
    wrap = _THROUGH.get(multiplexer)
    return wrap(request) if wrap and request else request
