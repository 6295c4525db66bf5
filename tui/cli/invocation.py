"""One run of the command line: what was asked, and what it may use."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from corpus.model import Article
from tui.cli.diagnostics import Diagnostics
from tui.cli.output import Output
from tui.cli.terminal import Terminal
from tui.services import Services

if TYPE_CHECKING:
    from tui.cli.typography import Typography

OpenApp = Callable[[Services, Article | None], int]
"""Opens the app, on an article or on the library; returns the exit code."""

DONE = 0
NOTHING = 1
"""Found wrong, or found nothing."""
MISUSED = 2


@dataclass(frozen=True, slots=True)
class Invocation:
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
    def typography(self) -> "Typography":
        """Return how text is printed for a person."""
        from tui.cli.typography import Typography

        return Typography(self.output, self.services.settings.bidi)


Run = Callable[[Invocation], int]
"""Does what a verb asks and returns the exit code."""
