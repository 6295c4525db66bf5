"""Whether a terminal's own ground is dark: what it answers, else what it told the environment."""

import re
from collections.abc import Mapping, Sequence

from tui.terminal.answers import Answers

_COLOUR = re.compile(r"rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/[0-9a-f]{1,4})?", re.IGNORECASE)
"""How X11 writes a colour: each part with one to four hexadecimal digits (XParseColor)."""
_PARTS = (0.299, 0.587, 0.114)
"""How much red, green and blue have in what looks bright (ITU-R BT.601)."""
_HALF = 0.5
_DARK_OF_16 = frozenset((*range(7), 8))
"""Of a terminal's 16 colours those that are dark: the first seven, and the bright black."""


def is_ground_dark(environ: Mapping[str, str], answers: Sequence[Answers]) -> bool | None:
    """Return whether light letters stand on a dark ground there; None where the terminal does not say.

    Of a multiplexer and the terminal around it the last one that answered counts.
    """
    for said in reversed(answers):
        if found := _COLOUR.fullmatch(said.ground):
            parts = [int(part, 16) / float(16 ** len(part) - 1) for part in found.groups()]
            brightness: float = sum(share * part for share, part in zip(_PARTS, parts, strict=True))
            return brightness < _HALF
    return _by_environment(environ.get("COLORFGBG", ""))


def _by_environment(colours: str) -> bool | None:
    """Return what rxvt and Konsole say, `15;0`: the last number is that of the ground."""
    ground = colours.rpartition(";")[2]
    return int(ground) in _DARK_OF_16 if ground.isdecimal() and len(ground) <= 2 else None
