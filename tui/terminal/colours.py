"""Colours that a terminal shows but does not announce."""

from collections.abc import MutableMapping

_FIRST_XTERM = 331
"""The version of xterm that began to take colours by their red, green and blue."""


def announce_colours(environ: MutableMapping[str, str], multiplexer: str) -> None:
    """Say for an xterm, which only tells its version, that it shows every colour, and for an mlterm and screen 256."""
    if multiplexer == "screen":
        # it takes the red, green and blue of a colour for looks of their own, and finds near ones for the terminal's
        environ.pop("COLORTERM", None)
        if environ.get("TERM") == "screen":
            environ["TERM"] = "screen-256color"
        return
    version = "".join(sign for sign in environ.get("XTERM_VERSION", "") if sign.isdigit())
    if version and int(version) >= _FIRST_XTERM:
        environ.setdefault("COLORTERM", "truecolor")
    if environ.get("TERM") == "mlterm" and "COLORTERM" not in environ:
        # of any colour it drops the ground where the letters are bold: it reads ten parameters at most
        environ["TERM"] = "mlterm-256color"
