"""What decides which ways lead to the clipboard: the machine, the display, the terminal."""

import shutil
import sys
from collections.abc import Mapping
from typing import NamedTuple

from tui.terminal.environment import is_far
from tui.terminal.profile import Profile

_WINDOWS_CLIP = "/mnt/c/Windows/System32/clip.exe"
"""Where WSL finds the program when the folders of Windows are not on its PATH."""
_WRITES_CLIPBOARD = (
    "browser",
    "kitty",
    "alacritty",
    "foot",
    "iterm",
    "wezterm",
    "windows terminal",
    "ghostty",
    "contour",
    "vs code",
    "vscode",
    "zutty",
)
"""Terminals that take OSC 52 as they are installed, by a part of their names."""
_PASSES_OVER = ("vte", "gnome", "xfce", "tilix", "terminator", "qterminal", "apple", "urxvt", "rxvt", "linux")
"""Terminals that have no OSC 52."""


class Surroundings(NamedTuple):
    """Where warraq runs, as far as copying goes."""

    environ: Mapping[str, str]
    terminal: str = ""
    """The terminal's name as the profile has it, that of a multiplexer around it included."""
    multiplexer: str = ""
    """`tmux`, `screen` or empty."""
    platform: str = sys.platform

    @classmethod
    def of(cls, environ: Mapping[str, str], profile: Profile | None) -> "Surroundings":
        """Return what an environment and a profile tell."""
        if profile is None:
            inside = "tmux" if environ.get("TMUX") else "screen" if environ.get("STY") else ""
            return cls(environ, environ.get("TERM_PROGRAM", "") or environ.get("TERM", ""), inside)
        return cls(environ, profile.name, profile.multiplexer)

    @property
    def is_remote(self) -> bool:
        """Return whether the user sits at another machine, so that programs here reach the wrong clipboard.

        A browser has a clipboard of its own, wherever it runs.
        """
        return self.terminal == "browser" or is_far(self.environ)

    @property
    def is_wsl(self) -> bool:
        """Return whether this is a Linux inside Windows."""
        return any(self.environ.get(name) for name in ("WSL_DISTRO_NAME", "WSL_INTEROP"))

    @property
    def has_wayland(self) -> bool:
        """Return whether there is a Wayland display; one here is of no use to a user elsewhere."""
        return bool(self.environ.get("WAYLAND_DISPLAY")) and not self.is_remote

    @property
    def has_x(self) -> bool:
        """Return whether there is an X display; to a user elsewhere only one that ssh forwards is of use."""
        display = self.environ.get("DISPLAY", "")
        return bool(display.partition(":")[0]) if self.is_remote else bool(display)

    @property
    def takes_osc52(self) -> bool | None:
        """Return whether the terminal has OSC 52; None where that depends on its settings or it is not known."""
        name = self.terminal.casefold()
        if any(part in name for part in _WRITES_CLIPBOARD):
            return True
        is_apple = name.startswith("terminal")
        return False if is_apple or any(part in name for part in _PASSES_OVER) else None

    def program(self, name: str) -> str | None:
        """Return the path of a program, None where it is not installed."""
        found = shutil.which(name, path=self.environ.get("PATH"))
        if found is None and name == "clip.exe" and self.is_wsl:
            return shutil.which(_WINDOWS_CLIP)
        return found
