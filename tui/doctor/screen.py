"""The terminal: who it is, what it does to Arabic, its size and its colours."""

from collections.abc import Iterator, Mapping

from tui.colours.depth import Depth, found_depth
from tui.doctor.finding import Finding, notable, ok, wrong
from tui.settings.model import Colours
from tui.settings.table import AUTO_THEME
from tui.terminal.colours import announce_colours
from tui.terminal.kinds import FOOT, QTERMINAL
from tui.terminal.profile import Profile
from tui.terminal.size import SMALLEST

_LARGER = "Make the window larger, or the letters smaller."
_DARK, _LIGHT = "ink", "paper"
"""What the theme `auto` is on a dark ground, and elsewhere."""
_OLD = ("", "dumb", "vt100", "vt220")


def terminal_findings(profile: Profile | None, environ: Mapping[str, str]) -> Iterator[Finding]:
    """Yield which terminal this is and how Arabic is handed to it; None stands for no terminal at all."""
    if profile is None:
        told = "Neither a screen nor a keyboard: this runs without a terminal."
        yield notable("terminal", told, "Run it in the terminal you want to know about.")
        return
    if environ.get("TERM", "") in _OLD:
        told = f"TERM is {environ.get('TERM') or 'not set'}, so no screen can be drawn."
        yield wrong("terminal", told, "Set TERM to what your terminal is, such as xterm-256color.")
    else:
        yield ok("terminal", profile.name)
    told = f"{profile.mode} ({profile.grounds}): {profile.reason}"
    if profile.is_sure:
        yield ok("arabic", told)
    else:
        yield notable("arabic", told, "If the letters stand mirrored or apart, choose the right line: warraq calibrate")


def mark_findings(profile: Profile) -> Iterator[Finding]:
    """Yield what becomes of vowel signs in terminals that lose them, as seen in foot 1.13 and QTerminal 1.2."""
    if profile.key == FOOT.name:
        told = "foot loses letters that carry vowel signs while its grapheme-shaping is on, as it is unless you set it."
        yield notable("vowel signs", told, "In foot.ini, under [tweak], write: grapheme-shaping=no")
    elif profile.key == QTERMINAL.name:
        told = "QTerminal draws no vowel signs. They are kept: what you copy has them."
        yield notable("vowel signs", told, "To see them, use another terminal.")


def size_findings(size: tuple[int, int] | None) -> Iterator[Finding]:
    """Yield whether the screens fit, for a terminal of so many columns and rows."""
    if size is None:
        return
    told = f"{size[0]} columns and {size[1]} rows"
    if size[0] < SMALLEST[0] or size[1] < SMALLEST[1]:
        yield wrong("size", f"{told}; warraq needs {SMALLEST[0]} and {SMALLEST[1]}.", _LARGER)
    else:
        yield ok("size", told)


def colour_findings(profile: Profile, told: Mapping[str, str], choice: Colours = Colours.AUTO) -> Iterator[Finding]:
    """Yield how many colours the app paints in here, by the settings and by what is told of the terminal."""
    environ = dict(told)
    announce_colours(environ, profile)
    depth = found_depth(choice, environ)
    if depth is Depth.NONE:
        why = "as the settings say" if choice is not Colours.AUTO else _why_none(environ)
        yield notable("colours", f"None, {why}; what is marked by colour is marked otherwise too.")
    elif depth is Depth.TRUE:
        yield ok("colours", "16 million")
    elif depth is Depth.C256:
        yield ok("colours", "256")
    elif choice is not Colours.AUTO:
        yield ok("colours", f"{depth.value}, as the settings say")
    elif environ.get("TERM"):
        yield notable("colours", f"{depth.value} as far as TERM tells.", "If it has more, set TERM=xterm-256color.")


def ground_findings(profile: Profile, theme: str) -> Iterator[Finding]:
    """Yield whether the terminal's own ground is dark or light, by which the theme `auto` is chosen."""
    if profile.is_dark is not None:
        yield ok("ground", f"{profile.ground}, so theme = auto is {_DARK if profile.is_dark else _LIGHT}")
    elif theme == AUTO_THEME:
        told = f"unknown, since the terminal does not say: theme = auto is {_LIGHT}."
        yield notable("ground", told, f"If it is dark, choose a dark theme: warraq config set theme {_DARK}")
    else:
        yield ok("ground", f"unknown, since the terminal does not say; theme = auto would be {_LIGHT}")


def _why_none(environ: Mapping[str, str]) -> str:
    if environ.get("NO_COLOR"):
        return "since NO_COLOR is set"
    return "since CLICOLOR is 0" if environ.get("CLICOLOR") == "0" else "for TERM says that there are none"
