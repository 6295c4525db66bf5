"""The commands of `memory`: a line of help each; their grammar lives in `tui.cli.verbs.memory.NAME`."""

from tui.cli.parser import LazyParser, Parser

COMMANDS = {
    "find": "find translations of a text, the same or nearly so",
    "search": "find words in translations and in what they translate",
    "list": "list translations, the last kept first",
    "show": "print a translation and what was done to it",
    "edit": "give a translation another wording",
    "approve": "approve translations",
    "remove": "take translations out of the memory",
    "undo": "take the last change back",
    "redo": "do again what was taken back",
    "stats": "print how much the memory holds",
    "import": "add the translations of a file: TMX, or an article that comes back as XLIFF",
    "export": "write translations into a TMX file",
}
"""The commands in the order that the help names them."""
_MODULES = {"import": "importing"}
"""Modules that cannot be called like their commands, which are words of Python."""
_EXAMPLES = """examples:
  warraq memory find "TEXT"         English of a text, or of one nearly the same
  warraq memory search ceasefire    translations that have a word, on each side
  warraq memory list --status machine
  warraq memory export team.tmx     for the translation tools of others

exit codes: 0 done, 1 found wrong or nothing, 2 misused"""


def configure(parser: Parser) -> None:
    """Add the commands of `memory`; each is imported when it is the one that is asked for."""
    parser.epilog = _EXAMPLES
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=LazyParser)
    for name, purpose in COMMANDS.items():
        description = f"{purpose[:1].upper()}{purpose[1:]}."
        module = f"{__package__}.{_MODULES.get(name, name)}"
        commands.add_parser(name, help=purpose, description=description, module=module)
