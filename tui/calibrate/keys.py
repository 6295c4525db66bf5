"""Keys read from a raw terminal, one name each; whatever is no key of the question is passed over."""

import re

_ARABIC_DIGITS = {chr(0x660 + digit): str(digit) for digit in range(10)}
_NAMES = {
    "\x1b[A": "up",
    "\x1bOA": "up",
    "\x1b[B": "down",
    "\x1bOB": "down",
    "\r": "enter",
    "\n": "enter",
    " ": "enter",
    "k": "up",
    "ن": "up",
    "j": "down",
    "ت": "down",
    "\x1b": "leave",
    "\x03": "leave",
    "q": "leave",
    "ض": "leave",
    **{str(digit): str(digit) for digit in range(1, 10)},
    **_ARABIC_DIGITS,
}
_PIECE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1bO."
    r"|\x1b[P\]X^_].*?(?:\x1b\\|\x07)"
    r"|.",
    re.DOTALL,
)
"""A control sequence, a string such as a late answer of the terminal, or a character."""
UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|O|[P\]X^_](?:(?!\x1b\\|\x07).)*)?\Z", re.DOTALL)
"""A sequence of which the end is still to come; a lone escape may be the key."""


def key_names(typed: str) -> list[str]:
    """Return the keys in what was typed: a digit, `up`, `down`, `enter` or `leave`."""
    return [_NAMES[piece] for piece in _PIECE.findall(typed) if piece in _NAMES]
