"""The commands of versions and copies of articles, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

_COPIES = (
    Command("copies.open", ("enter",), "Open", "Open the article under the bar.", bar=True),
    Command(
        "copies.apart", ("a",), "Not the same", "Say that this article is not the same as the others here.", bar=True
    ),
    Command("copies.show", ("s",), "Show this", "Have lists show this article in the place of the others.", bar=True),
    Command("copies.whole", ("w",), "Whole text", "Show what is the same too; again: only what differs.", bar=True),
    Command("copies.down", ("j",), "Down", "Go to the article below."),
    Command("copies.up", ("k",), "Up", "Go to the article above."),
    Command("copies.on", ("space", "pagedown"), "Scroll on", "Go on in what differs."),
    Command("copies.before", ("pageup",), "Scroll back", "Go back in what differs."),
    Command("copies.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the row under the bar."),
    Command("copies.undo", ("u",), "Undo", "Take back the last decision.", bar=True),
    Command("copies.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("copies.close", ("escape", "backspace"), "Back", "Go back."),
)

COPIES_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {Scope.COPIES: _COPIES}
"""The commands by scope."""
