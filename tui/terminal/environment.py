"""What the environment tells of a terminal before it is asked."""

from collections.abc import Mapping

_PLAIN = ("", "dumb", "linux", "emacs", "cons25")
_SSH = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")


def is_plain(environ: Mapping[str, str]) -> bool:
    """Return whether it answers nothing and has no title, or prints what asks for these."""
    return environ.get("TERM", "") in _PLAIN


def is_far(environ: Mapping[str, str]) -> bool:
    """Return whether it is on another machine, over ssh."""
    return any(environ.get(name) for name in _SSH)
