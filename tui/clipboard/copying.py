"""Copies a text: the routes are tried in turn until one takes it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from corpus.state_file import replace_file
from tui.clipboard import osc52, programs
from tui.clipboard.choosing import PROGRAMS, advice, routes
from tui.clipboard.route import AUTO, Candidate, Copied, Route
from tui.clipboard.surroundings import Surroundings
from tui.language.spoken import gettext as _
from tui.terminal.profile import Profile

FILE_NAME = "copied.txt"
OWNER_ALONE = 0o600
"""The permissions of a file that nobody else may read."""


class NotCopied(Exception):
    """No route took the text, not even the file; its text is one sentence for the user."""


class Clipboard:
    """Copies texts by the routes of this terminal."""

    def __init__(
        self,
        environ: Mapping[str, str],
        profile: Profile | None,
        folder: Path,
        send: Callable[[str], None],
        asked: str = AUTO,
    ) -> None:
        """Know the terminal, the folder for what no clipboard takes, and what writes to the terminal.

        `asked` is the setting `clipboard`.
        """
        self._environ = environ
        self._profile = profile
        self._folder = folder
        self._send = send
        self._asked = asked
        self._around = Surroundings.of(environ, profile)

    def copy(self, text: str) -> Copied:
        """Copy a text and return which route took it; NotCopied where not even the file can be written.

        Takes as long as the programs do: call it from a worker.
        """
        problems: list[str] = []
        words = len(text.split())
        rows = len(text.strip().splitlines()) if "\t" in text else 0
        for candidate in routes(self._environ, self._profile, self._asked):
            if candidate.route is Route.FILE:
                break
            problem = self._attempt(candidate.route, text)
            if not problem:
                return Copied(candidate.route, words, tuple(problems), advice=_doubt(candidate), rows=rows)
            problems.append(f"{candidate.route}: {problem}")
        path = self._saved(text, problems)
        told = "" if self._asked == Route.FILE else _("For a clipboard {advice}.").format(advice=advice(self._around))
        return Copied(Route.FILE, words, tuple(problems), path, told, rows)

    def _attempt(self, route: Route, text: str) -> str:
        """Return why a route did not take a text, a clause; empty where it did."""
        if route is Route.OSC52:
            if osc52.is_too_long(text, self._around):
                return _("the text is longer than terminals take")
            self._send(osc52.sequence(text, self._around))
            return ""
        program = self._around.program(PROGRAMS[route])
        if program is None:
            return _("it is not installed")
        words = programs.command(route, program)
        return programs.fed(words, programs.encoded(route, text), programs.environment(route, self._environ))

    def _saved(self, text: str, problems: Sequence[str]) -> Path:
        path = self._folder / FILE_NAME
        try:
            replace_file(path, text, OWNER_ALONE)
        except OSError as error:
            told = "; ".join([*problems, f"{path}: {error.strerror}"])
            said = _("Nothing was copied ({problems}). To copy, {advice}.")
            raise NotCopied(said.format(problems=told, advice=advice(self._around))) from error
        return path


def _doubt(candidate: Candidate) -> str:
    if candidate.is_sure or candidate.route is Route.TMUX:
        return ""
    return _('If it did not arrive, set clipboard = "file" in the settings.')
