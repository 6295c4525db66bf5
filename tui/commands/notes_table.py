"""The commands of the lists of marks and notes, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope


def _hand(scope: str) -> tuple[Command, ...]:
    """Return what can be done with something noted, the same in both lists."""
    return (
        Command(f"{scope}.edit", ("e",), "Edit", "Change the note under the bar, or write one.", bar=True),
        Command(f"{scope}.style", ("s",), "Style", "Show the words under the bar in the next style."),
        Command(f"{scope}.remove", ("delete", "d"), "Remove", "Remove it; undo brings it back.", bar=True),
        Command(f"{scope}.export", ("x",), "Export", "Write marks and notes into a Markdown file.", bar=True),
        Command(f"{scope}.down", ("j",), "Down", "Go to the row below."),
        Command(f"{scope}.up", ("k",), "Up", "Go to the row above."),
        Command(f"{scope}.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the words under the bar."),
        Command(f"{scope}.undo", ("u",), "Undo", "Take back the last change of a mark or a note."),
        Command(f"{scope}.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
        Command(f"{scope}.close", ("escape", "backspace"), "Back", "Leave the search; then go back."),
    )


NOTES_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.CONTENTS: (
        Command("contents.open", ("enter",), "Go there", "Go to the place under the bar.", bar=True),
        Command("contents.search", ("slash",), "Filter", "List only what has these words.", bar=True),
        Command(
            "contents.section", ("tab",), "Notes", "Go to the marks and notes, and back to the contents.", bar=True
        ),
        Command("contents.mark", ("m",), "Mark place", "Mark the word under the reader's cursor as a place.", bar=True),
        *_hand("contents"),
    ),
    Scope.NOTES: (
        Command("notes.open", ("enter",), "Open", "Open the article at the words under the bar.", bar=True),
        Command("notes.search", ("slash",), "Search", "Search quotes, notes and titles.", bar=True),
        *_hand("notes"),
    ),
}
"""The commands by scope."""
