"""Sentences that name keys."""

import re

from tui.commands.keymap import key_of

_COMMAND = re.compile(r"\{([a-z]+\.[a-z-]+)\}")


def with_keys(sentence: str) -> str:
    """Return a sentence, translated already, with `{scope.command}` told as the key that the command has now; raises KeyError for no command."""
    return _COMMAND.sub(lambda found: key_of(found[1]), sentence)
