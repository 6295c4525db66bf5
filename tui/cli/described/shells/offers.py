"""What a shell offers at a place of a command line."""

from collections.abc import Iterator
from typing import NamedTuple

from tui.cli.described.grammar import Argument, Described, Option, Values
from tui.cli.described.values import LOOKED_UP
from tui.cli.grammar import VERBS
from tui.help.topics import NAMES
from tui.settings.table import BY_NAME

MADE = "made by warraq"
"""Stands in the first lines of every script, by which one is known that may be written over."""


class Offer(NamedTuple):
    """What may stand at a place: some words, or values of a kind that are looked up when they are asked for."""

    words: tuple[str, ...]
    values: Values

    @property
    def has_files(self) -> bool:
        """Return whether names of files are among it."""
        return self.values in (Values.FILE, Values.ARTICLE_OR_FILE)

    @property
    def asked(self) -> str:
        """Return the kind of the values that warraq is asked for, empty for none."""
        if self.values is Values.ARTICLE_OR_FILE:
            return Values.ARTICLE
        return self.values if self.values in LOOKED_UP else ""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is known of what may stand there."""
        return not self.words and self.values is Values.ANY


def offer_of(part: Option | Argument) -> Offer:
    """Return what may stand for an argument or behind an option."""
    words = {Values.TOPIC: (*NAMES, *VERBS), Values.SETTING: tuple(BY_NAME)}.get(part.values, part.choices)
    return Offer(tuple(dict.fromkeys(words)), part.values)


def places(command: Described) -> Iterator[tuple[str, Offer]]:
    """Yield what may stand behind each option of a command, and for each argument by its number from 0, `N+` for many."""
    for option in command.options:
        if option.metavar:
            for name in option.names:
                yield name, offer_of(option)
    for number, argument in enumerate(command.arguments):
        yield f"{number}{'+' if argument.is_many else ''}", offer_of(argument)


def at(command: Described) -> str:
    """Return the words that lead to a command, with single spaces."""
    return " ".join(command.words)


def purposes(command: Described) -> list[tuple[str, str]]:
    """Return the commands below one with what each does."""
    return [(each.words[-1], each.purpose.rstrip(".")) for each in command.commands]


def flags(command: Described) -> list[tuple[str, str]]:
    """Return the options of a command with what each does, each in every way it is written."""
    return [(name, option.help) for option in command.options for name in option.names]
