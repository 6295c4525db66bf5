"""What a terminal is asked when the app takes it over, and what takes that back."""

from collections.abc import Callable

from tui.terminal.profile import Profile
from tui.typeset.terminal.mode import Mode

_TURN_NOTHING = {Mode.EXPLICIT: "\x1b[8l", Mode.MLTERM: "\x1b]5379;use_ctl=false\x07"}
_TURN_AGAIN = {Mode.EXPLICIT: "\x1b[8h", Mode.MLTERM: "\x1b]5379;use_ctl=true\x07"}
_CLEAR = "\x1b[2J"
"""Rows keep the manner they were begun in, so they are begun anew."""
_THROUGH: dict[str, Callable[[str], str]] = {
    "screen": lambda request: f"\x1bP{request}\x1b\\",
    "tmux": lambda request: "\x1bPtmux;" + request.replace("\x1b", "\x1b\x1b") + "\x1b\\",
}
"""What multiplexers hand on to the terminal around them."""


def turn_nothing(profile: Profile) -> str:
    """Return what has a terminal turn no text itself; empty where it is not asked to."""
    request = _wrapped(_TURN_NOTHING.get(profile.mode, ""), profile)
    return f"{request}{_CLEAR}" if request else ""


def turn_again(profile: Profile) -> str:
    """Return what takes that back."""
    return _wrapped(_TURN_AGAIN.get(profile.mode, ""), profile)


def _wrapped(request: str, profile: Profile) -> str:
    wrap = _THROUGH.get(profile.multiplexer)
    return wrap(request) if wrap and request else request
