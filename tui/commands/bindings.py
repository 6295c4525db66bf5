"""Key bindings made from the table of commands, and the Arabic twins of other keys."""

from collections.abc import Iterable, Iterator, Mapping

from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui.commands.keymap import ANYWHERE, UNBOUND, typed_id
from tui.commands.keys import twins, with_twins
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of


def bindings_of(scope: Scope) -> list[BindingType]:
    """Return Textual's bindings for the commands of a scope, the Arabic twins of the keys included."""
    return [binding for command in commands_of(scope) for binding in _bindings(command, command.action)]


def acting_bindings(scope: Scope, actions: Mapping[str, str]) -> list[BindingType]:
    """Return the bindings of a list, or of what lies over a screen, for its commands, by the actions that carry these out."""
    return [binding for command in commands_of(scope) for binding in _bindings(command, actions[command.id])]


def _bindings(command: Command, action: str) -> Iterator[Binding]:
    is_anywhere = command.id in ANYWHERE
    told, tip = command.title, command.help
    for key in with_twins(command.keys):
        yield Binding(key, action, told, show=False, priority=is_anywhere, id=command.id, tooltip=tip)
    if is_anywhere:
        # a letter that is made its key must not be taken from who types it into a line
        yield Binding(UNBOUND, action, told, show=False, id=typed_id(command.id), tooltip=tip)


def modal_keys(own: Iterable[BindingType]) -> list[BindingType]:
    """Return the bindings of a screen that lies over another one: its own, the help, and the Arabic twins of all."""
    return with_arabic_keys([*own, Binding("f1", "app.do('app.help')", show=False, id="app.help")], Screen.BINDINGS)


def with_arabic_keys(own: Iterable[BindingType], inherited: Iterable[BindingType] = ()) -> list[BindingType]:
    """Return a class's bindings and the Arabic twins of their keys, and of those that it inherits and does not replace."""
    mine = list(Binding.make_bindings(own))
    taken = {binding.key for binding in mine}
    others = [binding for binding in Binding.make_bindings(inherited) if binding.key not in taken]
    paired = ((binding, twin) for binding in [*mine, *others] for twin in twins(binding.key))
    return [*mine, *(binding.with_key(twin) for binding, twin in paired if twin not in taken)]
