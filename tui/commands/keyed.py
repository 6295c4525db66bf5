"""Sentences that name keys."""

import re

from tui.commands.keymap import key_of, key_shown
from tui.commands.table import command_named

_COMMAND = re.compile(r"\{([a-z]+\.[a-z-]+)\}")
BETWEEN = " · "
"""What parts the keys at the foot of a box."""


def with_keys(sentence: str) -> str:
    """Return a sentence, translated already, with `{scope.command}` told as the key that the command has now; raises KeyError for no command."""
    return _COMMAND.sub(lambda found: key_of(found[1]), sentence)


def foot(keys: str) -> str:
    """Return what the foot of a box says of keys, translated already, without what is said of commands that have none; raises KeyError."""
    parts = keys.split(BETWEEN)
    return with_keys(BETWEEN.join(each for each in parts if all(map(_has_key, _COMMAND.findall(each)))))


def _has_key(command_id: str) -> bool:
    return bool(key_shown(command_named(command_id)))
