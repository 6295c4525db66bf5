"""Reads what is on the clipboard of this machine, with the programs that are known for it."""

from collections.abc import Iterator, Mapping

from tui.clipboard.programs import said_by
from tui.clipboard.route import AUTO, Route
from tui.clipboard.surroundings import Surroundings
from tui.terminal.profile import Profile

_WINDOWS = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw"
_READERS = {
    Route.PBCOPY: ("pbpaste",),
    Route.CLIP: ("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", _WINDOWS),
    Route.WL_COPY: ("wl-paste", "--no-newline", "--type", "text"),
    Route.XCLIP: ("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING"),
    Route.XSEL: ("xsel", "--clipboard", "--output"),
}
"""The words that start the program which reads, by the route that writes."""


def pasted(environ: Mapping[str, str], profile: Profile | None, asked: str = AUTO) -> str:
    """Return the text on the clipboard; empty where there is none, or no program that reads it here.

    `asked` is the setting `clipboard`: a way that it names is the only one. Takes as long as the programs do: call it
    from a worker.
    """
    around = Surroundings.of(environ, profile)
    for route in _readable(around) if asked == AUTO else [Route(asked)]:
        name, *arguments = _READERS.get(route, ("",))
        program = around.program(name) if name else None
        said = said_by([program, *arguments], _environment(route, environ)) if program else b""
        text = said.decode("utf-8", "replace").removeprefix("\ufeff")
        if text:
            return text
    return ""


def _readable(around: Surroundings) -> Iterator[Route]:
    """Yield the routes whose clipboard is that of the user, who may sit at another machine."""
    if around.platform == "darwin" and not around.is_remote:
        yield Route.PBCOPY
    if around.platform == "win32" or (around.is_wsl and not around.is_remote):
        yield Route.CLIP
    if around.has_wayland:
        yield Route.WL_COPY
    if around.has_x:
        yield Route.XCLIP
        yield Route.XSEL


def _environment(route: Route, environ: Mapping[str, str]) -> Mapping[str, str]:
    """Return the environment for a program: pbpaste writes as the locale says, which may be none."""
    return {**environ, "LC_CTYPE": "UTF-8", "LC_ALL": ""} if route is Route.PBCOPY else environ
