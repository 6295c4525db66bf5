"""The app of one browser: a process of its own, with which packets are exchanged."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress

from tui.serve.packets import SCREEN, Packet, packed, packed_note, packets

DRIVER = "tui.serve.driver:BrowserDriver"
_FOREIGN = (
    *("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY", "SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"),
    *("TERM_PROGRAM", "TERM_PROGRAM_VERSION", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "MLTERM"),
    *("XTERM_VERSION", "WT_SESSION", "LINES", "COLORFGBG"),
)
"""What tells of the terminal and the desk of whoever started the server, who need not be who looks at the page."""
_QUIT_SECONDS = 3.0
"""So long an app that was asked to end may take."""
_TERMINATE_SECONDS = 2.0
_LAST_WORDS_SECONDS = 0.5
_MOUTHFUL = 65536
"""Bytes."""
_KEPT_WORDS = 8192
"""Bytes of what an app says about itself, its last ones."""


def app_command(article: str | None) -> list[str]:
    """Return the arguments that open this warraq's app, on the library or on an article."""
    named = [] if article is None else ["--", article]
    # -P: a folder called tui where the server was started is no part of warraq
    return [sys.executable, "-P", "-m", "tui", "read", *named]


def app_environment(environ: Mapping[str, str], settings: Mapping[str, str]) -> dict[str, str]:
    """Return the variables of an app in a browser; settings are given by their names, and hold over a settings file."""
    kept = {name: value for name, value in environ.items() if name not in _FOREIGN}
    shown = {"TEXTUAL_DRIVER": DRIVER, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONIOENCODING": "utf-8"}
    return {**kept, **shown, **{f"WARRAQ_{name.upper()}": value for name, value in settings.items()}}


class Child:
    """One running app."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._words = b""
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls, command: Sequence[str], environ: Mapping[str, str], size: tuple[int, int]) -> "Child":
        """Start an app on a screen of so many columns and rows; raises OSError."""
        columns, rows = size
        variables = {**environ, "COLUMNS": str(columns), "ROWS": str(rows)}
        # its own session: ctrl+c at the server's terminal reaches the server alone, which then asks its apps to end
        return cls(
            await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=variables, start_new_session=os.name == "posix"
            )
        )

    def packets(self) -> AsyncIterator[Packet]:
        """Yield what the app sends, until it ends."""
        assert self._process.stdout is not None
        return packets(self._process.stdout)

    async def type(self, data: str) -> None:
        """Hand over what the terminal sent: keys, mouse, pasted text."""
        await self._send(packed(SCREEN, data.encode("utf-8", "replace")))

    async def tell(self, note: Mapping[str, object]) -> None:
        """Hand over a note: a new size, the focus."""
        await self._send(packed_note(note))

    async def end(self) -> str:
        """Ask the app to end, make it end where it does not, and return its last sentence for the user if it failed."""
        draining = asyncio.create_task(self._drain())
        if self._process.returncode is None:
            await self.tell({"type": "quit"})
        for insist, seconds in ((self._process.terminate, _QUIT_SECONDS), (self._process.kill, _TERMINATE_SECONDS)):
            try:
                await asyncio.wait_for(self._process.wait(), seconds)
                break
            except TimeoutError:
                with suppress(ProcessLookupError):
                    insist()
        code = await self._process.wait()
        # a program that the app has left behind may hold its ends of the pipes
        await asyncio.wait((draining, self._listening), timeout=_LAST_WORDS_SECONDS)
        draining.cancel()
        self._listening.cancel()
        return _sentence(self._words.decode("utf-8", "replace")) if code else ""

    async def _drain(self) -> None:
        """Take what the app still sends: one that waits for a reader cannot end."""
        assert self._process.stdout is not None
        while await self._process.stdout.read(_MOUTHFUL):
            pass

    async def _send(self, data: bytes) -> None:
        assert self._process.stdin is not None
        with suppress(ConnectionError, RuntimeError):
            self._process.stdin.write(data)
            await self._process.stdin.drain()

    async def _listen(self) -> None:
        assert self._process.stderr is not None
        while said := await self._process.stderr.read(_MOUTHFUL):
            self._words = (self._words + said)[-_KEPT_WORDS:]


def _sentence(words: str) -> str:
    """Return the last of our own sentences among what an app said, or one that says that it failed."""
    ours = [line for line in words.splitlines() if line.startswith("warraq: ") and ": warning: " not in line]
    return ours[-1].removeprefix("warraq: ") if ours else "This app ended because of a fault of its own."
