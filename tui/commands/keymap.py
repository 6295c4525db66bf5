"""The keys that commands have: those of a preset and, before them, the user's own."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tui.commands.keys import is_typed, key_label, twins
from tui.commands.model import Command
from tui.commands.table import command_named
from tui.language.spoken import gettext
from tui.settings.model import Preset

UNBOUND = "unbound"
"""A key that no keyboard has, for a command without one."""


class Bound(NamedTuple):
    """The keys of a command."""

    keys: tuple[str, ...] = ()
    """As Textual names them, the first one is shown; keys pressed one after the other have a space between them."""
    twins: tuple[str, ...] = ()
    """What an Arabic keyboard sends in their places."""


class Keymap(NamedTuple):
    """The keys in force; without an argument those of the table of commands."""

    preset: Preset = Preset.DEFAULT
    changed: Mapping[str, Bound] = {}
    """The keys of commands that have others than in the table of commands, by their ids."""
    stand_ins: Mapping[str, str] = {}
    """For a key that does nothing where the keys are, the one whose work it does there: `escape` for `ctrl+g`."""
    problems: tuple[str, ...] = ()
    """What is odd in the keys the user chose, a sentence each."""

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """Return the keys of a command, the one to show first; empty where it has none."""
        bound = self.changed.get(command.id)
        return command.keys if bound is None else bound.keys

    def bound(self, command: Command) -> Bound:
        """Return the keys of a command with what an Arabic keyboard sends in their places."""
        return self.changed.get(command.id) or usual_keys(command)

    def heads(self) -> frozenset[str]:
        """Return the keys after which another one has to follow, `ctrl+x` of `ctrl+x ctrl+s`."""
        return frozenset(
            head for bound in self.changed.values() for key in (*bound.keys, *bound.twins) for head in heads_of(key)
        )

    def bindings(self) -> dict[str, tuple[str, ...]]:
        """Return the keys of each binding that has others than usual, by its id.

        What is typed into a line is no key of a command that holds there, too: those have a binding of their own.
        """
        found = {}
        for command_id, bound in self.changed.items():
            keys = (*bound.keys, *bound.twins)
            if command_id in ANYWHERE:
                found[typed_id(command_id)] = tuple(filter(is_typed, keys))
                keys = tuple(key for key in keys if not is_typed(key))
            found[command_id] = keys
        return found


def heads_of(key: str) -> Iterator[str]:
    """Yield what one has pressed before all of several keys are: `g` of `g g`; nothing for a single one."""
    strokes = key.split(" ")
    for number in range(1, len(strokes)):
        yield " ".join(strokes[:number])


ANYWHERE = ("app.quit", "app.picture")
"""Commands that are carried out over a form or a list, too."""


OVER_DIALOGS = frozenset((*ANYWHERE, "app.help"))
"""Commands for everywhere that are given over a form or a list, too."""


def typed_id(command_id: str) -> str:
    """Return the id of the binding that has the letters of a command which is carried out over a form, too."""
    return f"{command_id}.typed"


def usual_keys(command: Command) -> Bound:
    """Return the keys that the table of commands has for one."""
    return Bound(command.keys, tuple(twin for key in command.keys for twin in twins(key)))


class InForce:
    """The keymap in force; one for a process, as the language is."""

    def __init__(self) -> None:
        self.keymap = Keymap()


IN_FORCE = InForce()
"""The keymap of this process."""


def keys_of(command: Command) -> tuple[str, ...]:
    """Return the keys of a command as they are now, the one to show first; empty where it has none."""
    return IN_FORCE.keymap.keys_of(command)


def key_shown(command: Command) -> str:
    """Return the first key of a command as people write it; empty where it has none."""
    return "".join(map(key_label, keys_of(command)[:1]))


def key_of(command_id: str) -> str:
    """Return the first key of a command as a sentence names it; raises KeyError where there is no such command.

    Of a command that has no key any more it is its title in the language that is spoken, by which the palette finds it.
    """
    command = command_named(command_id)
    return key_shown(command) or gettext("“{title}”").format(title=gettext(command.title))
