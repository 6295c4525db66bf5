"""Key bindings made from the table of commands."""

from textual.binding import Binding, BindingType

from tui.commands.keys import with_twins
from tui.commands.model import Scope
from tui.commands.table import commands_of


def bindings_of(scope: Scope) -> list[BindingType]:
    """Return Textual's bindings for the commands of a scope, the Arabic twins of the keys included."""
    return [
        Binding(key, command.action, command.title, show=False, id=command.id, tooltip=command.help)
        for command in commands_of(scope)
        for key in with_twins(command.keys)
    ]
