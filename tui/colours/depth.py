"""How many colours a terminal is given."""

from collections.abc import Mapping
from enum import Enum
from typing import Literal

from tui.settings.model import Colours
from tui.terminal.terminfo import colours_of


class Depth(Enum):
    """The colours of a terminal, by how many it can show."""

    TRUE = "truecolor"
    C256 = "256"
    C16 = "16"
    C8 = "8"
    NONE = "none"

    @property
    def is_few(self) -> bool:
        """Return whether the colours are those that the terminal itself chose, or none."""
        return self in (Depth.C16, Depth.C8, Depth.NONE)

    @property
    def system(self) -> Literal["standard", "256", "truecolor"]:
        """Return what Rich calls it; where there are no colours there are attributes, which it writes with the fewest."""
        if self.is_few:
            return "standard"
        return "256" if self is Depth.C256 else "truecolor"


_MANY = ("truecolor", "24bit")


def found_depth(choice: Colours, environ: Mapping[str, str]) -> Depth:
    """Return the colours that were chosen; where the terminal is to decide, what the environment and terminfo say of it.

    `NO_COLOR` counts where it is not empty (no-color.org), as `CLICOLOR=0` does where nothing forces colours.
    """
    if choice is not Colours.AUTO:
        return Depth(choice.value)
    forced = environ.get("CLICOLOR_FORCE", "0") != "0"
    if environ.get("NO_COLOR") or (environ.get("CLICOLOR") == "0" and not forced):
        return Depth.NONE
    term = environ.get("TERM", "")
    if environ.get("COLORTERM", "").casefold() in _MANY or term.endswith("-direct") or environ.get("WT_SESSION"):
        return Depth.TRUE
    if "256color" in term or "kitty" in term:
        return Depth.C256
    return _by_number(colours_of(term, environ))


def _by_number(colours: int | None) -> Depth:
    if colours is None:
        return Depth.C16
    if colours < 8:
        return Depth.NONE
    if colours < 16:
        return Depth.C8
    return Depth.C16 if colours < 256 else Depth.C256
