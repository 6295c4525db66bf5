"""The commands of the list of translations, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

MEMORY_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.MEMORY: (
        Command("memory.edit", ("enter", "e"), "Edit", "Correct the English under the bar.", bar=True),
        Command("memory.search", ("slash",), "Search", "Search Arabic and English, words in any inflection.", bar=True),
        Command("memory.approve", ("a",), "Approve", "Approve the translation; again: no longer.", bar=True),
        Command(
            "memory.remove", ("x", "delete"), "Remove", "Take the translation away; undo brings it back.", bar=True
        ),
        Command(
            "memory.filter",
            ("f",),
            "Status",
            "List only those of engines, edited ones, approved ones, or all.",
            bar=True,
        ),
        Command("memory.open", ("o",), "Article", "Open an article that has this paragraph."),
        Command("memory.down", ("j",), "Down", "Go to the translation below."),
        Command("memory.up", ("k",), "Up", "Go to the translation above."),
        Command("memory.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or both texts under the bar."),
        Command("memory.undo", ("u",), "Undo", "Take back the last change."),
        Command("memory.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
        Command("memory.close", ("escape", "backspace"), "Back", "Leave the search; then go back."),
    ),
}
"""The commands by scope."""
