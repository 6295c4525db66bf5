"""The title of the terminal's window."""

from collections.abc import Mapping

from tui.terminal.environment import is_plain
from tui.typeset.terminal.visible import visible

SAVE_TITLE, RESTORE_TITLE = "\x1b[22;2t", "\x1b[23;2t"
"""Ask the terminal to put its title on a stack, and to take it back from there (xterm's window operations)."""
NAME = "warraq"
_LONGEST = 200


def window_title(title: str) -> str:
    """Return a window's title for an article's, in logical order: window managers turn it themselves."""
    cleaned = _plain(title)
    if len(cleaned) > _LONGEST:
        cleaned = f"{cleaned[:_LONGEST].rstrip()}…"
    return f"{cleaned} - {NAME}" if cleaned and cleaned != NAME else NAME


def title_sequence(title: str) -> str:
    """Return what sets the title (OSC 2); whatever could end the sequence early is left out."""
    return f"\x1b]2;{_plain(title)}\x07"


def _plain(title: str) -> str:
    return " ".join(visible(title).split())


def has_title(environ: Mapping[str, str]) -> bool:
    """Return whether the terminal has a title that a program may set; GNU screen would show it over the last row."""
    return not is_plain(environ) and "STY" not in environ
