"""The tables of commands, options and places that bash and zsh look into, as functions of cases."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.cli.described.grammar import Described
from tui.cli.described.shells.offers import Offer, at, flags, places, purposes


class Spelling(NamedTuple):
    """How a shell writes what stands in the tables."""

    case: Callable[[str], str]
    """A command as the pattern of a case."""
    words: Callable[[Iterable[tuple[str, str]]], str]
    """Names, each with what it is for, as what is offered."""
    place: Callable[[str, str], str]
    """A command and an option, or the number of an argument, as a pattern; `N+` for all numbers from N on."""
    values: Callable[[Sequence[str]], str]
    """Words that may stand at a place, as what is offered."""


def tables(whole: Described, spelling: Spelling) -> Iterator[str]:
    """Yield the lines of the tables."""
    commands = list(whole.all)
    yield from ("", "# What follows a command.", "_warraq_commands() {", "    case $1 in")
    for each in commands:
        yield f"        {spelling.case(at(each))}) {spelling.words(purposes(each))} ;;"
    yield from ("        *) return 1 ;;", "    esac", "}")
    yield from ("", "# The options of a command.", "_warraq_options() {", "    case $1 in")
    for each in commands:
        yield f"        {spelling.case(at(each))}) {spelling.words(flags(each))} ;;"
    yield from ("    esac", "}")
    yield from ("", "# What may stand behind an option, or as the argument of a number.", "_warraq_place() {")
    yield "    case $1:$2 in"
    for each in commands:
        for place, offer in places(each):
            if place != "--db":
                yield f"        {spelling.place(at(each), place)}) {_settings(offer, spelling)} ;;"
    yield from ("        *:--db) files=1 ;;", "        *) return 1 ;;", "    esac", "}")


def _settings(offer: Offer, spelling: Spelling) -> str:
    told = [spelling.values(offer.words)] if offer.words else []
    if offer.asked:
        told.append(f"kind={offer.asked}")
    if offer.has_files:
        told.append("files=1")
    return " ".join(told) or ":"
