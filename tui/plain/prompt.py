"""A line that a person types behind a prompt."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_LATEST = 0.1
"""Seconds after which a signal is heard that came while nobody waited yet."""


def with_history() -> None:
    """Let lines be edited and called back where the system can; nothing typed is kept in a file."""
    try:
        import readline
    except ImportError:
        return
    # it would be switched on and off at every prompt, with what some terminals print
    readline.parse_and_bind("set enable-bracketed-paste off")


def typed_line(prompt: str) -> str:
    """Return the line that is typed behind a prompt; raises EOFError at the end, and what a signal that ends raises."""
    with _woken():
        return input(prompt)


@contextmanager
def _woken() -> Iterator[None]:
    """Break a wait again and again, which goes on where nothing is to be done.

    A signal that comes after Python's last look and before the wait for a key would be heard at the next key only.
    """
    if not hasattr(signal, "setitimer"):  # on Windows a wait for a key is none for signals
        yield
        return
    # it stays: an alarm that comes late would end the program
    signal.signal(signal.SIGALRM, _go_on)
    signal.setitimer(signal.ITIMER_REAL, _LATEST, _LATEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _go_on(*_: object) -> None:
    """Do nothing: that there is a handler breaks the wait."""
