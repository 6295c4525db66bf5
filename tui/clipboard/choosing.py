"""Which ways lead to the clipboard here, the surest first."""

from collections.abc import Iterator, Mapping

from tui.clipboard.route import AUTO, Candidate, Route
from tui.clipboard.surroundings import Surroundings
from tui.language.spoken import gettext as _
from tui.terminal.profile import Profile

PROGRAMS = {
    Route.WL_COPY: "wl-copy",
    Route.XCLIP: "xclip",
    Route.XSEL: "xsel",
    Route.PBCOPY: "pbcopy",
    Route.CLIP: "clip.exe",
    Route.TMUX: "tmux",
}
"""The programs that routes need, by route."""


def routes(environ: Mapping[str, str], profile: Profile | None, asked: str = AUTO) -> list[Candidate]:
    """Return the routes to try in turn, the file last; a route that the settings name comes first.

    Programs tell whether they took the text, so they come before the terminal, which does not; over ssh
    they would reach the clipboard of the wrong machine, so there the terminal comes first.
    """
    around = Surroundings.of(environ, profile)
    if asked != AUTO:
        named = Route(asked)
        first = Candidate(named, "the settings name it")
        return [first] if named is Route.FILE else [first, Candidate(Route.FILE, "the settings' own route failed")]
    near, terminal = list(_programs(around)), list(_through_terminal(around))
    found = [*terminal, *near] if around.is_remote and around.takes_osc52 is not False else [*near, *terminal]
    return [*found, Candidate(Route.FILE, advice(around))]


def chosen_route(environ: Mapping[str, str], profile: Profile | None, asked: str = AUTO) -> Candidate:
    """Return the route that is tried first, with its reason."""
    return routes(environ, profile, asked)[0]


def advice(around: Surroundings) -> str:
    """Return what to do so that copying reaches a clipboard."""
    if around.is_remote:
        return _("over ssh use a terminal with OSC 52, such as kitty, WezTerm, foot or iTerm2")
    if around.is_wsl or around.platform == "win32":
        return _("put clip.exe on the PATH")
    if around.has_wayland:
        return _("install wl-clipboard")
    if around.has_x:
        return _("install xclip or xsel")
    return _("there is no display here: use a terminal with OSC 52, such as kitty, WezTerm, foot or iTerm2")


def _programs(around: Surroundings) -> Iterator[Candidate]:
    wanted: list[tuple[Route, str]] = []
    if around.platform == "darwin" and not around.is_remote:
        wanted.append((Route.PBCOPY, "the Mac's own program"))
    if around.platform == "win32" or (around.is_wsl and not around.is_remote):
        wanted.append((Route.CLIP, "Windows' own program"))
    if around.has_wayland:
        wanted.append((Route.WL_COPY, "it is installed and WAYLAND_DISPLAY is set"))
    if around.has_x:
        reason = (
            "it is installed and ssh forwards a display" if around.is_remote else "it is installed and DISPLAY is set"
        )
        wanted += [(Route.XCLIP, reason), (Route.XSEL, reason)]
    for route, reason in wanted:
        if around.program(PROGRAMS[route]):
            yield Candidate(route, reason)


def _through_terminal(around: Surroundings) -> Iterator[Candidate]:
    known = around.takes_osc52
    if around.multiplexer == "tmux" and around.program("tmux"):
        yield Candidate(Route.TMUX, "warraq runs in tmux, which passes the text on", is_sure=known is True)
    elif known is not False:
        reason = "this terminal has it" if known else "this terminal may have it"
        yield Candidate(Route.OSC52, reason, is_sure=known is True)
