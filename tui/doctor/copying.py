"""How texts get to the clipboard from here."""

from collections.abc import Iterator, Mapping

from tui.clipboard.choosing import PROGRAMS, chosen_route
from tui.clipboard.route import AUTO, Route
from tui.clipboard.surroundings import Surroundings
from tui.doctor.finding import Finding, notable, ok, wrong
from tui.terminal.profile import Profile


def clipboard_findings(profile: Profile | None, environ: Mapping[str, str], asked: str) -> Iterator[Finding]:
    """Yield the route that copying takes first, where there is a terminal to copy from; `asked` is the setting."""
    if profile is None:
        return
    chosen = chosen_route(environ, profile, asked)
    told = f"{chosen.route}: {chosen.reason}"
    program = PROGRAMS.get(chosen.route)
    if program and Surroundings.of(environ, profile).program(program) is None:
        yield wrong("clipboard", f"{told}, but {program} is not installed.", "Install it, or take that setting out.")
    elif chosen.route is Route.FILE and asked == AUTO:
        yield notable("clipboard", "None can be reached: what is copied is saved in a file.", _sentence(chosen.reason))
    elif not chosen.is_sure:
        yield notable("clipboard", f"{told}; no terminal answers whether it did.")
    else:
        yield ok("clipboard", told)


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."
