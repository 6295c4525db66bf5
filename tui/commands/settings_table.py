"""The commands of the settings, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

SETTINGS_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.SETTINGS: (
        Command(
            "settings.change",
            ("enter", "space"),
            "Change",
            "Take the next choice, or type a number or a text; what lies behind a line is opened.",
            bar=True,
        ),
        Command("settings.next", ("right",), "Next choice", "Take the next choice, or a larger number.", bar=True),
        Command("settings.previous", ("left",), "Choice before", "Take the choice before, or a smaller number."),
        Command("settings.default", ("x", "delete"), "Default", "Go back to the default of the setting.", bar=True),
        Command("settings.filter", ("slash",), "Filter", "List only settings that have some words.", bar=True),
        Command("settings.edit", ("e",), "Edit file", "Open config.toml in your editor; what it says then holds."),
        Command("settings.down", ("j",), "Down", "Go to the setting below."),
        Command("settings.up", ("k",), "Up", "Go to the setting above."),
        Command("settings.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the setting as config.toml has it."),
        Command("settings.undo", ("u",), "Undo", "Take back the last change.", bar=True),
        Command("settings.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
        Command("settings.close", ("escape", "backspace"), "Back", "Leave the filter; then go back."),
    ),
}
"""The commands by scope."""
