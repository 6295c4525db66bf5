"""The terminals in which tmux shows a session: what it knows of them, and in what surroundings its clients run."""

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tui.terminal.answers import Answers

_SECONDS = 0.25
"""More than tmux ever takes to answer on its own machine."""
_FORMAT = "#{client_pid}\t#{client_termname}\t#{allow-passthrough}\t#{client_termtype}"


class Outside(NamedTuple):
    """A terminal around a multiplexer."""

    answers: Answers
    environ: Mapping[str, str]
    lets_through: bool = False
    """Whether what is wrapped up for it reaches it."""


class TmuxClients:
    """The clients of a tmux session, asked for in the background."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        """Ask tmux; where that cannot be, nothing is known."""
        import subprocess

        _, _, session = environ.get("TMUX", "").rpartition(",")
        self._asked: subprocess.Popen[str] | None = None
        with contextlib.suppress(OSError):
            self._asked = subprocess.Popen(
                ["tmux", "list-clients", *(["-t", f"${session}"] if session.isdecimal() else []), "-F", _FORMAT],
                env=dict(environ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                errors="replace",
            )

    def found(self) -> list[Outside]:
        """Return the terminals around the session; none where tmux does not say."""
        if self._asked is None:
            return []
        from subprocess import TimeoutExpired

        asked, self._asked = self._asked, None
        with asked:
            try:
                said, _ = asked.communicate(timeout=_SECONDS)
            except TimeoutExpired:
                asked.kill()
                return []
        return list(_clients(said))


def _clients(said: str) -> Iterator[Outside]:
    for line in said.splitlines():
        process, _, rest = line.partition("\t")
        term, _, rest = rest.partition("\t")
        passing, _, name = rest.partition("\t")
        # before there was such an option everything was let through
        yield Outside(Answers(name.strip()), {**_environ_of(process), "TERM": term}, passing != "off")


def _environ_of(process: str) -> dict[str, str]:
    """Return the environment of a process, empty where the system does not tell."""
    try:
        written = Path("/proc", process, "environ").read_bytes().decode("utf-8", "replace")
    except (OSError, ValueError):
        return {}
    pairs = (entry.partition("=") for entry in written.split("\0") if "=" in entry)
    return {name: value for name, _, value in pairs}
