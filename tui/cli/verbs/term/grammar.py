"""The commands of `term`: a line of help each; their grammar lives in `tui.cli.verbs.term.NAME`."""

from tui.cli.parser import LazyParser, Parser

COMMANDS = {
    "find": "find terms, Arabic or English",
    "add": "add a term with its English",
    "matches": "find the terms of the glossary in an article",
}
"""The commands in the order that the help names them."""


def configure(parser: Parser) -> None:
    """Add the commands of `term`; each is imported when it is the one that is asked for."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=LazyParser)
    for name, purpose in COMMANDS.items():
        description = f"{purpose[:1].upper()}{purpose[1:]}."
        commands.add_parser(name, help=purpose, description=description, module=f"{__package__}.{name}")
