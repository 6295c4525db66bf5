"""One run of the command line: what was asked, and what it may use."""

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from corpus.model import Article
from tui.cli.diagnostics import Diagnostics
from tui.cli.output import Output
from tui.cli.terminal import Terminal
from tui.services.services import Services
from tui.terminal.enquiry import Enquiry
from tui.terminal.profile import Profile
from tui.terminal.requests import TURN_AGAIN, TURN_NOTHING
from tui.typeset.terminal.mode import Mode

if TYPE_CHECKING:
    from tui.cli.typography import Typography

OpenApp = Callable[[Services, Article | None, Enquiry], int]
"""Opens the app, on an article or on the library, in a terminal that was asked; returns the exit code."""

DONE = 0
NOTHING = 1
"""Found wrong, or found nothing."""
MISUSED = 2


class Invocation(NamedTuple):
    """What a verb is given."""

    options: Namespace
    services: Services
    output: Output
    diagnostics: Diagnostics
    source: BinaryIO | None
    """Standard input."""
    terminal: Terminal
    open_app: OpenApp

    @property
    def profile(self) -> Profile:
        """Return the terminal; it is asked once."""
        return self.terminal.profile(self.services.settings)

    @property
    def mode(self) -> Mode:
        """Return how Arabic is handed to the terminal that output goes to, which is made ready for it."""
        mode = self.profile.mode
        if mode is Mode.EXPLICIT:
            self.output.begin(TURN_NOTHING[mode], TURN_AGAIN[mode])
        # mlterm turns what stays on its screen again as soon as it may, and sets it as it was written better than turned
        return Mode.LOGICAL if mode is Mode.MLTERM else mode

    @property
    def typography(self) -> "Typography":
        """Return how text is printed for a person."""
        from tui.cli.typography import Typography

        if not self.output.is_terminal:
            return Typography(self.output, Mode.LOGICAL)
        return Typography(self.output, self.mode, self.profile.traits)


Run = Callable[[Invocation], int]
"""Does what a verb asks and returns the exit code."""
