"""The commands of the screen of keys, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

KEYMAP_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.KEYMAP: (
        Command(
            "keymap.change", ("enter",), "Other key", "Press another key in the place of the one marked.", bar=True
        ),
        Command("keymap.add", ("a",), "Add key", "Press one more key for the command.", bar=True),
        Command("keymap.remove", ("x", "delete"), "Remove key", "Take the key marked from the command.", bar=True),
        Command("keymap.usual", ("r",), "Usual keys", "Give the command the keys of the preset again."),
        Command("keymap.next", ("right",), "Next key", "Mark the next key of the command."),
        Command("keymap.previous", ("left",), "Key before", "Mark the key before."),
        Command("keymap.preset", ("p",), "Preset", "Take the next preset: default, vim, emacs; your own keys stay."),
        Command("keymap.find", ("f",), "Who has it", "Press a key and list the commands that have it."),
        Command("keymap.filter", ("slash",), "Filter", "List only commands that have some words or a key.", bar=True),
        Command("keymap.down", ("j",), "Down", "Go to the command below."),
        Command("keymap.up", ("k",), "Up", "Go to the command above."),
        Command("keymap.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the keys as config.toml has them."),
        Command("keymap.undo", ("u",), "Undo", "Take back the last change."),
        Command("keymap.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
        Command("keymap.close", ("escape", "backspace"), "Back", "Leave the filter; then go back."),
    ),
}
"""The commands by scope."""
