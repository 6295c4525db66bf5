"""Guides by topic, in our own words; the texts lie beside, one file a topic, in a folder for each language.

Screens show a guide in the language that is spoken. `warraq help` and the manual have the English one whatever is
spoken, as all that verbs print is English: what goes to a shell is in logical order, and few shells join and order it.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tui.commands.keymap import keys_of as keys_in_force
from tui.commands.keys import key_label
from tui.commands.model import Command
from tui.commands.table import all_commands
from tui.language.spoken import SPOKEN, marked
from tui.settings.model import Language
from tui.settings.table import SETTINGS, Setting

NAMES = (
    "reading", "keys", "glossary", "names", "search", "translation", "memory", "feeds", "notes",
    "import", "export", "settings", "terminals", "plain", "teams", "backup", "trouble",
)  # fmt: skip
"""The topics in the order in which they are listed."""
_FOLDER = Path(__file__).with_name("topics")
_KEY = re.compile(r"\{([a-z]+\.[a-z-]+)\}( {2,})?")
_KEY_COLUMN = 8
_GAP = "  "
_GRAVE = marked("the grave accent key")
_ALL_SETTINGS = "%settings%"
_UNBOUND = marked("(no key)")
_SETTING = marked("* {name}: {meaning}")
_FROM_0 = marked("0 to {most}")
_BOTH = marked(" ({values}; default {value})")
_VALUES = marked(" ({values})")
_DEFAULT = marked(" (default {value})")
_EITHER = marked("{value}, in an Arabic interface {mirrored}")

KeysOf = Callable[[Command], tuple[str, ...]]
"""The keys of a command, as Textual names them."""
Told = Callable[[str], str]
"""An English sentence in the language of a guide."""


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
    """Return a topic in English, the keys in it as they are in force; raises KeyError for a name none of `NAMES` is."""
    return _topic(name, Language.ENGLISH, keys_of, str)


def spoken_topic(name: str, keys_of: KeysOf = keys_in_force) -> Topic:
    """Return a topic in the language that is spoken, in English where it is not there in that; raises KeyError, too.

    What in its title runs the other way keeps its own order; the text is left to what shows it.
    """
    topic = _topic(name, SPOKEN.language, keys_of, SPOKEN.catalogue.gettext)
    return topic._replace(title=SPOKEN.said(topic.title))


def load_topics(keys_of: KeysOf = keys_in_force) -> Iterator[Topic]:
    """Yield all topics."""
    return (load_topic(name, keys_of) for name in NAMES)


def _topic(name: str, language: Language, keys_of: KeysOf, told: Told) -> Topic:
    if name not in NAMES:
        raise KeyError(name)
    file = _FOLDER / language / f"{name}.txt"
    if not file.exists():
        file, told = _FOLDER / Language.ENGLISH / f"{name}.txt", str
    text = file.read_text(encoding="utf-8").replace(_ALL_SETTINGS, _settings(told))
    text = with_keys(text, keys_of, told)
    return Topic(name, text.partition("\n")[0].removeprefix("# "), text)


def with_keys(text: str, keys_of: KeysOf = keys_in_force, told: Told = str) -> str:
    """Return a text with `{scope.command}` told as the first key of that command; raises KeyError for one there is not.

    In an example the key takes the place of the spaces behind it too, so that columns stay columns.
    """
    if not _KEY.search(text):
        return text
    commands = {command.id: command for command in all_commands()}

    def label_of(found: re.Match[str]) -> str:
        keys = keys_of(commands[found[1]])
        label = key_label(keys[0]) if keys else told(_UNBOUND)
        if found[2]:
            return f"{label:<{_KEY_COLUMN - len(_GAP)}}{_GAP}"
        return told(_GRAVE) if label == "`" else f"`{label}`"

    return _KEY.sub(label_of, text)


def default_of(setting: Setting, told: Told = str) -> str:
    """Return the default of a setting, and beside it that of an Arabic interface where that is another one."""
    if not setting.mirrored:
        return setting.default
    return told(_EITHER).format(value=setting.default, mirrored=setting.mirrored)


def _settings(told: Told) -> str:
    """Return an item for each setting: its name, what it means, what it can be and is by default."""
    meanings = ((each.name, f"{told(each.meaning)}{_values(each, told)}") for each in SETTINGS)
    return "\n".join(told(_SETTING).format(name=name, meaning=meaning) for name, meaning in meanings)


def _values(setting: Setting, told: Told) -> str:
    values = ", ".join(setting.values) or (told(_FROM_0).format(most=setting.most) if setting.is_number else "")
    if not (values or setting.default):
        return ""
    template = _VALUES if not setting.default else _BOTH if values else _DEFAULT
    return told(template).format(values=values, value=default_of(setting, told))
