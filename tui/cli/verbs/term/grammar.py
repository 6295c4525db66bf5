"""The commands of `term`: a line of help each; their grammar lives in `tui.cli.verbs.term.NAME`."""

from tui.cli.parser import Parser

COMMANDS = {
    "find": "find terms, Arabic or English",
    "add": "add a term with its English",
    "edit": "change any field of an entry, or one field of many",
    "remove": "take entries out of the glossary",
    "merge": "make one entry of several",
    "approve": "approve drafts",
    "history": "print what was changed in an entry, or bring a version back",
    "undo": "take the last change back",
    "redo": "do again what was taken back",
    "import": "add the entries of a file: TBX, TMX, OmegaT, CSV, JSON Lines, …",
    "export": "write entries into a file",
    "glossaries": "list, add and rank the glossaries of projects",
    "matches": "find the terms of the glossary in an article",
    "except": "say which words are not the term they are taken for",
    "occurrences": "find where terms, or any words, stand in the library",
    "candidates": "find what the glossary may lack, accept or dismiss it",
    "duplicates": "find entries that may say the same",
    "coverage": "print how much of an article is known",
}
"""The commands in the order that the help names them."""
_MODULES = {"except": ".excepting", "import": ".importing"}
"""Modules that are not called as their command is."""


def configure(parser: Parser) -> None:
    """Add the commands of `term`; each is imported when it is the one that is asked for."""
    parser.take_commands(COMMANDS, __package__, _MODULES)
