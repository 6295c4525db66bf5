"""What the help says of a screen that lies over another one: its commands, and what other keys do as its bindings describe them."""

from typing import Any

from textual.binding import Binding
from textual.screen import Screen

from tui.commands.keys import key_label, twin_labels, twins
from tui.commands.model import Command, Note
from tui.commands.table import command_named, is_command


def commands_on(screen: Screen[Any] | type[Screen[Any]]) -> list[Command]:
    """Return the commands that a screen, or its class, binds itself and describes."""
    bound = (each.id for each in Binding.make_bindings(screen.BINDINGS) if each.id and each.description)
    return [command_named(command_id) for command_id in dict.fromkeys(bound) if is_command(command_id)]


def notes_of(screen: Screen[Any]) -> list[Note]:
    """Return a note for each thing that a screen's own keys do besides commands: the keys, Arabic ones behind Latin ones."""
    inherited = {binding.description for binding in Binding.make_bindings(Screen.BINDINGS)}
    keys: dict[str, list[str]] = {}
    for binding in Binding.make_bindings(screen.BINDINGS):
        if binding.description and not binding.id and binding.description not in inherited:
            keys.setdefault(binding.description, []).append(binding.key)
    return [Note(_labels(some), told) for told, some in keys.items()]


def _labels(keys: list[str]) -> str:
    second = {twin for key in keys for twin in twins(key)}
    first = tuple(key for key in keys if key not in second)
    return "  ".join([*map(key_label, first), *twin_labels(first)])
