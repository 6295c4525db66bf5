"""The commands of the screen that adds articles, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

_ADDING = (
    Command(
        "adding.run", ("enter", "ctrl+s"), "Add", "Add what the line names; open the article under the bar.", bar=True
    ),
    Command(
        "adding.complete",
        ("tab",),
        "Complete",
        "Complete the path; where there is nothing to, go to the list.",
        bar=True,
    ),
    Command("adding.line", ("slash",), "Line", "Go to the line and name something else.", bar=True),
    Command("adding.down", ("j",), "Down", "Go to the line below."),
    Command("adding.up", ("k",), "Up", "Go to the line above."),
    Command("adding.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or what is under the bar."),
    Command("adding.close", ("escape",), "Back", "Stop what lasts; then go back to the library."),
)

ADDING_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {Scope.ADDING: _ADDING}
"""The commands by scope."""
