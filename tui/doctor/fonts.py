"""Which fonts for Arabic are installed; which one the terminal uses, only its user knows."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping

from tui.doctor.finding import Finding, notable, ok, wrong
from tui.terminal.environment import is_far

_SHAPED = ":charset=fe80-fefc:spacing=100"
"""In fontconfig's words: monospaced, with the joined forms of every Arabic letter (Arabic Presentation Forms-B)."""
_SECONDS = 10.0
_INSTALL = "Install DejaVu Sans Mono and choose it in the terminal's settings."
_SHOWN = 6


def font_findings(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what is known of the fonts here."""
    if environ.get("TERM") == "linux":
        yield wrong("font", "The Linux console has no Arabic letters.", "Start a terminal on a graphical desktop.")
        return
    fonts = shaped_fonts(environ)
    if is_far(environ):
        yield notable(
            "font", "The letters are drawn by the machine you sit at; its fonts cannot be seen here.", _INSTALL
        )
    elif fonts is None:
        yield notable("font", "Which fonts are installed cannot be told: there is no fc-list.", _INSTALL)
    elif fonts:
        names = ", ".join(fonts[:_SHOWN])
        yield ok("font", f"Monospaced with joined Arabic letters: {names}")
    else:
        told = "No monospaced font with joined Arabic letters is installed."
        has_screen = any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
        yield wrong("font", told, _INSTALL) if has_screen else notable("font", told, _INSTALL)


def shaped_fonts(environ: Mapping[str, str]) -> list[str] | None:
    """Return the names of the installed fonts that fit, sorted; None where fontconfig is not there to tell."""
    program = shutil.which("fc-list", path=environ.get("PATH"))
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, _SHAPED, "family"], capture_output=True, timeout=_SECONDS, check=True, env=dict(environ)
        )
    except (OSError, subprocess.SubprocessError):
        return None
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return sorted({name for line in lines if (name := line.partition(",")[0].replace("\\", "").strip())})
