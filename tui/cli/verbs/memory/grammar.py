"""The commands of `memory`: a line of help each; their grammar lives in `tui.cli.verbs.memory.NAME`."""

from tui.cli.parser import Parser

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
_MODULES = {"import": ".importing"}
"""Modules that are not called as their command is."""
_EXAMPLES = """examples:
  warraq memory find "TEXT"         English of a text, or of one nearly the same
  warraq memory search ceasefire    translations that have a word, on each side
  warraq memory list --status machine
  warraq memory export team.tmx     for the translation tools of others

exit codes: 0 done, 1 found wrong or nothing, 2 misused"""


def configure(parser: Parser) -> None:
    """Add the commands of `memory`; each is imported when it is the one that is asked for."""
    parser.epilog = _EXAMPLES
    parser.take_commands(COMMANDS, __package__, _MODULES)
