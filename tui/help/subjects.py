"""What can be asked of the help besides topics: screens with their keys, commands of the app, settings."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from tui.commands.keymap import keys_of as keys_in_force
from tui.commands.keys import key_label, twin_labels
from tui.commands.model import Command, Scope
from tui.commands.table import all_commands, commands_of
from tui.help.topics import NAMES, KeysOf, default_of, load_topic
from tui.settings.table import BY_NAME, Setting

_OTHER_NAMES = {
    "troubleshooting": "trouble",
    "accessibility": "plain",
    "postgresql": "teams",
    "postgres": "teams",
    "fonts": "terminals",
    "query": "search",
    "queries": "search",
    "engines": "translation",
    "translations": "memory",
    "marks": "notes",
    "config": "settings",
    "configuration": "settings",
    "shortcuts": "keys",
    "keymap": "keys",
    "tbx": "import",
    "tmx": "import",
    "backups": "backup",
}
"""What people call topics otherwise."""
_COLUMN = 16


class Subject(NamedTuple):
    """What was found of a name: its kind (topic, screen, command or setting), its name, a title and a marked text."""

    kind: str
    name: str
    title: str
    text: str


def subject_of(words: str, keys_of: KeysOf = keys_in_force) -> Subject | None:
    """Return what some words name: a topic, a screen, a command by its id, or a setting; None for nothing.

    Below a topic that is called like a screen the commands of that are told too.
    """
    name = " ".join(words.lower().split())
    topic = _OTHER_NAMES.get(name, name)
    scope = next((each for each in Scope if name in (each.value.lower(), each.name.lower())), None)
    if topic in NAMES:
        found = load_topic(topic, keys_of)
        text = found.text if scope is None else f"{found.text.rstrip()}\n\n#{_of_scope(scope, keys_of)}"
        return Subject("topic", found.name, found.title, text)
    for command in all_commands():
        if command.id == name:
            return Subject("command", name, command.title, _of_command(command, keys_of))
    if scope is not None:
        return Subject("screen", scope.name.lower(), f"Keys: {scope.value}", _of_scope(scope, keys_of))
    setting = BY_NAME.get(name.replace("-", "_"))
    return None if setting is None else Subject("setting", setting.name, setting.name, _of_setting(setting))


def names_near(words: str, others: Iterator[str]) -> list[str]:
    """Return at most three names that what was asked for may have meant, the nearest first, `others` among them."""
    screens = (scope.name.lower() for scope in Scope)
    known = [*NAMES, *_OTHER_NAMES, *screens, *(command.id for command in all_commands()), *BY_NAME, *others]
    name = words.lower()
    inside = [each for each in known if name and name in each]
    return list(dict.fromkeys([*get_close_matches(name, known, n=3), *inside]))[:3]


def _of_command(command: Command, keys_of: KeysOf) -> str:
    keys = keys_of(command)
    told = " ".join(map(key_label, keys)) or "none"
    twins = " ".join(twin_labels(keys))
    arabic = f"\n    on an Arabic keyboard: {twins}" if twins else ""
    return f"# {command.title}\n\n{command.help}\n\n    keys: {told}{arabic}\n    where: {command.scope.value}"


def _of_scope(scope: Scope, keys_of: KeysOf) -> str:
    lines = [f"# Keys: {scope.value}", ""]
    for command in commands_of(scope):
        keys = " ".join(map(key_label, keys_of(command))) or "–"
        lines.append(f"* {keys:<{_COLUMN}} {command.id}: {command.help}")
    return "\n".join(lines)


def _of_setting(setting: Setting) -> str:
    values = ", ".join(setting.values) or (f"0 to {setting.most}" if setting.is_number else "any text")
    told = f"    default: {default_of(setting) or '(depends)'}\n    values: {values}"
    return f"# {setting.name}\n\n{setting.meaning}\n\n{told}\n    environment: WARRAQ_{setting.name.upper()}"
