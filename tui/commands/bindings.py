"""Key bindings made from the table of commands, and the Arabic twins of other keys."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui.commands.keys import twins, with_twins
from tui.commands.model import Scope
from tui.commands.table import commands_of

_ANYWHERE = ("app.quit", "app.picture")
"""Commands that are carried out over a form or a list, too."""


def bindings_of(scope: Scope) -> list[BindingType]:
    """Return Textual's bindings for the commands of a scope, the Arabic twins of the keys included."""
    return [
        Binding(
            key,
            command.action,
            command.title,
            show=False,
            priority=command.id in _ANYWHERE,
            id=command.id,
            tooltip=command.help,
        )
        for command in commands_of(scope)
        for key in with_twins(command.keys)
    ]


def modal_keys(own: Iterable[BindingType]) -> list[BindingType]:
    """Return the bindings of a screen that lies over another one: its own, the help, and the Arabic twins of all."""
    return with_arabic_keys([*own, Binding("f1", "app.do('app.help')", show=False)], Screen.BINDINGS)


def with_arabic_keys(own: Iterable[BindingType], inherited: Iterable[BindingType] = ()) -> list[BindingType]:
    """Return a class's bindings and the Arabic twins of their keys, and of those that it inherits and does not replace."""
    mine = list(Binding.make_bindings(own))
    taken = {binding.key for binding in mine}
    others = [binding for binding in Binding.make_bindings(inherited) if binding.key not in taken]
    paired = ((binding, twin) for binding in [*mine, *others] for twin in twins(binding.key))
    return [*mine, *(binding.with_key(twin) for binding, twin in paired if twin not in taken)]
