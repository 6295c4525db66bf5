"""The grammar of the command line as data: commands, their options and arguments, and what stands for each."""

from argparse import Action, HelpFormatter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from tui.cli.grammar import whole_parser
from tui.cli.parser import LazyParser, Parser
from tui.settings.model import AUTO
from tui.typeset.terminal.mode import Mode

_MANY = ("*", "+")


class Values(StrEnum):
    """What stands for an argument or behind an option, as far as a shell can offer it."""

    ANY = "any"
    FILE = "file"
    ARTICLE = "article"
    ARTICLE_OR_FILE = "article-or-file"
    ENGINE = "engine"
    GLOSSARY = "glossary"
    COLLECTION = "collection"
    TOPIC = "topic"
    SETTING = "setting"


class Option(NamedTuple):
    """An option: how it is written, what stands behind it (empty for nothing), and what it does."""

    names: tuple[str, ...]
    metavar: str
    help: str
    choices: tuple[str, ...] = ()
    values: Values = Values.ANY


class Argument(NamedTuple):
    """What is said without an option, of which there may be many."""

    metavar: str
    help: str
    is_many: bool
    is_needed: bool
    choices: tuple[str, ...] = ()
    values: Values = Values.ANY


class Described(NamedTuple):
    """A command and the commands below it; `words` are what is typed for it, `warraq` left out."""

    words: tuple[str, ...]
    purpose: str
    """One sentence."""
    epilog: str
    options: tuple[Option, ...]
    arguments: tuple[Argument, ...]
    commands: "tuple[Described, ...]"

    @property
    def all(self) -> "Iterator[Described]":
        """Yield this command and all below it."""
        yield self
        for command in self.commands:
            yield from command.all


def described() -> Described:
    """Return the whole command line."""
    return _of(whole_parser(), ())


def _of(parser: Parser, words: tuple[str, ...]) -> Described:
    if isinstance(parser, LazyParser):
        parser.learn()
    formatter = HelpFormatter(parser.prog)
    options, arguments, commands = [], [], []
    for action in parser._actions:
        told = formatter._expand_help(action) if action.help else ""
        if isinstance(action.choices, Mapping):
            commands = [_of(each, (*words, name)) for name, each in action.choices.items()]
        elif action.option_strings:
            options.append(_option(action, told, words))
        else:
            needed = action.nargs not in ("*", "?")
            many = action.nargs in _MANY
            metavar = _metavar(action)
            arguments.append(Argument(metavar, told, many, needed, _choices(action), _values(metavar, "", words)))
    purpose = parser.description or ""
    return Described(words, purpose, parser.epilog or "", tuple(options), tuple(arguments), tuple(commands))


def _option(action: Action, told: str, words: tuple[str, ...]) -> Option:
    takes = "" if action.nargs == 0 else _metavar(action)
    name = action.option_strings[-1]
    return Option(tuple(action.option_strings), takes, told, _choices(action), _values(takes, name, words))


def _metavar(action: Action) -> str:
    metavar = action.metavar if isinstance(action.metavar, str) else " ".join(action.metavar or ())
    return metavar or (f"{{{','.join(_choices(action))}}}" if action.choices else action.dest.upper())


def _choices(action: Action) -> tuple[str, ...]:
    if "--bidi" in action.option_strings:
        return (AUTO, *Mode)
    return tuple(map(str, action.choices or ()))


def _values(metavar: str, option: str, words: tuple[str, ...]) -> Values:
    """Return what a metavar means in a command: what is called the same means different things in different ones."""
    parts = set(metavar.replace("…", "").replace(" ", "|").split("|"))
    verb = words[0] if words else ""
    is_file = bool(parts & {"FILE", "PATH", "FOLDER", "DIR", "TRANSLATION", "REF"}) or option == "--db"
    is_article = "ID" in parts and ("PATH" in parts or verb in _OF_ARTICLES) and not parts & {"NAME", "TERM", "WORD"}
    if is_article or "ARTICLE" in parts:
        return Values.ARTICLE_OR_FILE if is_file else Values.ARTICLE
    if is_file:
        return Values.FILE
    if parts & {"ENGINE"} or (verb == "engine" and "NAME" in parts and not option):
        return Values.ENGINE
    if option == "--glossary" or (words[:2] == ("term", "glossaries") and "NAME" in parts):
        return Values.GLOSSARY
    if verb == "collection" and "NAME" in parts and words[1:] != ("make",):
        return Values.COLLECTION
    if verb == "config" and "NAME" in parts:
        return Values.SETTING
    return Values.TOPIC if "TOPIC" in parts else Values.ANY


_OF_ARTICLES = ("copies", "related", "tag", "collection", "notes", "boilerplate", "word")
"""Verbs whose ids are those of articles."""
