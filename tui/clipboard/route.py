"""The ways a text may be copied by, and how a copy went."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.telling.counted import counted


class Route(StrEnum):
    """A way to the clipboard."""

    OSC52 = "osc52"
    """The terminal is asked (`OSC 52`); it never answers whether it did."""
    TMUX = "tmux"
    """tmux keeps the text in its own buffer and hands it to the terminal it runs in."""
    WL_COPY = "wl-copy"
    XCLIP = "xclip"
    XSEL = "xsel"
    PBCOPY = "pbcopy"
    CLIP = "clip"
    """`clip.exe` of Windows, from WSL too."""
    FILE = "file"
    """A file among the states, where no clipboard can be reached."""


AUTO = "auto"
"""The value of the setting that leaves the choice to warraq."""
CHOICES = (AUTO, *Route)
"""The values of the setting `clipboard`."""


class Candidate(NamedTuple):
    """A route that may work here."""

    route: Route
    reason: str
    """Why it may, or what to do for a better one; a clause without a full stop."""
    is_sure: bool = True
    """False where the terminal may pass over the text without a word."""


class Copied(NamedTuple):
    """How a text was copied."""

    route: Route
    words: int
    problems: tuple[str, ...] = ()
    """Why the routes before this one did not work, a clause each."""
    file: Path | None = None
    """The file that holds the text, where that was the route."""
    advice: str = ""
    """What the user may do, a sentence; empty where all is well."""
    rows: int = 0
    """Of a text in columns, such as a word with its English, which is not counted by words; 0 for any other."""

    @property
    def sentence(self) -> str:
        """Return what to tell the user."""
        count = counted(self.rows, "row") if self.rows else counted(self.words, "word")
        if self.file is None:
            told = _(_BY.get(self.route, _WITH)).format(count=count, program=self.route)
        elif self.problems:
            told = _("No clipboard took the text ({problems}). {count} saved in {file}.")
            told = told.format(problems="; ".join(self.problems), count=count, file=self.file)
        else:
            told = _("Saved {count} in {file}.").format(count=count, file=self.file)
        return listed((told, self.advice), " ")


_WITH = marked("Copied {count} with {program}.")
_BY = {
    Route.OSC52: marked("Copied {count} through the terminal (OSC 52)."),
    Route.TMUX: marked("Copied {count} through tmux."),
    Route.CLIP: marked("Copied {count} with clip.exe."),
}
