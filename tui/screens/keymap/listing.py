"""What the list of keys has: the commands by where they can be given, and those that some words are about."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from tui.commands.holding import having
from tui.commands.keymap import Keymap
from tui.commands.keys import key_label, key_name, twin_labels
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of
from tui.language.spoken import gettext as _


class Keyed(NamedTuple):
    """A command with its keys."""

    command: Command
    keys: tuple[str, ...]
    is_own: bool
    """Whether the user chose them."""

    @property
    def line(self) -> str:
        """Return the keys as the settings file has them."""
        keys = [f'"{_escaped(key_name(key))}"' for key in self.keys]
        value = keys[0] if len(keys) == 1 else "[" + ", ".join(keys) + "]"
        return f'"{self.command.id}" = {value}'


Line = Keyed | Scope


def lines_of(keymap: Keymap, own: Collection[str], words: str = "", key: str = "") -> Sequence[Line]:
    """Return the commands below the names of where they can be given: those with all the words, or that have a key."""
    wanted = fold(words).split()
    holding = {command.id for command in having(keymap, key)} if key else None
    lines: list[Line] = []
    for scope in Scope:
        found = [
            Keyed(command, keymap.keys_of(command), command.id in own)
            for command in commands_of(scope)
            if (holding is None or command.id in holding) and _fits(wanted, command, keymap.keys_of(command))
        ]
        lines += [scope, *found] if found else []
    return lines


def _fits(wanted: Sequence[str], command: Command, keys: tuple[str, ...]) -> bool:
    texts = (command.id, command.title, command.help, _(command.title), _(command.help), command.scope.value)
    told = fold(" ".join(texts))
    labels = {label.casefold() for key in keys for label in (key_label(key), key_name(key))} | set(twin_labels(keys))
    return all(word in told or word in labels for word in wanted)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
