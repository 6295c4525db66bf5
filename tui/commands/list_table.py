"""The commands of every list, where the screen has none of its own for the same key, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

LIST_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.LIST: (
        Command("list.choose", ("enter",), "Choose", "Choose what is under the bar."),
        Command("list.down", ("down", "j"), "Down", "Go to the row below."),
        Command("list.up", ("up", "k"), "Up", "Go to the row above."),
        Command("list.page-down", ("pagedown",), "Page down", "Go on by as many rows as are shown."),
        Command(
            "list.turn", ("space",), "Turn", "Go on by as many rows, in lists in which nothing is selected with it."
        ),
        Command("list.page-up", ("pageup",), "Page up", "Go back by as many rows as are shown."),
        Command("list.first", ("home", "g"), "First", "Go to the first row."),
        Command("list.last", ("end", "G"), "Last", "Go to the last row."),
        Command("list.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the row under the bar."),
    )
}
"""The commands by scope."""
