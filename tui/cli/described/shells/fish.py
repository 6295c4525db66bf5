"""Completions for fish, from version 3 on."""

from collections.abc import Iterator

from tui.cli.described.grammar import Described, Option, Values
from tui.cli.described.shells.offers import MADE, Offer, at, offer_of, purposes

_WALK = r"""
function __warraq_values
    command warraq completions --values $argv[1] --begin (commandline -ct) 2>/dev/null
end

# Whether the line has come to a command, and to its argument of a number, or to one from there on.
function __warraq_at
    set -l found
    set -l number 0
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if string match -q -- '-?*' $word
            string match -q -- '*=*' $word; or __warraq_takes "$found" $word; and set skip 1
        else if test $number = 0; and contains -- (string join ' ' $found $word) $__warraq_commands
            set -a found $word
        else
            set number (math $number + 1)
        end
    end
    test "$found" = "$argv[1]"; or return 1
    test (count $argv) = 1; and return 0
    test $number -ge $argv[2]; and test -n "$argv[3]"; and return 0
    test $number -eq $argv[2]
end
"""


def script(whole: Described) -> str:
    """Return the script."""
    return "\n".join([f"# Completions of warraq for fish, {MADE} completions fish.", *_lines(whole)]) + "\n"


def _lines(whole: Described) -> Iterator[str]:
    commands = list(whole.all)
    yield "set -g __warraq_commands " + " ".join(_quoted(at(each)) for each in commands if each.words)
    yield from ("", "function __warraq_takes", "    switch $argv[1]:$argv[2]")
    for each in commands:
        names = [name for option in each.options if option.metavar for name in option.names]
        yield f"        case {' '.join(_quoted(f'{at(each)}:{name}') for name in names)}"
        yield "            return 0"
    yield from ("    end", "    return 1", "end", _WALK)
    yield "complete -c warraq -e"
    yield "complete -c warraq -f"
    for each in commands:
        yield from _command(each)


def _command(command: Described) -> Iterator[str]:
    where = _quoted(at(command))
    for name, told in purposes(command):
        yield f'complete -c warraq -n "__warraq_at {where} 0" -a {_quoted(name)} -d {_quoted(told)}'
    for number, argument in enumerate(command.arguments):
        rest = " more" if argument.is_many else ""
        condition = f'-n "__warraq_at {where} {number}{rest}"'
        for offered in _offered(offer_of(argument)):
            yield f"complete -c warraq {condition} {offered}"
    for option in command.options:
        yield f'complete -c warraq -n "__warraq_at {where}" {_option(option)}'


def _offered(offer: Offer) -> Iterator[str]:
    """Yield how each kind of what is offered is said."""
    if offer.words:
        yield f"-a {_quoted(' '.join(offer.words))}"
    if offer.asked:
        yield f"-a {_quoted(f'(__warraq_values {offer.asked})')}"
    if offer.has_files:
        yield "-F"


def _option(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    told = f" -d {_quoted(option.help)}" if option.help else ""
    if not option.metavar:
        return names + told
    offer = offer_of(option)
    takes = "-r" if offer.values in (Values.FILE, Values.ARTICLE_OR_FILE) else "-x"
    return " ".join([names, takes, *_offered(offer)]) + told


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", r"\'") + "'"
