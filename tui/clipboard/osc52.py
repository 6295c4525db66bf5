"""What asks a terminal to put a text on its clipboard (xterm's control sequences, OSC 52)."""

import base64

from tui.clipboard.surroundings import Surroundings
from tui.terminal.requests import through

MOST_BYTES = 74_994
"""Bytes of UTF-8 that every terminal takes: some cut the whole sequence at 100,000."""
MOST_BYTES_KNOWN = 1_000_000
"""Bytes that the terminals known to have OSC 52 take."""
_SCREEN_PIECE = 240
"""GNU screen passes on what stands in a device control string, and drops the end of a long one."""


def is_too_long(text: str, around: Surroundings) -> bool:
    """Return whether a text is longer than the terminal is known to take."""
    limit = MOST_BYTES_KNOWN if around.takes_osc52 and not around.multiplexer else MOST_BYTES
    return len(text.encode("utf-8", "replace")) > limit


def sequence(text: str, around: Surroundings) -> str:
    """Return what to write to the terminal; kitty's older versions add to what they hold unless that is cleared."""
    encoded = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    asked = f"\x1b]52;c;{encoded}\x07"
    if "kitty" in around.terminal.casefold():
        asked = f"\x1b]52;c;!\x07{asked}"
    if around.multiplexer == "screen":
        pieces = (asked[place : place + _SCREEN_PIECE] for place in range(0, len(asked), _SCREEN_PIECE))
        return "".join(through(around.multiplexer, piece) for piece in pieces)
    return asked
