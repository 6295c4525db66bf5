"""What the help says of a screen that lies over another one: its keys, as its bindings describe them."""

from typing import Any

from textual.binding import Binding
from textual.screen import Screen

from tui.commands.keys import key_label, twin_labels, twins
from tui.commands.model import Note


def notes_of(screen: Screen[Any]) -> list[Note]:
    """Return a note for each thing that a screen's own keys do: the keys, Arabic ones behind Latin ones."""
    inherited = {binding.description for binding in Binding.make_bindings(Screen.BINDINGS)}
    keys: dict[str, list[str]] = {}
    for binding in Binding.make_bindings(screen.BINDINGS):
        if binding.description and binding.description not in inherited:
            keys.setdefault(binding.description, []).append(binding.key)
    return [Note(_labels(some), told) for told, some in keys.items()]


def _labels(keys: list[str]) -> str:
    second = {twin for key in keys for twin in twins(key)}
    first = tuple(key for key in keys if key not in second)
    return "  ".join([*map(key_label, first), *twin_labels(first)])
