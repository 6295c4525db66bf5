"""The commands that fit what is typed, on whichever keyboard."""

from collections.abc import Iterable, Sequence

from corpus.arabic.normalise import fold
from tui.commands.keys import key_label, latin_keys
from tui.commands.model import Command


def fitting_commands(commands: Iterable[Command], query: str) -> Sequence[Command]:
    """Return the commands whose titles, sentences or keys have all words of a query, the best first.

    A query typed on an Arabic keyboard counts as what the same keys type on a Latin one, too.
    """
    found: dict[Command, int] = {}
    for words in dict.fromkeys((fold(query), fold(latin_keys(query)))):
        for command in commands:
            rank = _rank(command, words)
            if rank is not None:
                found[command] = min(rank, found.get(command, rank))
    return sorted(found, key=found.__getitem__)


def _rank(command: Command, words: str) -> int | None:
    """Return how near a command is to folded words, 0 the nearest; None where it does not fit."""
    title, told = fold(command.title), fold(f"{command.title} {command.help}")
    parts = words.split()
    if title.startswith(words.strip()) or [words.strip()] == [key_label(key).lower() for key in command.keys][:1]:
        return 0
    if all(_begins_a_word(title, part) for part in parts):
        return 1
    if all(_begins_a_word(told, part) for part in parts):
        return 2
    return 3 if all(part in told for part in parts) else None


def _begins_a_word(text: str, part: str) -> bool:
    return any(word.startswith(part) for word in text.split())
