"""The commands of the search everywhere, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

_SEARCH = (
    Command(
        "search.open", ("enter",), "Open", "Open the article at the words found, the entry, the name's card.", bar=True
    ),
    Command("search.line", ("slash",), "Search", "Go to the line and write another query.", bar=True),
    Command("search.list", ("down",), "To the list", "Go from the line to what was found."),
    Command("search.earlier", ("up",), "Earlier query", "Bring back the query before, when on the line."),
    Command("search.group", ("tab",), "Next group", "Go on to the terms, to the names, to the articles.", bar=True),
    Command("search.group-before", ("shift+tab",), "Group before", "Go back to the group before."),
    Command("search.order", ("o",), "Order", "List the best articles first, or the newest.", bar=True),
    Command(
        "search.kept", ("s", "ctrl+s"), "Kept searches", "Keep the search under a name, or choose a kept one.", bar=True
    ),
    Command("search.down", ("j",), "Down", "Go to the one below."),
    Command("search.up", ("k",), "Up", "Go to the one above."),
    Command("search.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or what is under the bar."),
    Command("search.close", ("escape",), "Back", "Leave the line, then clear it; then go back."),
)

SEARCH_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {Scope.SEARCH: _SEARCH}
"""The commands by scope."""
