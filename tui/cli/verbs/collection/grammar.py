"""The commands of `collection`: a line of help each."""

from tui.cli.parser import Parser

COMMANDS = {
    "list": "list the collections, or those that an article is in",
    "make": "make a collection",
    "show": "list the articles of a collection in their order",
    "add": "put articles at the end of a collection",
    "take": "take articles out of a collection; they stay in the library",
    "order": "let articles come first in a collection, in the order given",
    "rename": "call a collection otherwise, or note what it is for",
    "remove": "remove a collection; its articles stay in the library",
    "export": "write the articles of a collection, one after the other, as text or Markdown",
    "undo": "take your last change of collections and tags back",
}
"""The commands in the order that the help names them."""


def configure(parser: Parser) -> None:
    """Add the commands of `collection`; each is imported when it is the one that is asked for."""
    parser.take_commands(COMMANDS, __package__)
