"""The sentence on how a change is taken back, which many rooms end theirs with."""

from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _


def takes_back(scope: str) -> str:
    """Return which key takes a change back where the commands of a scope, by its name, are given; a sentence."""
    return _("{key} takes it back.").format(key=key_of(f"{scope.lower()}.undo"))
