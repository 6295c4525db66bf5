"""Colours that a terminal shows but does not announce."""

from collections.abc import MutableMapping

from tui.terminal.kinds import MLTERM
from tui.terminal.profile import Profile

_FIRST_XTERM = 331
"""The version of xterm that began to take colours by their red, green and blue."""


def announce_colours(environ: MutableMapping[str, str], terminal: Profile) -> None:
    """Say for an xterm, which only tells its version, that it shows every colour, and for mlterm and screen 256, whatever was inherited."""
    if terminal.multiplexer == "screen":
        # it takes the red, green and blue of a colour for looks of their own, and finds near ones for the terminal's
        environ.pop("COLORTERM", None)
        if environ.get("TERM") == "screen":
            environ["TERM"] = "screen-256color"
        return
    version = "".join(sign for sign in environ.get("XTERM_VERSION", "") if sign.isdigit())
    if version and int(version) >= _FIRST_XTERM:
        environ.setdefault("COLORTERM", "truecolor")
    if terminal.key == MLTERM.name:
        # of any colour it drops the ground where the letters are bold: it reads ten parameters at most
        environ.pop("COLORTERM", None)
        if "256color" not in environ.get("TERM", ""):
            environ["TERM"] = "mlterm-256color"
