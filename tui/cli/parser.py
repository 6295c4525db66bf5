"""The parsers of commands: what they share."""

import shlex
from argparse import SUPPRESS, Action, ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping
from importlib import import_module
from importlib.util import resolve_name
from pathlib import Path
from textwrap import fill
from typing import IO, Any, NoReturn

from corpus.meant import did_you_mean
from corpus.presence import is_file_there
from tui.cli.errors import HelpWanted, Misused

WIDEST = 10_000
"""Cells of a line at most."""
_MOST = 1_000_000_000_000_000
"""Things of which so many are asked for at most; not much beyond it no database counts."""
OPENS = "read"
"""The command that opens an article, a file or an address."""
_DECIDES = "setting:"
"""Before the name of a setting this is the key of what an option says of it; no option of another meaning has such a one."""


class _Help(RawDescriptionHelpFormatter):
    """Lays out the help: lines of several are left as they are, a sentence is brought to the width of the terminal."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" in text:
            return super()._fill_text(text, width, indent)
        return fill(text, width, initial_indent=indent, subsequent_indent=indent)


class Parser(ArgumentParser):
    """An argument parser that leaves writing and ending to its caller."""

    def __init__(self, **options: object) -> None:
        super().__init__(allow_abbrev=False, formatter_class=_Help, **options)  # type: ignore[arg-type]
        self.color = False
        self._takes_queries = False
        self.decide("db", "--db", metavar="URL", help="the database: a URL, or a file for SQLite")
        self.decide(
            "bidi",
            "--bidi",
            metavar="MODE",
            help="how Arabic is handed to the terminal: auto, vpf, explicit, mlterm, vpf-lrm, ltrbase, words or logical",
        )

    def decide(self, setting: str, *names: str, **grammar: Any) -> None:
        """Add an option that decides a setting for this run, see `decided`; behind it stands something, or it takes nothing."""
        value: dict[str, Any] = {} if "action" in grammar else {"type": said}
        self.add_argument(*names, dest=f"{_DECIDES}{setting}", default=SUPPRESS, **value, **grammar)

    def take_queries(self) -> None:
        """Let `-word` be a word: queries leave words out so, and no option has one dash and several letters."""
        self._takes_queries = True

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Return what the arguments ask for, and those that nobody knows."""
        if self._takes_queries and args is not None:
            # argparse reads what begins with a space as a value, and queries make nothing of spaces
            args = [f" {each}" if self._leaves_out(each) else each for each in args]
        return super().parse_known_args(args, namespace)

    def _leaves_out(self, argument: str) -> bool:
        option = argument.startswith("--") or argument in self._option_string_actions
        return (
            argument.startswith("-") and not option and not argument.removeprefix("-").isdecimal() and argument != "-"
        )

    def take_commands(
        self, commands: Mapping[str, str], package: str, elsewhere: Mapping[str, str] | None = None
    ) -> None:
        """Add commands with a line of help each.

        The grammar of each is imported when it is the one that is asked for: from the module of a package that is
        called as the command is, or from the one that `elsewhere` names, by its path or from the package on (`.name`).
        """
        parsers = self.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=LazyParser)
        for name, purpose in commands.items():
            module = resolve_name((elsewhere or {}).get(name, f".{name}"), package)
            description = f"{purpose[:1].upper()}{purpose[1:]}."
            parsers.add_parser(name, help=purpose, description=description, module=module)

    def offer_json(self) -> None:
        """Add the option that turns the answer into one JSON object."""
        self.add_argument("--json", action="store_true", help="print one JSON object")

    def offer_force(self) -> None:
        """Add the option that lets a file that is there be replaced, see `tui.cli.exported.new_file`."""
        self.add_argument("--force", action="store_true", help="replace a file that is there")

    def only_reads(self) -> None:
        """Have a command that changes nothing say so where it is stopped."""
        self.set_defaults(stopped="Stopped: nothing was changed.")

    def offer_private(self) -> None:
        """Add the option that lets addresses of this computer and of private networks be fetched."""
        self.decide(
            "allow_private",
            "--allow-private",
            action="store_const",
            const="yes",
            help="fetch also from this computer and from private networks",
        )

    def _check_value(self, action: Action, value: object) -> None:
        """Say that there is no such command in a sentence of our own; everything else is checked as usual."""
        choices = action.choices
        if isinstance(choices, Mapping) and value not in choices:
            known = did_you_mean(str(value), choices, f"there are {', '.join(choices)}.")
            is_article = OPENS in choices and (is_file_there(Path(str(value))) or "://" in str(value))
            told = f"{self.prog} {OPENS} {shlex.quote(str(value))} opens it." if is_article else known
            raise Misused(f"{self.prog} has no command {value}: {told}")
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        """Raise Misused with what is wrong and where help is."""
        raise Misused(f"{message[:1].upper()}{message[1:]}; see {self.prog} --help.")

    def print_help(self, file: IO[str] | None = None) -> NoReturn:  # type: ignore[override]
        """Raise HelpWanted with the help."""
        raise HelpWanted(self.format_help())


class LazyParser(Parser):
    """A parser of one command that learns its arguments from a module, imported when the command is asked for."""

    def __init__(self, module: str, **options: object) -> None:
        super().__init__(**options)
        self._module: str | None = module

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Return what the arguments ask for, and those that nobody knows."""
        self.learn()
        return super().parse_known_args(args, namespace)

    def learn(self) -> None:
        """Add the arguments, unless they are known already."""
        module, self._module = self._module, None
        if module is not None:
            import_module(module).configure(self)


def written(text: str) -> str:
    """Return an argument that is text; raises ArgumentTypeError for bytes that are not."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ArgumentTypeError(f"{text!r} is not text in UTF-8; write it again")
    return text


def decided(options: Namespace) -> dict[str, str]:
    """Return what the options of a command line say of settings, by their names; an option of another meaning says nothing."""
    every: dict[str, str] = vars(options)
    return {name.removeprefix(_DECIDES): value for name, value in every.items() if name.startswith(_DECIDES)}


def said(text: str) -> str:
    """Return an argument that says something; raises ArgumentTypeError for an empty one, which may be a variable not set."""
    if not text.strip():
        raise ArgumentTypeError("it is empty; write what is meant, or leave it out")
    return written(text)


def file_name(text: str) -> str:
    """Return the name of a file or a folder; raises ArgumentTypeError for an empty one, which is not the folder one is in."""
    if not text:
        raise ArgumentTypeError("an empty name means no file; name one, or leave it out")
    return text


def line_width(text: str) -> int:
    """Return the cells of a line; raises ArgumentTypeError."""
    if not text.isdecimal() or not 1 <= int(text) <= WIDEST:
        raise ArgumentTypeError(f"a width is a number of cells from 1 to {WIDEST}, not {text!r}")
    return int(text)


def natural(text: str) -> int:
    """Return a number of things, from 1; raises ArgumentTypeError."""
    if not text.isdecimal() or len(text) > len(str(_MOST)) or not 1 <= int(text) <= _MOST:
        raise ArgumentTypeError(f"{text!r} is not a number from 1 to {_MOST}")
    return int(text)
