"""Carrying out the command that was chosen in the help."""

from typing import Any

from textual.screen import Screen

from tui.commands.model import Command, Scope
from tui.screens.modal import Modal


async def carry_out(screen: Screen[Any], command: Command | None) -> None:
    """Carry out a command where the keys are: what a list does, or what lies over a screen, is bound by that itself."""
    if command is None:
        return
    if command.scope is Scope.LIST or (isinstance(screen, Modal) and command.scope is not Scope.APP):
        for node in (screen.focused, screen):
            bound = (each for found in node._bindings.key_to_bindings.values() for each in found) if node else ()
            action = next((each.action for each in bound if each.id == command.id), None)
            if node is not None and action is not None:
                await node.run_action(action)
                return
    else:
        await screen.run_action(command.action)
