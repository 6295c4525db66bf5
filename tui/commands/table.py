"""Every command of warraq, by scope, in the order the help shows them."""

from collections.abc import Iterator

from tui.commands.adding_table import ADDING_COMMANDS
from tui.commands.app_table import APP_COMMANDS
from tui.commands.copies_table import COPIES_COMMANDS
from tui.commands.dialogs_table import DIALOG_COMMANDS
from tui.commands.english_table import ENGLISH_COMMANDS
from tui.commands.feeds_table import FEEDS_COMMANDS
from tui.commands.glossary_table import GLOSSARY_COMMANDS
from tui.commands.keymap_table import KEYMAP_COMMANDS
from tui.commands.library_table import LIBRARY_COMMANDS
from tui.commands.list_table import LIST_COMMANDS
from tui.commands.memory_table import MEMORY_COMMANDS
from tui.commands.model import Command, Scope
from tui.commands.names_table import NAMES_COMMANDS
from tui.commands.notes_table import NOTES_COMMANDS
from tui.commands.reader_table import READER_COMMANDS
from tui.commands.related_table import RELATED_COMMANDS
from tui.commands.search_table import SEARCH_COMMANDS
from tui.commands.settings_table import SETTINGS_COMMANDS

_BY_SCOPE = {
    **APP_COMMANDS,
    **READER_COMMANDS,
    **ENGLISH_COMMANDS,
    **LIBRARY_COMMANDS,
    **ADDING_COMMANDS,
    **FEEDS_COMMANDS,
    **GLOSSARY_COMMANDS,
    **NAMES_COMMANDS,
    **NOTES_COMMANDS,
    **RELATED_COMMANDS,
    **COPIES_COMMANDS,
    **SEARCH_COMMANDS,
    **MEMORY_COMMANDS,
    **SETTINGS_COMMANDS,
    **KEYMAP_COMMANDS,
    **LIST_COMMANDS,
    **DIALOG_COMMANDS,
}
_BY_ID = {command.id: command for commands in _BY_SCOPE.values() for command in commands}


def commands_of(scope: Scope) -> tuple[Command, ...]:
    """Return the commands of one scope in the order the help shows them."""
    return _BY_SCOPE[scope]


def all_commands() -> Iterator[Command]:
    """Yield every command, those for everywhere first."""
    for commands in _BY_SCOPE.values():
        yield from commands


def command_named(command_id: str) -> Command:
    """Return the command with an id; raises KeyError."""
    return _BY_ID[command_id]


def is_command(command_id: str) -> bool:
    """Return whether there is a command with an id."""
    return command_id in _BY_ID
