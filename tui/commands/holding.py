"""Who has a key."""

from collections.abc import Iterator

from tui.commands.keymap import Keymap
from tui.commands.meeting import begins, meet, share
from tui.commands.model import Command
from tui.commands.table import all_commands


def holders(keymap: Keymap, command: Command, key: str) -> Iterator[Command]:
    """Yield the commands that have a key, or one that begins like it, in the places where a command holds."""
    for other in all_commands():
        if other.id == command.id or not meet(command, other) or share(command, other, key):
            continue
        bound = keymap.bound(other)
        if any(begins(key, held) for held in (*bound.keys, *bound.twins)):
            yield other


def having(keymap: Keymap, key: str) -> Iterator[Command]:
    """Yield the commands that have a key anywhere, those too for which it has to be pressed first."""
    for command in all_commands():
        bound = keymap.bound(command)
        if any(begins(key, held) for held in (*bound.keys, *bound.twins)):
            yield command
