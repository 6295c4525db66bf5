"""Guides by topic, in our own words; the texts lie beside, one file a topic."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tui.commands.keymap import keys_of as keys_in_force
from tui.commands.keys import key_label
from tui.commands.model import Command
from tui.commands.table import all_commands
from tui.settings.table import SETTINGS

NAMES = (
    "reading", "keys", "glossary", "names", "search", "translation", "memory", "feeds", "notes",
    "import", "export", "settings", "terminals", "plain", "teams", "backup", "trouble",
)  # fmt: skip
"""The topics in the order in which they are listed."""
_FOLDER = Path(__file__).with_name("topics")
_KEY = re.compile(r"\{([a-z]+\.[a-z-]+)\}( {2,})?")
_KEY_COLUMN = 8
_GRAVE = "the grave accent key"
_ALL_SETTINGS = "%settings%"
_UNBOUND = "(no key)"

KeysOf = Callable[[Command], tuple[str, ...]]
"""The keys of a command, as Textual names them."""


class Topic(NamedTuple):
    """A guide: what it is called, what it is about, and its text.

    The text is in lines: `# ` begins its title, `## ` a heading, `* ` an item; four spaces begin an example that is
    left as it is, and blank lines part paragraphs.
    """

    name: str
    title: str
    text: str

    @property
    def body(self) -> str:
        """Return the text without its title."""
        return self.text.partition("\n")[2].strip("\n")


def table_keys(command: Command) -> tuple[str, ...]:
    """Return the keys that a command has in the table."""
    return command.keys


def load_topic(name: str, keys_of: KeysOf = keys_in_force) -> Topic:
    """Return a topic, the keys in it as they are in force; raises KeyError for a name that is none of `NAMES`."""
    if name not in NAMES:
        raise KeyError(name)
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").replace(_ALL_SETTINGS, _settings())
    text = with_keys(text, keys_of)
    return Topic(name, text.partition("\n")[0].removeprefix("# "), text)


def load_topics(keys_of: KeysOf = keys_in_force) -> Iterator[Topic]:
    """Yield all topics."""
    return (load_topic(name, keys_of) for name in NAMES)


def with_keys(text: str, keys_of: KeysOf = keys_in_force) -> str:
    """Return a text with `{scope.command}` told as the first key of that command; raises KeyError for one there is not.

    In an example the key takes the place of the spaces behind it too, so that columns stay columns.
    """
    if not _KEY.search(text):
        return text
    commands = {command.id: command for command in all_commands()}

    def told(found: re.Match[str]) -> str:
        keys = keys_of(commands[found[1]])
        label = key_label(keys[0]) if keys else _UNBOUND
        if found[2]:
            return f"{label:<{_KEY_COLUMN}}"
        return _GRAVE if label == "`" else f"`{label}`"

    return _KEY.sub(told, text)


def _settings() -> str:
    """Return an item for each setting: its name, what it means, what it can be and is by default."""
    told = []
    for setting in SETTINGS:
        values = ", ".join(setting.values) or (f"0 to {setting.most}" if setting.is_number else "")
        default = f"default {setting.default}" if setting.default else ""
        rest = "; ".join(filter(None, (values, default)))
        told.append(f"* {setting.name}: {setting.meaning}{f' ({rest})' if rest else ''}")
    return "\n".join(told)
