"""The parsers of commands: what they share."""

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from typing import IO, NoReturn

from tui.cli.errors import HelpWanted, Misused


class Parser(ArgumentParser):
    """An argument parser that leaves writing and ending to its caller."""

    def __init__(self, **options: object) -> None:
        super().__init__(allow_abbrev=False, formatter_class=RawDescriptionHelpFormatter, **options)  # type: ignore[arg-type]
        self.color = False
        self.add_argument("--db", metavar="URL", default=SUPPRESS, help="the database: a URL, or a file for SQLite")

    def offer_json(self) -> None:
        """Add the option that turns the answer into one JSON object."""
        self.add_argument("--json", action="store_true", help="print one JSON object")

    def error(self, message: str) -> NoReturn:
        """Raise Misused with what is wrong and where help is."""
        raise Misused(f"{message[:1].upper()}{message[1:]}; see {self.prog} --help.")

    def print_help(self, file: IO[str] | None = None) -> NoReturn:  # type: ignore[override]
        """Raise HelpWanted with the help."""
        raise HelpWanted(self.format_help())


def natural(text: str) -> int:
    """Return a number of things, from 1; raises ArgumentTypeError."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number from 1")
    return int(text)
