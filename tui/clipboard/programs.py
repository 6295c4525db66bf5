"""Programs that take a text on their standard input and put it on the clipboard, or write what is on it."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from io import RawIOBase

from tui.clipboard.route import Route

SECONDS = 2.0
"""How long a program may take."""
_HEARD = 4096
"""Bytes of what a program says that are read."""
_LONGEST_REASON = 80
_ARGUMENTS = {
    Route.WL_COPY: ("--type", "text/plain"),
    Route.XCLIP: ("-selection", "clipboard", "-in"),
    Route.XSEL: ("--clipboard", "--input"),
    Route.PBCOPY: (),
    Route.CLIP: (),
    Route.TMUX: ("load-buffer", "-w", "-"),
}


def command(route: Route, program: str) -> list[str]:
    """Return the words that start a program so that it copies its input."""
    return [program, *_ARGUMENTS[route]]


def encoded(route: Route, text: str) -> bytes:
    """Return a text as a program wants it: clip.exe reads UTF-16 and would copy a mark of order as a letter."""
    return text.encode("utf-16-le" if route is Route.CLIP else "utf-8", "replace")


def environment(route: Route, environ: Mapping[str, str]) -> Mapping[str, str]:
    """Return the environment for a program: pbcopy reads its input as the locale says, which may be none."""
    return {**environ, "LC_CTYPE": "UTF-8", "LC_ALL": ""} if route is Route.PBCOPY else environ


def fed(words: Sequence[str], given: bytes, environ: Mapping[str, str], seconds: float = SECONDS) -> str:
    """Run a program on an input; return why it did not take it, a clause, empty where it did.

    xclip and wl-copy leave a child behind that holds every stream it was given, so nothing is read until
    the program itself is gone, and no end is waited for; a session of its own lets that child outlive this terminal.
    """
    ours, theirs = os.pipe()
    with os.fdopen(ours, "rb", buffering=0) as said:
        try:
            process = subprocess.Popen(
                words,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=theirs,
                env=environ,
                start_new_session=True,
            )
        except OSError as error:
            return error.strerror or "it cannot be run"
        finally:
            os.close(theirs)
        try:
            process.communicate(given, seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            return f"no answer in {seconds:g} seconds"
        return "" if process.returncode == 0 else _reason(said, process.returncode)


def said_by(words: Sequence[str], environ: Mapping[str, str], seconds: float = SECONDS) -> bytes:
    """Run a program and return what it wrote; nothing where it failed or took too long."""
    try:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environ,
            start_new_session=True,
        )
    except OSError:
        return b""
    with process:
        try:
            said, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            return b""
    return said if process.returncode == 0 else b""


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program that hangs, with the children of its session."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()
    process.wait()


def _reason(said: RawIOBase, code: int) -> str:
    """Return the first line of what a program said before it ended, as much of it as is shown."""
    if hasattr(os, "set_blocking"):
        os.set_blocking(said.fileno(), False)
    lines = (said.read(_HEARD) or b"").decode("utf-8", "replace").split("\n")
    first = next((line.strip() for line in lines if line.strip()), "")
    readable = "".join(sign for sign in first if sign.isprintable())
    return readable[:_LONGEST_REASON] or f"exit code {code}"
