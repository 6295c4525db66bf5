"""Colours that a terminal shows but does not announce."""

from collections.abc import MutableMapping

_FIRST_XTERM = 331
"""The version of xterm that began to take colours by their red, green and blue."""


def announce_colours(environ: MutableMapping[str, str], multiplexer: str) -> None:
    """Say for an xterm and an mlterm, which only tell their versions, that they show every colour; screen does not."""
    if multiplexer == "screen":
        # it takes the red, green and blue of a colour for looks of their own
        environ.pop("COLORTERM", None)
        return
    version = "".join(sign for sign in environ.get("XTERM_VERSION", "") if sign.isdigit())
    if environ.get("MLTERM") or (version and int(version) >= _FIRST_XTERM):
        environ.setdefault("COLORTERM", "truecolor")
